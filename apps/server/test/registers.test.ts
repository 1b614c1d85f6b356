import type { ItemDetail, ItemPage, Provenance, Refusal, Register, RegisterOverview } from "@xushi/contract";
import { readWorkbook } from "@xushi/office";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRegisterScene, PEOPLE, type RegisterScene, type Who } from "./support/register-scene.ts";
import { HERE, json } from "./support/small-county.ts";

let scene: RegisterScene;
beforeAll(async () => {
  scene = await openRegisterScene();
});
afterAll(() => scene.close());

const PDF = new TextEncoder().encode("%PDF-1.7\n%%EOF");
let serial = 0;

const as = (who: Who) => ({ headers: { "x-xushi-person": encodeURIComponent(PEOPLE[who][0]) } });

const firstSheet = async (response: Response) => {
  const book = await readWorkbook(new Uint8Array(await response.arrayBuffer()), "out.xlsx");
  if (!book.ok) throw new Error(book.code);
  return book.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.value)) ?? [];
};
const add = async (values: object = {}, who: Who = "town"): Promise<ItemDetail> => {
  const name = `桥${++serial}`;
  const { status, body } = await scene.ask(who, "/bridges/items", {
    values: { name, owner: "dong", ...values },
  });
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
};
const file = async (who: Who, text = "") =>
  (await scene.upload(who, "许可.pdf", new Uint8Array([...PDF, ...new TextEncoder().encode(text)]))).body;
const move = (who: Who, item: ItemDetail, to: string, more: object = {}) =>
  scene.ask(who, `/bridges/items/${item.id}/moves`, { version: item.version, to, ...more });

test("the registers are listed with what the caller sees and may add", async () => {
  await add();
  const { body } = await scene.ask("town", "");
  expect(body.map((r: { id: string }) => r.id)).toEqual(["bridges", "firms"]);
  expect(body[0]).toMatchObject({ title: { zh: "桥梁", en: "Bridges" }, mayAdd: true });
  expect(body[0].count).toBeGreaterThan(0);
  const mayAdd = async (who: Who) => (await scene.ask(who, "")).body[0].mayAdd;
  expect(await mayAdd("office")).toBe(true);
  expect(await mayAdd("leader")).toBe(false);
  expect(await mayAdd("other")).toBe(false);
});

test("the definition travels without its functions; an unknown register is 404", async () => {
  const { body } = await scene.ask("town", "/bridges");
  const register = body as Register;
  const mayRollUp = async (who: Who) => ((await scene.ask(who, "/bridges")).body as Register).mayRollUp;
  expect(await mayRollUp("office")).toBe(true);
  for (const who of ["town", "other", "leader"] as const) expect(await mayRollUp(who)).toBe(false);
  expect(register).toMatchObject({
    roles: { owner: "owner", place: "place", responsible: null, leader: null },
    clock: "milestones",
    milestones: "nodes",
    first: "planned",
    code: "code",
  });
  expect(register.columns.map((c) => [c.id, c.kind, c.shownIn, c.computed])).toEqual([
    ["name", "text", null, false],
    ["owner", "org-unit", null, false],
    ["kind", "choice", null, false],
    ["cost", "decimal", "万元", false],
    ["unpaid", "flag", null, true],
  ]);
  expect(register.stages.find((s) => s.id === "finished")).toMatchObject({
    ...{ kind: "done", by: "overseer", another: true, requires: ["signedOff"] },
  });
  expect(register.fields.find((f) => f.id === "nodes")?.fields.map((f) => f.id)).toContain("reachedOn");
  const unknown = await scene.ask("town", "/tunnels");
  expect([unknown.status, unknown.body.code]).toEqual([404, "register.unknown"]);
});

