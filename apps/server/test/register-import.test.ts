import type { ItemPage, RegisterImport } from "@xushi/contract";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Answer,
  openRegisterScene,
  PEOPLE,
  type RegisterScene,
  type Who,
} from "./support/register-scene.ts";
import { HERE } from "./support/small-county.ts";

let scene: RegisterScene;
beforeAll(async () => {
  scene = await openRegisterScene();
});
afterAll(() => scene.close());

type Rows = readonly (readonly (string | number | null)[])[];

const workbook = async (rows: Rows): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("桥梁");
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
const headersOf = (who: Who) => ({ "x-xushi-person": encodeURIComponent(PEOPLE[who][0]) });

const start = async (bytes: Uint8Array, who: Who = "town"): Promise<RegisterImport> => {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], "桥梁台账.xlsx"));
  const response = await scene.app.request(`${HERE}/registers/bridges/imports`, {
    method: "POST",
    headers: headersOf(who),
    body: form,
  });
  return settled((await response.json()) as RegisterImport, who);
};

/** Asks until the job has stopped moving, as the web does. */
const settled = async (job: RegisterImport, who: Who = "town"): Promise<RegisterImport> => {
  let now = job;
  for (let i = 0; i < 200 && (now.state === "reading" || now.state === "writing"); i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    now = (await scene.ask(who, `/bridges/imports/${job.id}`)).body;
  }
  return now;
};
const ask = (
  job: RegisterImport,
  what: string,
  body?: object,
  who: Who = "town",
  method?: string,
): Promise<Answer> => scene.ask(who, `/bridges/imports/${job.id}${what}`, body, method);
const apply = async (job: RegisterImport, mode = "all-or-nothing"): Promise<RegisterImport> =>
  settled((await ask(job, "/apply", { mode })).body);
const found = async (search: string): Promise<ItemPage> =>
  (await scene.ask("town", `/bridges/items?search=${encodeURIComponent(search)}`)).body;

const HEAD = ["名称", "编号", "责任单位", "造价（万元）"];

test("a workbook is read, previewed and written; the same again changes nothing", async () => {
  const bytes = await workbook([
    ["桥梁台账"],
    HEAD,
    ["石拱桥", "Q-1", "东序镇", 12.5],
    ["木桥", "Q-2", "东序镇", null],
  ]);
  const job = await start(bytes);
  expect(job).toMatchObject({
    ...{ state: "ready", sheet: "桥梁", headerRows: [2], refusal: null },
    counts: { rows: 2, added: 2, changed: 0, same: 0, bad: 0 },
  });
  expect((await found("石拱桥")).total).toBe(0);
  expect(await apply(job)).toMatchObject({ state: "done", progress: 1 });
  expect((await found("石拱桥")).items[0]).toMatchObject({
    code: "Q-1",
    values: { owner: "dong", cost: "125000" },
  });
  expect((await start(bytes)).counts).toEqual({ rows: 2, added: 0, changed: 0, same: 2, bad: 0 });
  const changed = await start(await workbook([HEAD, ["石拱桥", "Q-1", null, 13]]));
  expect(changed.changes).toEqual([
    {
      ...{ row: 2, itemId: expect.any(String), name: "石拱桥", matchedBy: "code" },
      fields: [{ field: "cost", before: "12.5 万元", after: "13 万元" }],
    },
  ]);
  await apply(changed);
  expect((await found("石拱桥")).items[0]).toMatchObject({
    version: 2,
    values: { cost: "130000", owner: "dong" },
  });
});

test("one bad row and nothing is written, unless the good rows are wanted; the marked copy says why", async () => {
  const job = await start(
    await workbook([HEAD, ["好桥", "H-1", "东序镇", 1], ["坏桥", "H-2", "没有的镇", "很多"]]),
  );
  expect(job.counts).toMatchObject({ added: 1, bad: 1 });
  expect(job.bad.map((b) => [b.sheet, b.row, b.column, b.field, b.found])).toEqual([
    ["桥梁", 3, "C", "owner", "没有的镇"],
    ["桥梁", 3, "D", "cost", "很多"],
  ]);
  const refused = await ask(job, "/apply", { mode: "all-or-nothing" });
  expect([refused.status, refused.body.code]).toEqual([422, "import.bad-rows"]);
  expect((await found("好桥")).total).toBe(0);
  const copy = await ask(job, "/marked.xlsx");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await copy.response.arrayBuffer());
  expect(JSON.stringify(book.worksheets[0]?.getCell("D3").note)).toContain("数字，单位万元");
  expect(await apply(job, "good-rows")).toMatchObject({ state: "done" });
  expect([(await found("好桥")).total, (await found("坏桥")).total]).toEqual([1, 0]);
});

