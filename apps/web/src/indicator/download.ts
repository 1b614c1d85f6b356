import { saveFile } from "../ui/save-file.ts";

const sourceOf = (svg: SVGSVGElement): string => {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
};

export const saveSvg = (svg: SVGSVGElement, name: string): void =>
  saveFile(`${name}.svg`, new Blob([sourceOf(svg)], { type: "image/svg+xml" }));

/** At twice the size, for print and slides. */
export const savePng = async (svg: SVGSVGElement, name: string): Promise<void> => {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sourceOf(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && saveFile(`${name}.png`, blob), "image/png");
};

/** UTF-8 with a byte-order mark, without which Excel takes Chinese for something else. */
export const saveCsv = (rows: readonly (readonly string[])[], name: string): void =>
  saveFile(`${name}.csv`, new Blob([`\ufeff${toCsv(rows)}`], { type: "text/csv" }));

/** Quoted where it must be; a cell that a spreadsheet would run as a formula is kept as text. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join(",")).join("\r\n");

const cell = (text: string): string => {
  const safe = /^[=+@]|^-(?!\d+(\.\d+)?$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
