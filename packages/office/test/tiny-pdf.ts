import { deflateSync } from "node:zlib";

/** A line of text at a place on an A4 page, in points from the top left corner. */
export interface TinyLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface TinyPdfOptions {
  readonly title?: string;
  /** Marks the file as encrypted under a password that nobody knows. */
  readonly encrypted?: boolean;
  /** Extra drawing commands on every page, such as a slanted watermark. */
  readonly drawing?: string;
}

export const A4 = { width: 595, height: 842 };

/**
 * Writes a PDF by hand. Its Chinese font is not embedded and names a predefined encoding, as many office PDFs do, so
 * that reading it needs the encoding tables.
 */
export function writePdf(pages: readonly (readonly TinyLine[])[], options: TinyPdfOptions = {}): Uint8Array {
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /DW 1000 /W [1 [500] 14 95 500] " +
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
    `<< /Title ${hexText(`\ufeff${options.title ?? ""}`)} >>`,
  ];
  for (const lines of pages) {
    const content = deflateSync(Buffer.from(lines.map(drawLine).join("\n") + (options.drawing ?? "")));
    const number = objects.length + 1;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] ` +
        `/Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
      stream(content),
    );
  }
  return assemble(objects, options.encrypted === true);
}

function drawLine({ text, x, y, size = 12 }: TinyLine): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${A4.height - y} Tm ${hexText(text)} Tj ET`;
}

function hexText(text: string): string {
  return `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}

function stream(content: Buffer): Buffer {
  const head = `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from("\nendstream")]);
}

function assemble(objects: readonly (string | Buffer)[], encrypted: boolean): Uint8Array {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let at = chunks[0]?.length ?? 0;
  objects.forEach((body, i) => {
    const object = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(body as string),
      Buffer.from("\nendobj\n"),
    ]);
    offsets.push(at);
    chunks.push(object);
    at += object.length;
  });
  const junk = "ab".repeat(32);
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${junk}> /U <${junk}> >> /ID [<00><00>]`
    : "";
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  chunks.push(
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`),
    Buffer.from(
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${lock} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(chunks));
}
