/** 1 → "A", 28 → "AB" */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "AB7" → { column: 28, row: 7 }; anything else gives column 0. */
export function parseAddress(address: string): { column: number; row: number } {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(address.slice(at));
  return column > 0 && column <= 16_384 && Number.isInteger(row) ? { column, row } : { column: 0, row: 0 };
}
