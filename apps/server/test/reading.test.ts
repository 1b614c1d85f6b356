import type { FigureView, Refusal, SourceReading, SourceRow } from "@xushi/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HERE, json, openSmallCounty, post, type SmallCounty } from "./support/small-county.ts";

let small: SmallCounty;
beforeAll(async () => {
  small = await openSmallCounty();
});
afterAll(() => small.close());

const call = (path: string, init?: RequestInit) => small.app.request(HERE + path, init);

const upload = (name: string, content: string | Uint8Array<ArrayBuffer>): RequestInit => {
  const form = new FormData();
  form.append("file", new File([content], name));
  return { method: "POST", headers: { "x-xushi-person": encodeURIComponent("李上传") }, body: form };
};

const sourcesHeld = async (): Promise<SourceRow[]> =>
  (await json<{ rows: SourceRow[] }>(call("/sources"))).rows;

const figureOf = (reading: SourceReading, quote: string): FigureView => {
  const found = reading.figures.find((f) => f.quote === quote);
  if (found === undefined) throw new Error(`${quote} is not among ${reading.figures.map((f) => f.quote)}`);
  return found;
};

const REPORT = [
  "序川县2026年前三季度经济运行情况",
  "前三季度，序川县实现社会消费品零售总额81.0亿元，同比增长6.1%。",
  "前三季度，东序镇完成固定资产投资19.4亿元，占年度任务的48.5%。",
  "前三季度，序川县出口总额12.6亿元。2026年，序川县力争实现社会消费品零售总额105亿元。",
].join("\n");

const paste = async (text: string, more: object = {}) =>
  json<SourceReading>(call("/sources", post({ text, publishedOn: "2026-10-20", ...more })));

test("a pasted text is read, kept once, and says what does not fit", async () => {
  const reading = await paste(REPORT);
  expect(reading).toMatchObject({ alreadyHeld: false, hasOriginal: false, receivedBy: "王经手" });
  expect(reading.source.title).toBe("序川县2026年前三季度经济运行情况");
  const retail = figureOf(reading, "81.0亿元");
  expect(retail).toMatchObject({ indicatorId: "retail-sales", orgUnitId: "xu", certain: false });
  expect(retail.findings[0]).toMatchObject({ code: "differs", severity: "warn" });
  expect(retail.findings[0]?.message.zh).toBe(
    "台账中2026年前三季度为 80.0 亿元，本文为 81.0 亿元，相差 +1.0 亿元。",
  );
  expect(figureOf(reading, "6.1%").findings[0]).toMatchObject({ code: "same", severity: "info" });
  expect(figureOf(reading, "48.5%").findings[0]?.message.zh).toBe(
    "推得年度任务 40.0 亿元（19.4 ÷ 48.5 %）。台账中东序镇该指标年度目标为 42.0 亿元，按它计算完成率为 46.2 %。",
  );
  const target = figureOf(reading, "105亿元");
  expect(target).toMatchObject({ certain: false, modality: { value: "target" } });
  expect(target.findings[0]).toMatchObject({ code: "target-differs", severity: "warn" });
  const again = await paste(REPORT);
  expect(again).toMatchObject({ alreadyHeld: true, source: { id: reading.source.id } });
  expect((await sourcesHeld()).length).toBe(1);
});

test("what is certain enters in one go; what the ledger has already is not entered twice", async () => {
  const reading = await paste(REPORT);
  const response = await call(`/sources/${reading.source.id}/acceptance`, post({}));
  const after = await json<SourceReading & { acceptedNow: number; note: { zh: string } }>(response);
  expect(after.acceptedNow).toBe(2);
  expect(after.note.zh).toBe("入账 2 个，1 个台账已有、未重复入账，还有 4 个待核对。");
  const exports = figureOf(after, "12.6亿元");
  expect(exports.status).toBe("accepted");
  const provenance = await json(call(`/observations/${exports.observationId}`));
  expect(provenance).toMatchObject({
    value: "1260000000",
    recordedBy: "王经手",
    sentence: { before: "前三季度，序川县出口总额", quote: "12.6亿元", after: "。" },
  });
  expect((await call("/sources/0190a0a0-0000-7000-8000-000000000000/acceptance", post({}))).status).toBe(404);
});

test("a figure is corrected, refused while incomplete, accepted, reopened and rejected", async () => {
  const reading = await paste("我们完成税收收入3.2亿元。");
  const [figure] = reading.figures;
  const path = `/figures/${figure?.id}`;
  const refusal = await call(`${path}/acceptance`, post({ as: "observation" }));
  expect(refusal.status).toBe(422);
  expect((await json<Refusal>(refusal)).message.zh).toContain("区域或单位");
  const correction = { indicatorId: "tax-revenue", place: "东序", period: "2026年1-9月", modality: "actual" };
  const patch = { ...post(correction), method: "PATCH" };
  const corrected = await json<FigureView>(call(path, patch));
  expect(corrected.period).toMatchObject({ value: "2026-01/2026-09", basis: "corrected", rule: "王经手" });
  expect(corrected).toMatchObject({ orgUnitId: "dong", certain: true });
  const accepted = await json<FigureView>(call(`${path}/acceptance`, post({ as: "observation" })));
  expect(accepted).toMatchObject({ status: "accepted", findings: [] });
  expect((await call(`${path}/acceptance`, post({ as: "observation" }))).status).toBe(409);
  expect((await call(path, { ...post({ value: "1" }), method: "PATCH" })).status).toBe(409);
  const opened = await json<FigureView>(call(`${path}/reopening`, post({})));
  expect(opened).toMatchObject({ status: "open", observationId: null });
  expect(await json(call(`${path}/rejection`, post({})))).toMatchObject({ status: "rejected", findings: [] });
});