test("an item is added in the first stage; all that is wrong with one is said at once", async () => {
  const item = await add({ cost: "1500000", kind: "arch" });
  expect(item).toMatchObject({
    stage: "planned",
    version: 1,
    changedBy: "李镇",
    computed: { unpaid: true, half: "750000" },
    names: { dong: "东序镇" },
    mayChange: true,
  });
  const values = { name: " ", kind: "rope", cost: "-1", colour: "red", nodes: [{ due: "2026-02-30" }] };
  const { status, body } = await scene.ask("town", "/bridges/items", { values });
  const refusal = body as Refusal;
  expect([status, refusal.code]).toEqual([422, "item.bad-values"]);
  const bad = refusal.detail?.bad as { path: unknown[]; found: string; expected: { zh: string } }[];
  expect(bad.map((b) => b.path.join("."))).toEqual([
    "colour",
    "name",
    "owner",
    "kind",
    "cost",
    "nodes.0.name",
    "nodes.0.due",
  ]);
  expect(bad[3]).toMatchObject({ found: "rope", expected: { zh: "拱桥、梁桥", en: "Arch, Beam" } });
  expect(refusal.message.zh).toContain("名称（必须填写）");
});

test("the list is filtered, searched, sorted and paged, and says what units are called", async () => {
  await add({ name: "序一桥", kind: "beam", cost: "300" });
  await add({ name: "序二桥", kind: "beam", cost: "200", owner: "invest" }, "office");
  await add({ name: "序三桥", kind: "arch", cost: "100" });
  const list = async (query: string) =>
    (await scene.ask("leader", `/bridges/items?search=${encodeURIComponent("序")}&${query}`))
      .body as ItemPage;
  const names = async (query: string) => (await list(query)).items.map((i) => i.name);
  expect(await names("sort=name")).toHaveLength(3);
  expect(await names(`where=${encodeURIComponent('{"kind":["arch"]}')}`)).toEqual(["序三桥"]);
  expect(await names("owner=invest")).toEqual(["序二桥"]);
  expect(await names("sort=half")).toEqual(["序三桥", "序二桥", "序一桥"]);
  expect(await names("sort=-half&size=1&page=2")).toEqual(["序二桥"]);
  expect(await names("stage=started,finished")).toEqual([]);
  const page = await list("sort=-half");
  expect(page).toMatchObject({ total: 3, stages: { planned: 3 }, names: { invest: "招商局" } });
});

test("a question that means nothing is refused with what it does not know", async () => {
  for (const [query, said] of [
    ["stage=flown", "stage: flown"],
    ["sort=permit", "sort: permit"],
    ["watch=none", "watch: none"],
    ["where=%5B", "where"],
    [`where=${encodeURIComponent('{"cost":["1"]}')}`, "where: cost"],
    [`where=${encodeURIComponent('{"__proto__":["1"]}')}`, "where"],
    ["page=0x1", "page"],
  ]) {
    const { status, body } = await scene.ask("town", `/bridges/items?${query}`);
    expect([query, status, body.code]).toEqual([query, 400, "request.invalid"]);
    expect(body.message.zh).toContain(said);
  }
  expect((await scene.ask("town", "/firms/items?level=x")).status).toBe(400);
  expect((await scene.ask("town", "/bridges/items?owner=nobody")).body.code).toBe("org-unit.unknown");
});

test("a watch list is worked out over all items, with fields that it alone looks at", async () => {
  const dear = await add({ name: "贵桥", cost: "2000000" });
  const { body } = await scene.ask("leader", "/bridges/items?watch=dear");
  expect(body.items.map((i: { name: string }) => i.name)).toContain(dear.name);
  expect(body.items.every((i: { values: { cost: string } }) => Number(i.values.cost) >= 1_000_000)).toBe(
    true,
  );
});

