import { describe, expect, test } from "vitest";
import { makeNotice } from "../test/make-docx.ts";
import { writePdf } from "../test/tiny-pdf.ts";
import { writeZip } from "../test/tiny-zip.ts";
import { extractText, type LimitOverrides, REFUSALS, type Refusal, readWorkbook } from "./index.ts";

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (stream: string): Uint8Array => Buffer.from([...CFB, ...Buffer.from(stream, "utf16le")]);
const document = { name: "word/document.xml", data: "<w:d><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:d>" };
const notice = await makeNotice();
const pdf = writePdf([[{ text: "正文", x: 90, y: 400 }]]);
const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);
/** Flips one bit inside the packed bytes of the first part. */
const scratched = (bytes: Uint8Array, at = 60): Uint8Array =>
  bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
const stored = writeZip([
  { name: "word/document.xml", data: "<w:d><w:p><w:r><w:t>12</w:t></w:r></w:p></w:d>", stored: true },
]);
const blanks = " ".repeat(40_000_000);

type Case = [title: string, name: string, bytes: Uint8Array, code: string, limits?: LimitOverrides];

const CASES: readonly Case[] = [
  ["nothing at all", "a.txt", new Uint8Array(), "file.empty"],
  ["blanks only", "a.txt", Buffer.from(" \n\t　\r\n"), "text.blank"],
  ["binary garbage named .txt", "a.txt", Buffer.from([1, 2, 0, 65, 66]), "text.binary"],
  ["bytes of no encoding", "a.md", Buffer.from([0xb2, 0xe2, 0xff, 0xff]), "text.undecodable"],
  ["a picture named .docx", "a.docx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13]), "file.mismatch"],
  ["a web page named .docx", "a.docx", Buffer.from("<html><body>表</body></html>"), "file.mismatch"],
  ["a PDF named .txt", "a.txt", pdf, "file.mismatch"],
  ["a docx named .pdf", "a.pdf", notice, "file.mismatch"],
  ["an archive named .docx", "a.docx", writeZip([{ name: "a.txt", data: "a" }]), "file.mismatch"],
  ["a kind nobody reads", "a.ofd", writeZip([{ name: "OFD.xml", data: "a" }]), "file.unsupported"],
  ["no ending", "报告", Buffer.from("text"), "file.unsupported"],
  ["an old .doc", "a.doc", compound("WordDocument"), "file.legacy-office"],
  ["an old .doc renamed", "a.docx", compound("WordDocument"), "file.legacy-office"],
  ["a docx under a password", "a.docx", compound("EncryptedPackage"), "file.encrypted"],
  ["a .docm", "a.docm", notice, "file.macros"],
  [
    "a docx with macros",
    "a.docx",
    writeZip([document, { name: "word/vbaProject.bin", data: "x" }]),
    "file.macros",
  ],
  ["half a docx", "a.docx", half(notice), "file.damaged"],
  ["a docx with a flipped bit", "a.docx", scratched(writeZip([document])), "file.damaged"],
  [
    "a number with a flipped bit",
    "a.docx",
    scratched(stored, Buffer.from(stored).indexOf(">12<") + 1),
    "file.damaged",
  ],
  ["a docx whose XML is cut off", "a.docx", writeZip([{ ...document, data: "<w:d><w:p>" }]), "file.damaged"],
  [
    "entities that multiply",
    "a.docx",
    writeZip([{ ...document, data: '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>' }]),
    "file.damaged",
  ],
  ["a locked ZIP part", "a.docx", writeZip([{ ...document, encrypted: true }]), "file.encrypted"],
  ["a bomb by ratio", "a.docx", writeZip([document, { name: "b", data: blanks }]), "zip.ratio"],
  [
    "a bomb by declared size",
    "a.docx",
    writeZip([{ ...document, declaredSize: 4_000_000_000 }]),
    "zip.too-large",
  ],
  [
    "a part that lies about its size",
    "a.docx",
    writeZip([{ ...document, data: blanks, declaredSize: 100 }]),
    "zip.too-large",
  ],
  [
    "parts that share bytes",
    "a.docx",
    writeZip([document, { name: "b", data: "", sharesWith: 0 }]),
    "zip.overlap",
  ],
  ["two parts of one name", "a.docx", writeZip([document, document]), "zip.overlap"],
  [
    "too many parts",
    "a.docx",
    writeZip([document, { name: "b", data: "" }]),
    "zip.entries",
    { packageParts: 1 },
  ],
  ["a PDF under a password", "a.pdf", writePdf([[]], { encrypted: true }), "file.encrypted"],
  ["half a PDF", "a.pdf", pdf.subarray(0, 300), "file.damaged"],
  ["a PDF without text", "a.pdf", writePdf([[], []]), "pdf.no-text"],
  ["a PDF of too many pages", "a.pdf", writePdf([[], []]), "pdf.too-many-pages", { pdfPages: 1 }],
  ["a file over the limit", "a.txt", Buffer.from("abc"), "file.too-large", { fileBytes: 2 }],
  ["a text over the limit", "a.txt", Buffer.from("abc"), "text.too-long", { textCharacters: 2 }],
  ["a docx text over the limit", "a.docx", notice, "text.too-long", { textCharacters: 20 }],
  ["a PDF text over the limit", "a.pdf", pdf, "text.too-long", { textCharacters: 1 }],
  ["a page nested 200,000 deep", "a.html", Buffer.from("<div>".repeat(200_000)), "file.damaged"],
];

const SHEETS: readonly Case[] = [
  ["an old .xls", "a.xls", compound("Workbook"), "file.legacy-office"],
  ["an xlsx under a password", "a.xlsx", compound("EncryptedPackage"), "file.encrypted"],
  ["a docx named .xlsx", "a.xlsx", notice, "file.mismatch"],
  ["an .xlsm", "a.xlsm", notice, "file.macros"],
  ["an xlsx with macros", "a.xlsx", writeZip([{ name: "xl/vbaProject.bin", data: "x" }]), "file.macros"],
  ["a binary workbook", "a.xlsx", writeZip([{ name: "xl/workbook.bin", data: "x" }]), "file.unsupported"],
  ["an xlsx bomb", "a.xlsx", writeZip([{ name: "xl/workbook.xml", data: blanks }]), "zip.ratio"],
  ["text named .xlsx", "a.xlsx", Buffer.from("a,b"), "file.mismatch"],
  ["nothing named .xlsx", "a.xlsx", new Uint8Array(), "file.empty"],
];

function expectRefusal(found: Refusal | { ok: true }, code: string): void {
  expect(found).toMatchObject({ ok: false, code });
  const { message } = found as Refusal;
  expect(message.zh).toMatch(/\p{Script=Han}/u);
  // Every place of the sentence is filled.
  expect(message.zh + message.en).not.toMatch(/[{}]|（undefined）|\bNaN\b/);
}

describe("bad files are refused with a code and two sentences, and nothing is thrown", () => {
  test.each(CASES)("%s", async (_title, name, bytes, code, limits) => {
    expectRefusal(await extractText(bytes, name, limits), code);
  });

  test.each(SHEETS)("workbook: %s", async (_title, name, bytes, code) => {
    expectRefusal(await readWorkbook(bytes, name), code);
  });

  test("any first half and any flipped bit of a docx gives text or a refusal", async () => {
    for (let i = 0; i < notice.length; i += 97) {
      const flipped = notice.map((byte, at) => (at === i ? byte ^ 0x10 : byte));
      expect(typeof (await extractText(flipped, "a.docx")).ok).toBe("boolean");
      expect((await extractText(notice.subarray(0, i), "a.docx")).ok).toBe(false);
    }
  });
});

test("the refusal of an undecodable text names the encoding and the byte", async () => {
  const bytes = Buffer.from([...Buffer.from("abc"), 0xb2, 0xe2, 0xff, 0x41]);
  expect(await extractText(bytes, "a.txt")).toMatchObject({ detail: { encoding: "gb18030", offset: 5 } });
});

test("a page nested beyond reason is refused before a parser sees it", async () => {
  const found = await extractText(Buffer.from("<div>".repeat(2_100)), "a.html");
  expect(found).toMatchObject({ detail: { reason: "2100 nested elements" } });
});

test("codes are unique and their sentences differ by language", () => {
  for (const { zh, en } of Object.values(REFUSALS)) expect(zh).not.toBe(en);
});
