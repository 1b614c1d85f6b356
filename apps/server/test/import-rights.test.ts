import type { ImportResult, Refusal } from "@xushi/contract";
import { writeWorkbook } from "@xushi/office";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRegisterScene, PEOPLE, type RegisterScene, type Who } from "./support/register-scene.ts";
import { HERE, json } from "./support/small-county.ts";

let scene: RegisterScene;
beforeAll(async () => {
  scene = await openRegisterScene();
});
afterAll(() => scene.close());

const send = async (who: Who, query: string) => {
  const columns = ["指标", "地区", "单位", "期间", "数值"].map((header) => ({ header }));
  const rows = [
    ["社会消费品零售总额", "东序镇", "亿元", "2024年1-3月", "3"],
    ["社会消费品零售总额", "序川县", "亿元", "2024年1-3月", "30"],
  ];
  const bytes = await writeWorkbook({ sheets: [{ name: "数据", columns, rows }] });
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], `${who}.xlsx`));
  return scene.app.request(`${HERE}/imports${query}`, { method: "POST", headers: as(who), body: form });
};
const as = (who: Who) => ({ "x-xushi-person": encodeURIComponent(PEOPLE[who][0]) });

test("what one's posts may not report is a bad cell, said before anything is written", async () => {
  const seen = await json<ImportResult>(send("town", "?preview=true"));
  expect(seen.bad).toMatchObject([{ row: 3, column: "B", found: "序川县" }]);
  expect(seen.bad[0]?.expected.zh).toContain("你的岗位可以填报");
  const whole = await send("town", "");
  expect([whole.status, (await json<Refusal>(whole)).code]).toEqual([422, "import.bad-rows"]);
  const { rows } = await json<{ rows: unknown[] }>(
    scene.app.request(`${HERE}/sources`, { headers: as("town") }),
  );
  expect(rows).toEqual([]);
  expect(await json(send("town", "?mode=good-rows"))).toMatchObject({ observations: 1, badCells: 1 });
});

test("whoever reports nothing can import nothing", async () => {
  const refused = await json<Refusal>(send("leader", "?mode=good-rows"));
  expect([refused.code, refused.detail?.count]).toEqual(["import.bad-rows", 2]);
});