test("the overview: rates with their definitions, watch lists, a sentence to read aloud", async () => {
  const permit = [await file("town")];
  const item = await add({
    name: "总桥",
    cost: "10",
    paid: "0.1",
    permit,
    reports: [{ on: "2026-10-01", text: "打桩" }],
  });
  await move("town", item, "started");
  const { body } = await scene.ask("leader", "/bridges/overview?since=2026-11-04");
  const overview = body as RegisterOverview;
  expect(overview.rates[0]).toMatchObject({
    ...{ id: "startRate", unit: "%", part: "1", indicator: "fixed-asset-investment" },
    definition: { zh: "已开工 ÷ 未终止的全部" },
  });
  expect(overview.rates[1]).toMatchObject({ id: "paid", unit: "元", whole: null, value: "0.1" });
  expect(overview.watches.find((w) => w.id === "reported")?.count).toBe(1);
  expect(overview.lead.zh).toMatch(
    /^截至11月5日，桥梁共 \d+ 个：在办 \d+ 个。开工率 \d+\.\d%。造价高 \d 个，有月报 1 个。11月4日以来，/,
  );
  expect(overview.lead.en).toContain("Start rate");
  const [kinds, owners] = overview.breakdowns;
  // In the order of the definition, whatever was met first; what has no kind stands in no row.
  expect(kinds).toMatchObject({ id: "kinds", field: "kind", rates: ["startRate"], leftOut: 0 });
  expect(kinds?.rows.map((r) => r.label.zh)).toEqual(["拱桥", "梁桥"]);
  expect(owners?.rows.find((r) => r.key === "dong")?.label.zh).toBe("东序镇");
  expect(owners?.rows.reduce((sum, r) => sum + r.count, 0)).toBe(overview.total);
  expect(owners?.rows.reduce((sum, r) => sum + Number(r.rates.startRate?.part), 0)).toBe(1);
  const empty = await scene.ask("leader", "/firms/overview");
  expect(empty.body).toMatchObject({ total: 0, changedSince: null });
  expect(empty.body.lead.zh).toContain("还没有条目");
});

test("a sum goes into the books as a preliminary observation, with its sentence; the same months again correct it", async () => {
  const roll = (who: Who, rate = "paid", month = "2026-10") =>
    scene.ask(who, "/bridges/roll-up", { rate, month });
  const item = await add({ paid: "7" });
  const first = (await roll("office")).body;
  expect(first).toMatchObject({
    ...{ indicatorId: "key-project-investment", orgUnitId: "xu", again: false },
    periodId: "2026-01/2026-10",
  });
  expect((await roll("office")).body).toEqual({ ...first, again: true });
  const told = async (id: string) =>
    json<Provenance>(scene.app.request(`${HERE}/observations/${id}`, as("office")));
  const provenance = await told(first.observationId);
  expect(provenance).toMatchObject({ value: first.value, status: "preliminary", recordedBy: "王发改" });
  expect(provenance.source?.title).toBe("台账汇总：桥梁·已付");
  expect(provenance.sentence?.quote).toBe(first.value);
  await scene.ask("town", `/bridges/items/${item.id}/edits`, { version: 1, values: { paid: "9" } });
  const second = (await roll("office")).body;
  expect(Number(second.value)).toBeCloseTo(Number(first.value) + 2);
  expect((await told(first.observationId)).supersededBy).toBe(second.observationId);
  for (const [who, rate, month, code] of [
    ["town", "paid", "2026-10", "access.forbidden"],
    ["other", "paid", "2026-10", "access.forbidden"],
    ["office", "none", "2026-10", "roll-up.no-indicator"],
    ["office", "startRate", "2026-10", "roll-up.unit"],
    ["office", "paid", "2026-12", "roll-up.month"],
    ["office", "paid", "2026-09", "roll-up.past"],
    ["office", "paid", "2026-13", "request.invalid"],
  ] as const)
    expect([who, rate, month, (await roll(who, rate, month)).body.code]).toEqual([who, rate, month, code]);
});

test("a change keeps the rest; null empties; a required field cannot be emptied", async () => {
  const item = await add({ cost: "5", kind: "arch", paid: "1" });
  const edit = (version: number, values: object, reason = "") =>
    scene.ask("town", `/bridges/items/${item.id}/edits`, { version, values, reason });
  const { body } = await edit(1, { cost: "6.50", kind: null, paid: "" }, "更正");
  expect(body.values).toEqual({ name: item.name, owner: "dong", cost: "6.5" });
  expect(body.version).toBe(2);
  const emptied = await edit(2, { owner: null });
  expect([emptied.status, emptied.body.detail.bad[0].path]).toEqual([422, ["owner"]]);
  const late = await edit(1, { cost: "7" });
  expect([late.status, late.body.code]).toEqual([409, "item.changed-meanwhile"]);
  expect(late.body.message.zh).toContain("李镇改过这一条（现在是第 2 版）");
  expect((await scene.ask("town", "/firms/items/none/edits", { version: 1, values: {} })).status).toBe(404);
  expect((await scene.ask("town", `/firms/items/${item.id}`)).body.code).toBe("item.unknown");
});

