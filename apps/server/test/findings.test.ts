import type { CheckedBooks, CheckFinding, ImportResult, Refusal, SourceReading } from "@xushi/contract";
import type { NewObservation } from "@xushi/ledger";
import { writeWorkbook } from "@xushi/office";
import { afterEach, beforeEach, expect, test } from "vitest";
import { HERE, json, openSmallCounty, post, type SmallCounty } from "./support/small-county.ts";

let small: SmallCounty;
beforeEach(async () => {
  small = await openSmallCounty();
});
afterEach(() => small.close());

const PERSON = { "x-xushi-person": encodeURIComponent("统计员") };

const seen = (more: Partial<NewObservation>): NewObservation => ({
  ...{
    indicatorId: "fixed-asset-investment",
    orgUnitId: "dong",
    periodId: "2026-01/2026-09",
    measure: "level",
  },
  ...{ value: "1012000000", status: "preliminary", sourceId: null },
  ...more,
});

const append = async (...rows: NewObservation[]) => {
  const outcome = await small.county.appendObservations(rows);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.bad));
  return outcome.ids;
};

const findings = (query = "") => json<CheckedBooks>(small.app.request(`${HERE}/findings${query}`));

const explain = (key: string, reason: string | null) =>
  small.app.request(`${HERE}/findings/${key}/explanation`, post({ reason }, "统计员"));

const falls = () => append(seen({}), seen({ periodId: "2026-01/2026-10", value: "905000000" }));

test("a finding says what, by how much and by which rule, and links both numbers", async () => {
  const [september, october] = await falls();
  const books = await findings();
  const found = books.findings.find((f) => f.rule === "cumulative-falls");
  expect(found).toMatchObject({
    severity: "warn",
    by: { value: "107000000", unit: "元" },
    orgUnitId: "dong",
    indicatorId: "fixed-asset-investment",
    explanation: null,
    mayExplain: true,
  });
  expect(found?.message.zh).toContain("东序镇2026年1-10月固定资产投资9.05亿元");
  expect(found?.numbers.map((n) => n.figures.map((f) => [f.observationId, f.shown]))).toEqual([
    [[october, "9.05亿元"]],
    [[september, "10.12亿元"]],
  ]);
  expect(books.rules.find((r) => r.rule === "cumulative-falls")).toMatchObject({ open: 1, explained: 0 });
});

test("unit, indicator, rule and state narrow what is listed; what is unknown is refused by name", async () => {
  await falls();
  const keys = async (query: string) => (await findings(query)).findings.map((f) => f.rule);
  expect(await keys("?unit=xu&rule=cumulative-falls")).toEqual(["cumulative-falls"]);
  expect(await keys("?unit=dong&indicator=fixed-asset-investment")).toContain("cumulative-falls");
  expect(await keys("?unit=invest")).toEqual([]);
  expect(await keys("?indicator=gdp&rule=cumulative-falls")).toEqual([]);
  expect(await keys("?open=false")).toEqual([]);
  expect(await keys("?asOf=2026-09-30&rule=cumulative-falls")).toEqual([]);
  expect((await small.app.request(`${HERE}/findings?unit=nowhere`)).status).toBe(404);
  expect((await small.app.request(`${HERE}/findings?rule=mood`)).status).toBe(400);
});

test("an explanation is kept until it is taken back, and does not cover a corrected number", async () => {
  const [, october] = await falls();
  const [before] = (await findings("?rule=cumulative-falls")).findings;
  const key = before?.key ?? "";
  const after = await json<CheckFinding>(explain(key, " 停业整顿 "));
  expect(after.explanation).toMatchObject({ reason: "停业整顿", recordedBy: "统计员" });
  expect(await findings("?rule=cumulative-falls&open=true")).toMatchObject({ findings: [] });
  expect((await findings("?open=false")).findings.map((f) => f.key)).toEqual([key]);
  expect(await json<CheckFinding>(explain(key, null))).toMatchObject({ explanation: null });
  expect((await explain(key, null)).status).toBe(409);
  expect((await explain(key, "")).status).toBe(400);
  await explain(key, "停业整顿");
  await append(seen({ periodId: "2026-01/2026-10", value: "803000000", supersedes: october ?? null }));
  const [anew] = (await findings("?rule=cumulative-falls")).findings;
  expect(anew).toMatchObject({ explanation: null });
  expect(anew?.key).not.toBe(key);
  const gone = await explain(key, "停业整顿");
  expect([gone.status, (await json<Refusal>(gone)).code]).toEqual([404, "finding.unknown"]);
});

const workbook = async (value: string): Promise<RequestInit> => {
  const columns = ["指标", "地区", "单位", "期间", "数值"].map((header) => ({ header }));
  const rows = [["固定资产投资", "东序镇", "亿元", "2026年1-10月", value]];
  const bytes = await writeWorkbook({ sheets: [{ name: "数据", columns, rows }] });
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "10月数据.xlsx"));
  return { method: "POST", headers: PERSON, body: form };
};

test("an import says what its rows do not fit, before and after, and holds nothing back", async () => {
  await append(seen({}));
  const preview = await json<ImportResult>(
    small.app.request(`${HERE}/imports?preview=true`, await workbook("9.00")),
  );
  expect(preview).toMatchObject({ sourceId: null, observations: 1, alreadyHeld: false });
  expect(preview.findings.map((f) => [f.rule, f.severity])).toEqual([["cumulative-falls", "warn"]]);
  expect((await findings()).figures).toBe((await findings("?unit=xu")).figures);
  expect(await small.county.sources({ limit: 9 })).toMatchObject({ rows: [] });
  const done = await json<ImportResult>(small.app.request(`${HERE}/imports`, await workbook("9.00")));
  expect(done).toMatchObject({ observations: 1, findings: preview.findings });
  const fits = await json<ImportResult>(
    small.app.request(`${HERE}/imports?preview=true`, await workbook("10.5")),
  );
  expect(fits.findings.map((f) => f.rule)).toEqual(["rival-values"]);
});

const paste = (text: string) =>
  json<SourceReading>(
    small.app.request(
      `${HERE}/sources`,
      post({ text, publisher: "东序镇", publishedOn: "2026-11-03", place: "东序镇" }),
    ),
  );

test("a report that is read is held against the whole books, and still when its figure was accepted", async () => {
  await append(seen({}));
  const read = await paste("东序镇2026年1-10月固定资产投资9.00亿元。");
  const [figure] = read.figures;
  const check = figure?.findings.find((f) => f.code === "check");
  expect(check).toMatchObject({ severity: "warn", targetId: null });
  expect(check?.message.zh).toContain("累计数下降");
  expect(figure?.certain).toBe(false);
  const accepted = await json<SourceReading["figures"][number]>(
    small.app.request(`${HERE}/figures/${figure?.id}/acceptance`, post({ as: "observation" })),
  );
  expect(accepted.status).toBe("accepted");
  expect(accepted.findings.map((f) => f.code)).toContain("check");
  expect((await findings("?rule=cumulative-falls")).findings[0]?.message.zh).toContain("9.00亿元");
});
