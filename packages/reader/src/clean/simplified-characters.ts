import pairs from "opencc-js/dict/TSCharacters";

let table: Uint16Array | undefined;

/**
 * Traditional to simplified, one UTF-16 unit to one, as a plain table: 億 → 亿, 溼 → 湿.
 * Pairs outside the basic plane are left out, since they would move the offsets.
 * Built once, the first time that a text needs it.
 */
export function simplifiedCharacters(): Uint16Array {
  if (table !== undefined) return table;
  const built = new Uint16Array(65536);
  for (const pair of pairs.split("|")) {
    const [from, to] = pair.split(" ");
    if (from?.length === 1 && to?.length === 1) built[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  table = built;
  return built;
}