test("a gate names what it lacks, before and after one tries; what it asks for can come with the move", async () => {
  const item = await add();
  expect(item.moves).toEqual([
    { to: "started", missing: ["permit"], reason: false, allowed: true },
    { to: "stopped", missing: [], reason: true, allowed: true },
    { to: "dropped", missing: [], reason: true, allowed: true },
  ]);
  const refused = await move("town", item, "started");
  expect([refused.status, refused.body.code, refused.body.detail.fields]).toEqual([
    422,
    "item.gate",
    ["permit"],
  ]);
  expect(refused.body.message.zh).toContain("进入“开工”之前还要填：施工许可证");
  const future = await move("town", item, "started", { on: "2026-11-06" });
  expect([future.status, future.body.detail.bad[0].path]).toEqual([422, ["on"]]);
  const permit = [await file("town", "gate")];
  const { body } = await move("town", item, "started", { on: "2026-10-20", values: { permit } });
  expect(body).toMatchObject({
    ...{ stage: "started", version: 2, entered: { started: "2026-10-20" } },
    values: { startedOn: "2026-10-20" },
  });
  expect((await move("town", body, "finished")).body.code).toBe("item.not-a-move");
  expect((await move("town", body, "flown")).body.code).toBe("item.not-a-move");
  expect((await move("town", item, "stopped")).body.code).toBe("item.changed-meanwhile");
});

test("the database says who sees and writes what; the server adds no filter of its own", async () => {
  const ours = await add({ name: "招商局桥", owner: "invest" }, "office");
  const located = await add({ name: "镇里的桥", owner: "invest", place: "dong" }, "office");
  expect((await scene.ask("town", `/bridges/items/${ours.id}`)).status).toBe(404);
  expect((await scene.ask("other", `/bridges/items/${ours.id}`)).body.code).toBe("item.unknown");
  const seen = await scene.ask("town", `/bridges/items/${located.id}`);
  expect(seen.body).toMatchObject({ name: "镇里的桥", mayChange: false });
  expect(seen.body.moves.every((m: { allowed: boolean }) => !m.allowed)).toBe(true);
  const foreign = [
    await scene.ask("town", `/bridges/items/${located.id}/edits`, { version: 1, values: { cost: "1" } }),
    await move("town", located, "dropped", { reason: "不归你" }),
    await scene.ask("town", "/bridges/items", { values: { name: "越权桥", owner: "invest" } }),
    await scene.ask("leader", "/bridges/items", { values: { name: "县长桥", owner: "xu" } }),
    await scene.ask("other", "/bridges/items", { values: { name: "别条线桥", owner: "invest" } }),
  ];
  expect(foreign.map(({ status, body }) => [status, body.code])).toEqual(
    foreign.map(() => [403, "access.forbidden"]),
  );
  const own = await add();
  const away = { version: 1, values: { owner: "invest" } };
  expect((await scene.ask("town", `/bridges/items/${own.id}/edits`, away)).body.code).toBe(
    "access.forbidden",
  );
  expect((await scene.ask("other", "/bridges/items")).body).toMatchObject({ total: 0, items: [] });
});

test("a code is used once; what refers to nothing is named like any wrong value", async () => {
  const first = await add({ code: "Q-001" });
  const again = await scene.ask("town", "/bridges/items", {
    values: { name: "重号桥", owner: "dong", code: "Q-001" },
  });
  expect([again.status, again.body.code, again.body.detail.itemId]).toEqual([
    409,
    "item.code-taken",
    first.id,
  ]);
  const values = { name: "悬空桥", owner: "nobody", builder: "01a20141-5310-7000-ae78-933ec5639877" };
  const { status, body } = await scene.ask("town", "/bridges/items", { values });
  expect([status, body.code]).toEqual([422, "item.bad-values"]);
  expect(body.detail.bad.map((b: { path: string[] }) => b.path.join("."))).toEqual(["owner", "builder"]);
  expect(body.message.zh).toContain("责任单位（单位表里有的单位）");
});

