/** Excel takes 31 characters, none of \ / ? * [ ] :, no name twice whatever its case. */
export function freeSheetName(wanted: string, taken: Set<string>): string {
  const clean =
    wanted
      .replace(/[\\/?*[\]:]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31) || "Sheet";
  let name = clean;
  for (let n = 2; taken.has(name.toLowerCase()); n++)
    name = `${clean.slice(0, 31 - ` (${n})`.length)} (${n})`;
  taken.add(name.toLowerCase());
  return name;
}
