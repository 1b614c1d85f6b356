import type { SearchHit } from "@xushi/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRegisterScene, PEOPLE, type RegisterScene, type Who } from "./support/register-scene.ts";
import { HERE, json } from "./support/small-county.ts";

let scene: RegisterScene;
beforeAll(async () => {
  scene = await openRegisterScene();
});
afterAll(() => scene.close());

const search = (who: Who, q: string): Promise<SearchHit[]> =>
  json(
    Promise.resolve(
      scene.app.request(`${HERE}/search?q=${encodeURIComponent(q)}`, {
        headers: { "x-xushi-person": encodeURIComponent(PEOPLE[who][0]) },
      }),
    ),
  );
const add = async (values: object): Promise<string> =>
  (await scene.ask("town", "/bridges/items", { values: { owner: "dong", ...values } })).body.id;

test("an item is found by its name and its code, and says its register and stage", async () => {
  const id = await add({ name: "柳湾大桥", code: "Q-2026-014" });
  const expected = {
    ...{ kind: "item", id, title: "柳湾大桥", detail: "Q-2026-014" },
    item: {
      registerId: "bridges",
      register: { zh: "桥梁", en: "Bridges" },
      stage: { zh: "谋划", en: "Planned" },
    },
  };
  expect(await search("town", "柳湾 大桥")).toEqual([expected]);
  expect(await search("leader", "q-2026-014")).toEqual([expected]);
});

test("whoever may not see the item does not find it", async () => {
  await add({ name: "暗渡桥" });
  expect(await search("other", "暗渡桥")).toEqual([]);
  expect(await search("office", "暗渡桥")).toHaveLength(1);
});

test("an item of just that name stands before units and indicators that merely have it in theirs", async () => {
  await add({ name: "序" });
  await add({ name: "序二桥" });
  const hits = await search("leader", "序");
  expect(hits[0]).toMatchObject({ kind: "item", title: "序" });
  expect(hits.some(({ kind }) => kind === "org-unit")).toBe(true);
});