test("levels and batches are asked for together, of one row", async () => {
  const tiers = [
    { level: "city", year: "2026", batch: "第一批" },
    { level: "county", year: "2025", batch: "第二批" },
  ];
  const item = await add({ name: "分级桥", tiers });
  const found = async (query: string) =>
    (await scene.ask("leader", `/bridges/items?${query}`)).body.items.map((i: { id: string }) => i.id);
  expect(await found(`level=city&year=2026&batch=${encodeURIComponent("第一批")}`)).toEqual([item.id]);
  expect(await found("level=city&year=2025")).toEqual([]);
});

test("a stop wants a reason, and goes back where it came from", async () => {
  const item = await add();
  expect((await move("town", item, "stopped")).body.code).toBe("item.reason-needed");
  const { body } = await move("town", item, "stopped", { reason: "汛期" });
  expect(body).toMatchObject({ stage: "stopped", pausedFrom: "planned" });
  expect(body.moves.map((m: { to: string }) => m.to)).toEqual(["planned", "dropped"]);
});

test("who applies does not accept: another account, of the office that oversees", async () => {
  const permit = [await file("office", "four eyes")];
  const started = (await move("office", await add({ permit }, "office"), "started")).body;
  const checked = (await move("office", started, "checked", { values: { signedOff: permit } })).body;
  const finish = (detail: ItemDetail) => detail.moves.find((m) => m.to === "finished");
  expect(finish(checked)).toMatchObject({ missing: [], allowed: false });
  const same = await move("office", checked, "finished");
  expect([same.status, same.body.code]).toEqual([403, "item.same-account"]);
  const seenByTown = (await scene.ask("town", `/bridges/items/${checked.id}`)).body;
  expect(finish(seenByTown)?.allowed).toBe(false);
});

test("milestones read the clock and stand on the strip", async () => {
  const nodes = [
    { name: "桩基", due: "2026-06-30", reachedOn: "2026-06-20" },
    { name: "合龙", due: "2026-10-26" },
  ];
  const { ticks, reading } = await add({ nodes });
  expect(ticks).toEqual([
    { on: "2026-06-30", share: "50", label: "桩基", done: true },
    { on: "2026-10-26", share: "100", label: "合龙", done: false },
  ]);
  expect(reading).toMatchObject({ gap: "-10", gapUnit: "days", completion: "50" });
  expect(reading?.why.zh).toContain("合龙");
});

test("history says what changed, from what, to what, and why", async () => {
  const item = await add({ cost: "5" });
  await scene.ask("town", `/bridges/items/${item.id}/edits`, {
    version: 1,
    values: { cost: "6" },
    reason: "概算调整",
  });
  await move("town", { ...item, version: 2 }, "dropped", { reason: "撤项" });
  const { body } = await scene.ask("leader", `/bridges/items/${item.id}/history`);
  expect(
    body.entries.map((e: { version: number; moved: boolean; reason: string }) => [
      e.version,
      e.moved,
      e.reason,
    ]),
  ).toEqual([
    [3, true, "撤项"],
    [2, false, "概算调整"],
    [1, false, ""],
  ]);
  expect(body.entries[1].changes).toEqual([{ field: "cost", before: "5", after: "6" }]);
  expect(body.entries[2].changes).toContainEqual({ field: "owner", before: null, after: "dong" });
  expect(body.names).toEqual({ dong: "东序镇" });
  const gone = (await scene.ask("town", `/bridges/items/${item.id}`)).body;
  expect([gone.reading, gone.moves]).toEqual([null, []]);
  expect((await scene.ask("town", "/bridges/items/none/history")).status).toBe(404);
});

