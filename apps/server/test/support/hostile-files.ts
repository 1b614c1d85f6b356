import { crc32, deflateRawSync } from "node:zlib";

type Bytes = Uint8Array<ArrayBuffer>;

const u16 = (n: number): number[] => [n & 255, (n >> 8) & 255];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];

/** A docx whose one part is `bytes` zeros, packed a thousandfold. */
export const zipBomb = (bytes: number): Bytes => {
  const content = Buffer.alloc(bytes);
  const packed = deflateRawSync(content, { level: 9 });
  const name = Buffer.from("word/document.xml");
  const sizes = [...u32(crc32(content)), ...u32(packed.length), ...u32(bytes)];
  const common = [...u16(20), ...u16(0), ...u16(8), ...u32(0), ...sizes, ...u16(name.length), ...u16(0)];
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, ...common]), name, packed]);
  const central = Buffer.concat([
    Buffer.from([
      0x50,
      0x4b,
      1,
      2,
      ...u16(20),
      ...common,
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(0),
    ]),
    name,
  ]);
  const end = [0x50, 0x4b, 5, 6, ...u16(0), ...u16(0), ...u16(1), ...u16(1)];
  const tail = Buffer.from([...end, ...u32(central.length), ...u32(local.length), ...u16(0)]);
  return new Uint8Array(Buffer.concat([local, central, tail]));
};

/** A one-page PDF that asks for a password: its user key fits no empty one. */
export const encryptedPdf = (): Bytes => {
  const key = "41".repeat(32);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const id = `<${"42".repeat(16)}>`;
  const trailer = `<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${id} ${id}] >>`;
  const xref = `xref\n0 5\n0000000000 65535 f \n${entries}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body + xref, "latin1"));
};