test("corrections that make no sense are refused in words", async () => {
  const reading = await paste("东序镇完成税收收入4.2亿元。");
  const path = `/figures/${reading.figures[0]?.id}`;
  const patch = (body: object) => call(path, { ...post(body), method: "PATCH" });
  expect((await patch({ period: "很久以前" })).status).toBe(422);
  expect((await patch({ indicatorId: "none" })).status).toBe(404);
  expect((await patch({ orgUnitId: "none" })).status).toBe(404);
  expect((await patch({ value: "4.2亿" })).status).toBe(400);
  expect((await patch({ kind: "colour" })).status).toBe(400);
  expect((await call("/figures/none", { ...post({}), method: "PATCH" })).status).toBe(404);
  for (const step of ["acceptance", "rejection", "reopening"])
    expect((await call(`/figures/none/${step}`, post({ as: "observation" }))).status).toBe(404);
  const yearly = await patch({ period: "yearly" });
  expect(yearly.status).toBe(200);
  const refusal = await json<Refusal>(call(`${path}/acceptance`, post({ as: "observation" })));
  expect(refusal.message.zh).toContain("具体年份");
});

test("an actual of a year that still runs is not certain", async () => {
  const reading = await paste("2025年，东序镇完成税收收入6.1亿元。");
  const [figure] = reading.figures;
  const move = async (period: string) => {
    const correction = { indicatorId: "tax-revenue", orgUnitId: "dong", modality: "actual", period };
    const patch = { ...post(correction), method: "PATCH" };
    return json<FigureView>(call(`/figures/${figure?.id}`, patch));
  };
  expect((await move("2025年")).certain).toBe(true);
  expect((await move("2026年")).certain).toBe(false);
});

test("a target enters as a target, not as data", async () => {
  const reading = await paste("2026年，东序镇力争完成税收收入5.5亿元。");
  const path = `/figures/${reading.figures[0]?.id}/acceptance`;
  const wrong = await json<Refusal>(call(path, post({ as: "observation" })));
  expect(wrong.message.zh).toContain("请按目标入账");
  const accepted = await json<FigureView>(
    call(path, post({ as: "target", ownerId: "invest", reason: "工作报告" })),
  );
  expect(accepted.status).toBe("accepted");
  const target = await small.county.target(accepted.targetId ?? "");
  expect(target).toMatchObject({
    kind: "amount",
    value: "550000000",
    ownerId: "invest",
    curve: { kind: "linear" },
    lightRuleId: "xuchuan-progress",
    periodId: "2026-01/2026-12",
  });
});

test("an indicator that the catalogue lacks is proposed with the acceptance, and not when that is refused", async () => {
  const reading = await paste("2026年1-9月，东序镇发放富民贷款1.3亿元。");
  const path = `/figures/${reading.figures[0]?.id}/acceptance`;
  const draft = { as: "target", newIndicator: { name: "富民贷款", unit: "亿元" } };
  expect((await call(path, post(draft))).status).toBe(422);
  const named = async () => (await small.county.indicators()).filter((i) => i.nameZh === "富民贷款").length;
  expect(await named()).toBe(0);
  const accepted = await json<FigureView>(call(path, post({ ...draft, as: "observation" })));
  expect(accepted.status).toBe("accepted");
  expect(await named()).toBe(1);
});

test("a file is kept byte for byte and found again by its hash", async () => {
  const text = "2026年10月，东序镇完成税收收入0.4亿元。\r\n";
  const reading = await json<SourceReading>(call("/sources/files", upload("10月通报.txt", text)));
  expect(reading).toMatchObject({ hasOriginal: true, alreadyHeld: false, source: { title: "10月通报" } });
  const original = await call(`/sources/${reading.source.id}/original`);
  expect(await original.text()).toBe(text);
  expect(original.headers.get("content-disposition")).toContain("attachment");
  expect(await small.originalFiles()).toEqual([reading.sha256]);
  const again = await json<SourceReading>(call("/sources/files", upload("改名.txt", text)));
  expect(again).toMatchObject({ alreadyHeld: true, source: { id: reading.source.id } });
  const opened = await json<SourceReading>(call(`/sources/${reading.source.id}`));
  expect(opened.figures.length).toBe(reading.figures.length);
  const pasted = await paste("没有原件的一段话，税收收入1亿元。");
  expect((await call(`/sources/${pasted.source.id}/original`)).status).toBe(404);
  expect((await call("/sources/none")).status).toBe(404);
});

test("an uploaded page never runs in this site's name", async () => {
  const page =
    "<!doctype html><html><body><p>东序镇税收收入2亿元。</p><script>alert(1)</script></body></html>";
  const reading = await json<SourceReading>(call("/sources/files", upload("页面.html", page)));
  expect(reading.text).not.toContain("alert");
  const original = await call(`/sources/${reading.source.id}/original`);
  expect(original.headers.get("content-type")).toBe("application/octet-stream");
  expect(original.headers.get("x-content-type-options")).toBe("nosniff");
  expect(original.headers.get("content-security-policy")).toContain("default-src 'none'");
});