test("one thread: what it refers to, and what happened with its papers, oldest first", async () => {
  const firm = (await scene.ask("town", "/firms/items", { values: { name: "路桥公司", owner: "dong" } }))
    .body;
  const permit = [await file("town", "thread")];
  const photo = await scene.upload(
    "town",
    "现场.png",
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  );
  const item = await add({
    builder: firm.id,
    permit,
    nodes: [
      { name: "桩基", due: "2026-06-30", reachedOn: "2026-06-20" },
      { name: "合龙", due: "2026-12-30" },
    ],
    reports: [{ on: "2026-07-31", text: "墩身完成", photos: [photo.body] }],
  });
  expect(item.names[firm.id]).toBe("路桥公司");
  await move("town", item, "started", { on: "2026-05-08" });
  const { body } = await scene.ask("leader", `/bridges/items/${item.id}/thread`);
  expect(body.items.map((i: { name: string }) => i.name)).toEqual([item.name, "路桥公司"]);
  expect(body.links).toContainEqual({ from: item.id, field: "builder", to: firm.id });
  const events = body.events.filter((e: { itemId: string }) => e.itemId === item.id);
  expect(
    events.map((e: { on: string; kind: string; title: { zh: string } }) => [e.on, e.kind, e.title.zh]),
  ).toEqual([
    ["2026-05-08", "stage", "开工"],
    ["2026-06-20", "milestone", "桩基"],
    ["2026-07-31", "report", "月报：墩身完成"],
    ["2026-11-05", "stage", "谋划"],
  ]);
  expect(events[0].files).toEqual(permit);
  expect(events[2].files).toEqual([photo.body]);
});

test("a firm of many bridges ties them together and makes no story of them: how many are left out is said, all can be asked for", async () => {
  const firm = (await scene.ask("town", "/firms/items", { values: { name: "大桥局", owner: "dong" } })).body;
  const bridges: ItemDetail[] = [];
  for (let i = 0; i < 8; i++) bridges.push(await add({ builder: firm.id }));
  const path = `/bridges/items/${bridges[0]?.id}/thread`;
  const { body } = await scene.ask("leader", path);
  expect(body.items).toHaveLength(2);
  expect(body.leftOut).toMatchObject({ count: 7, note: { zh: expect.stringContaining("只经「大桥局」") } });
  const all = (await scene.ask("leader", `${path}?all=true`)).body;
  expect([all.items.length, all.leftOut]).toEqual([9, null]);
});

