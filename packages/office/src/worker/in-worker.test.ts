import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { makeNotice } from "../../test/make-docx.ts";
import { writePdf } from "../../test/tiny-pdf.ts";
import {
  extractText,
  extractTextInWorker,
  type Progress,
  readObservationsInWorker,
  writeWorkbook,
} from "../index.ts";

const longPdf = writePdf(
  Array.from({ length: 200 }, (_, page) => [
    { text: `— ${page + 1} —`, x: 280, y: 800 },
    ...Array.from({ length: 24 }, (_, i) => ({
      text: `第${i + 1}项投资${page}.${i}亿元`,
      x: 90,
      y: 80 + 28 * i,
      size: 16,
    })),
  ]),
);

test("a 200-page PDF is read in a worker, page by page, as it is without one", async () => {
  const seen: Progress[] = [];
  const found = await extractTextInWorker(
    longPdf,
    "a.pdf",
    {},
    { onProgress: (progress) => seen.push(progress) },
  );
  expect(seen).toHaveLength(200);
  expect(seen.at(-1)).toEqual({ unit: "page", done: 200, total: 200 });
  expect(found.ok && found.text.split("\n")).toHaveLength(200 * 24);
  expect(found).toEqual(await extractText(longPdf, "a.pdf"));
});

test("aborting stops a reading, before or during it", async () => {
  const stop = new AbortController();
  const run = { signal: stop.signal, onProgress: () => stop.abort() };
  expect(await extractTextInWorker(longPdf, "a.pdf", {}, run)).toMatchObject({ code: "job.cancelled" });
  expect(await extractTextInWorker(longPdf, "a.pdf", {}, run)).toMatchObject({ code: "job.cancelled" });
});

test("the time limit stops a reading while the caller's thread stays free", async () => {
  let ticks = 0;
  const clock = setInterval(() => ticks++, 10);
  const found = await extractTextInWorker(longPdf, "a.pdf", { seconds: 0.2 });
  clearInterval(clock);
  expect(found).toMatchObject({ code: "job.timeout", detail: { seconds: 0.2 } });
  expect(ticks).toBeGreaterThan(5);
});

test("a PDF whose page inflates without end hits the memory limit", async () => {
  const blanks = Buffer.alloc(1_500_000_000 / 4, 32);
  const bomb = deflateSync(Buffer.concat([blanks, blanks]));
  const head = Buffer.from(
    "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n" +
      "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n" +
      `4 0 obj\n<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`,
  );
  const bytes = Buffer.concat([head, bomb, Buffer.from("\nendstream\nendobj\ntrailer << /Root 1 0 R >>")]);
  const found = await extractTextInWorker(bytes, "a.pdf", { memoryMb: 200 });
  expect(found).toMatchObject({ code: "job.memory", detail: { limitMb: 200 } });
});

test("refusals travel back from the worker as they are", async () => {
  const half = (await makeNotice()).subarray(0, 900);
  expect(await extractTextInWorker(half, "a.docx")).toEqual(await extractText(half, "a.docx"));
  const tooLarge = await extractTextInWorker(half, "a.docx", { fileBytes: 10 });
  expect(tooLarge).toMatchObject({ code: "file.too-large" });
});

test("figures of a workbook are read in a worker", async () => {
  const columns = [{ header: "指标" }, { header: "期间" }, { header: "数值", kind: "decimal" as const }];
  const bytes = await writeWorkbook({
    sheets: [{ name: "表", columns, rows: [["投资", "2026年3月", "1.5"]] }],
  });
  const found = await readObservationsInWorker(bytes, "a.xlsx");
  expect(found).toMatchObject({ ok: true, tables: [{ rows: [{ indicator: "投资", value: "1.5" }] }] });
});
