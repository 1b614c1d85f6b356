import type { Refusal } from "@xushi/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encryptedPdf, zipBomb } from "./support/hostile-files.ts";
import { HERE, json, openSmallCounty, post, type SmallCounty } from "./support/small-county.ts";

let small: SmallCounty;
beforeAll(async () => {
  small = await openSmallCounty({
    limits: { uploadBytes: 2 * 1024 * 1024, textCharacters: 300_000, figuresPerSource: 50 },
  });
});
afterAll(() => small.close());

const call = (path: string, init?: RequestInit) => small.app.request(HERE + path, init);

const upload = (name: string, content: string | Uint8Array<ArrayBuffer>): RequestInit => {
  const form = new FormData();
  form.append("file", new File([content], name));
  return { method: "POST", body: form };
};

/** Refused with this status and code, in both languages, and nothing kept. */
const refuses = async (init: RequestInit, status: number, code: string, path = "/sources/files") => {
  const response = await call(path, init);
  const refusal = await json<Refusal>(response);
  expect([refusal.code, response.status]).toEqual([code, status]);
  expect(refusal.message.zh.length).toBeGreaterThan(5);
  expect(refusal.message.en.length).toBeGreaterThan(5);
  const { rows } = await json<{ rows: unknown[] }>(call("/sources"));
  expect(rows).toEqual([]);
  expect(await small.originalFiles()).toEqual([]);
  expect((await call("/board")).status).toBe(200);
};

/** A zip of one stored part, by hand: name and bytes are all that is needed to be taken for a docx. */
const brokenZip = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, ...new Array(40).fill(0x41)]);

test("an empty file", () => refuses(upload("空.txt", ""), 422, "file.empty"));

test("blanks only", () => refuses(upload("空白.txt", " \n\t\n"), 422, "text.blank"));

test("bytes that are no text in any encoding", () =>
  refuses(upload("乱码.txt", new Uint8Array([0x81, 0xff, 0x80, 0xff, 0x81])), 415, "text.undecodable"));

test("a picture under the name of a text", () =>
  refuses(upload("图.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])), 415, "file.mismatch"));

test("a docx that was cut off", () => refuses(upload("断.docx", brokenZip()), 422, "file.damaged"));

test("a PDF under a password", () => refuses(upload("密.pdf", encryptedPdf()), 422, "file.encrypted"));

test("a zip bomb", () => refuses(upload("炸弹.docx", zipBomb(200 * 1024 * 1024)), 413, "zip.ratio"));

test("a kind that cannot be read", () => refuses(upload("照片.jpg", "x"), 415, "file.unsupported"));

test("a file over the limit, refused by its announced length", () =>
  refuses(upload("大.txt", "数".repeat(1_200_000)), 413, "body.too-large"));

test("a stream over the limit that announces no length", async () => {
  let sent = 0;
  const chunk = new Uint8Array(256 * 1024).fill(0x61);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunk.length;
      if (sent > 200 * 1024 * 1024) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const init = { method: "POST", body, headers, duplex: "half" } as RequestInit;
  await refuses(init, 413, "body.too-large");
  // It stopped reading where the limit was, not at the end.
  expect(sent).toBeLessThan(8 * 1024 * 1024);
});

test("a pasted text that is too long, and one with too many figures", async () => {
  await refuses(post({ text: "数".repeat(300_001) }), 413, "text.too-long", "/sources");
  const many = Array.from({ length: 60 }, (_, i) => `东序镇完成税收收入${i + 1}亿元。`).join("\n");
  await refuses(post({ text: many }), 413, "reading.too-many-figures", "/sources");
});

test("no text, no file, broken JSON, broken multipart", async () => {
  await refuses(post({ text: "" }), 400, "request.invalid", "/sources");
  await refuses(post({ text: "  \n" }), 422, "text.blank", "/sources");
  await refuses({ method: "POST", body: new FormData() }, 400, "upload.no-file");
  const broken = { method: "POST", body: "{", headers: { "content-type": "application/json" } };
  await refuses(broken, 400, "request.invalid", "/sources");
  const frame = { method: "POST", body: "xx", headers: { "content-type": "multipart/form-data" } };
  await refuses(frame, 400, "request.invalid");
});

test("a workbook to import that is none, and one without a table", async () => {
  await refuses(upload("数据.xlsx", brokenZip()), 422, "file.damaged", "/imports");
  await refuses(upload("数据.txt", "指标"), 415, "file.unsupported", "/imports");
});