test("a column is led to a field by a person, and remembered for the next workbook and everybody", async () => {
  const rows: Rows = [
    ["名称", "归口", "责任单位"],
    ["吊桥", "拱桥", "东序镇"],
  ];
  const job = await start(await workbook(rows));
  expect(job.columns[1]).toMatchObject({ column: "B", field: null, by: "none", sample: ["拱桥"] });
  const mapped = await settled(
    (await ask(job, "/mapping", { columns: [{ column: "B", field: "kind" }] })).body,
  );
  expect(mapped.columns[1]).toMatchObject({ field: "kind", by: "person" });
  const again = await start(await workbook(rows), "office");
  expect(again.columns[1]).toMatchObject({ field: "kind", by: "remembered" });
  expect((await scene.ask("town", "/bridges/views")).body).toEqual([]);
  for (const columns of [[{ column: "B", field: "permit" }], [{ column: "Z", field: "kind" }]])
    expect((await ask(again, "/mapping", { columns }, "office")).status).toBe(400);
});

test("what the books do not let somebody write is not written at all", async () => {
  const job = await start(
    await workbook([HEAD, ["自己的", "M-1", "东序镇", 1], ["别人的", "M-2", "序川县", 1]]),
  );
  expect(job.state).toBe("ready");
  const done = await apply(job);
  expect(done.state).toBe("failed");
  expect(done.refusal?.code).toMatch(/^(?:access|item)\./);
  expect([(await found("自己的")).total, (await found("别人的")).total]).toEqual([0, 0]);
});

test("two previews of one file: the second writes nothing and is compared anew", async () => {
  const bytes = await workbook([HEAD, ["双胞桥", null, "东序镇", 1]]);
  const first = await start(bytes);
  const second = await start(bytes, "office");
  expect(second.counts.added).toBe(1);
  await apply(first);
  const answer = await settled(
    (await ask(second, "/apply", { mode: "all-or-nothing" }, "office")).body,
    "office",
  );
  expect(answer).toMatchObject({
    ...{ state: "ready", refusal: { code: "import.changed-since" } },
    counts: { added: 0, same: 1 },
  });
  expect((await found("双胞桥")).total).toBe(1);
});

test("nobody sees another's import; what is given up is over; what is no workbook fails in words", async () => {
  const job = await start(await workbook([HEAD, ["独木桥", "D-1", "东序镇", 1]]));
  expect((await ask(job, "", undefined, "office")).body.code).toBe("import.unknown");
  expect((await ask(job, "/marked.xlsx")).body.code).toBe("import.nothing-marked");
  expect((await ask(job, "", undefined, "town", "DELETE")).body.state).toBe("cancelled");
  expect((await ask(job, "/apply", { mode: "good-rows" })).body.code).toBe("import.not-ready");
  const failed = await start(new TextEncoder().encode("not a workbook"));
  expect(failed).toMatchObject({ state: "failed", refusal: { code: "file.mismatch" } });
});

test("an import that is stopped while it is still reading says so, stays so, and has written nothing", async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => [`半途桥${i}`, `H-${i}`, "东序镇", 1]);
  const form = new FormData();
  form.set("file", new File([new Uint8Array(await workbook([HEAD, ...rows]))], "桥梁台账.xlsx"));
  const upload = { method: "POST", headers: headersOf("town"), body: form };
  const started = await scene.app.request(`${HERE}/registers/bridges/imports`, upload);
  const job = (await started.json()) as RegisterImport;
  expect(job.state).toBe("reading");
  expect((await ask(job, "", undefined, "town", "DELETE")).body.state).toBe("cancelled");
  // Long enough for a reading that did not hear of it to be over.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const now = (await ask(job, "")).body as RegisterImport;
  expect([now.state, now.refusal]).toEqual(["cancelled", null]);
  expect((await ask(job, "/apply", { mode: "good-rows" })).body.code).toBe("import.not-ready");
  expect((await found("半途桥")).total).toBe(0);
});

test("an export that comes back changes nothing", async () => {
  const { response } = await scene.ask("town", "/bridges/items.xlsx");
  const job = await start(new Uint8Array(await response.arrayBuffer()));
  expect(job.counts).toMatchObject({ added: 0, changed: 0, bad: 0 });
  expect(job.counts.same).toBeGreaterThan(0);
});