test("a file is seen through an item that holds it, and leaves as an attachment", async () => {
  const kept = await file("town", "only one");
  expect(kept).toMatchObject({ name: "许可.pdf", size: PDF.length + 8 });
  const path = `/bridges/files/${kept.sha256}`;
  expect((await scene.ask("town", path)).status).toBe(404);
  await add({ permit: [kept] });
  const { response } = await scene.ask("leader", path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/octet-stream");
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; .*%E8%AE%B8%E5%8F%AF\.pdf/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(new Uint8Array(await response.arrayBuffer()).length).toBe(kept.size);
  expect((await scene.ask("town", "/bridges/files/abc")).status).toBe(400);
});

test("programs, pages, macros and files that are not what they say are refused", async () => {
  const text = (t: string) => new TextEncoder().encode(t);
  for (const [name, bytes] of [
    ["a.exe", text("MZ")],
    ["a.html", text("<html>")],
    ["a.svg", text("<svg>")],
    ["a.pdf", text("<html>%PDF-1.7")],
    ["a.pdf.js", PDF],
    ["a", PDF],
    ["a.docx", text("PK\u0003\u0004 no types")],
    ["a.xlsx", text("PK\u0003\u0004[Content_Types].xml xl/vbaProject.bin")],
  ] as const) {
    const { status, body } = await scene.upload("town", name, bytes);
    expect([name, status, body.code]).toEqual([name, 415, "file.kind"]);
  }
  expect((await scene.upload("town", "a.docx", text("PK\u0003\u0004[Content_Types].xml"))).status).toBe(200);
  expect((await scene.upload("town", "a.pdf", new Uint8Array())).body.code).toBe("upload.no-file");
  const leader = await scene.upload("leader", "a.pdf", PDF);
  expect([leader.status, leader.body.code]).toEqual([403, "access.forbidden"]);
});

test("naming a file by its hash does not open it: whoever writes uploaded it, or sees an item that holds it", async () => {
  const secret = await file("office", "secret");
  const values = { name: "偷桥", owner: "dong", permit: [secret] };
  const stolen = await scene.ask("town", "/bridges/items", { values });
  expect([stolen.status, stolen.body.code]).toEqual([422, "item.file-not-uploaded"]);
  const item = await add();
  const edited = await scene.ask("town", `/bridges/items/${item.id}/edits`, {
    version: 1,
    values: { permit: [secret] },
  });
  expect(edited.body.code).toBe("item.file-not-uploaded");
  expect((await move("town", item, "started", { values: { permit: [secret] } })).body.code).toBe(
    "item.file-not-uploaded",
  );
});

test("views are saved by name, shared if one wishes, and removed by their owner", async () => {
  const draft = { name: "滞后", state: { stage: "started" }, shared: true };
  const mine = (await scene.ask("town", "/bridges/views", draft)).body;
  expect(mine).toMatchObject({ name: "滞后", shared: true, own: true });
  await scene.ask("town", "/bridges/views", { ...draft, state: { stage: "planned" } });
  const seen = (await scene.ask("leader", "/bridges/views")).body;
  expect(seen).toMatchObject([{ name: "滞后", state: { stage: "planned" }, own: false }]);
  const others = await scene.ask("leader", `/bridges/views/${seen[0].id}`, undefined, "DELETE");
  expect([others.status, others.body.code]).toEqual([404, "view.unknown"]);
  const own = await scene.ask("town", `/bridges/views/${seen[0].id}`, undefined, "DELETE");
  expect(own.body).toEqual({ done: true });
  expect((await scene.ask("town", "/bridges/views")).body).toEqual([]);
  const long = await scene.ask("town", "/bridges/views", { name: "长", state: { x: "长".repeat(20_000) } });
  expect([long.status, long.body.code]).toEqual([422, "view.too-long"]);
});

test("the list leaves as a workbook with the columns and rows that were seen; the journal says who took it", async () => {
  await add({ name: "出口桥", cost: "12345600", kind: "arch" });
  const query = `search=${encodeURIComponent("出口桥")}&columns=kind,cost,unpaid`;
  const { response } = await scene.ask("leader", `/bridges/items.xlsx?${query}`);
  expect(response.headers.get("content-disposition")).toContain("attachment");
  const rows = await firstSheet(response);
  expect(rows[0]?.slice(0, 5)).toEqual(["名称", "阶段", "类别", "造价（万元）", "未付清"]);
  expect(rows[1]?.slice(0, 5)).toEqual(["出口桥", "谋划", "拱桥", "1234.56", "是"]);
  expect(rows).toHaveLength(2);
  const [entry] = await scene.county.journal({ limit: 1 });
  expect(entry).toMatchObject({ action: "register.export", entityId: "bridges", person: "周县长" });
  expect((await scene.ask("town", "/bridges/items.xlsx?columns=colour")).status).toBe(400);
});

test("an empty workbook to fill in says what it wants", async () => {
  const { response } = await scene.ask("town", "/bridges/template.xlsx?lang=en");
  expect((await firstSheet(response))[0]).toContain("Owner*");
});

test("each register has its own schema in the OpenAPI document", async () => {
  const document = (await (await scene.app.request("/openapi.json")).json()) as {
    components: { schemas: Record<string, { properties: Record<string, object>; required: string[] }> };
  };
  const bridge = document.components.schemas["Item.bridges"];
  expect(bridge?.required).toEqual(["name", "owner"]);
  expect(bridge?.properties.kind).toMatchObject({ enum: ["arch", "beam"], description: "类别 Kind" });
  expect(bridge?.properties.cost).toMatchObject({ description: "造价 Cost (元)" });
  expect(bridge?.properties.nodes).toMatchObject({
    type: "array",
    items: { required: ["name"], properties: { due: { description: "应完成 Due" } } },
  });
  expect(document.components.schemas["Item.firms"]?.required).toEqual(["name", "owner"]);
});
