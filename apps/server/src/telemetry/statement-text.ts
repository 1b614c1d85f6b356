const LONGEST = 1000;

/** A statement as a trace may show it: parameters are not in its text, and quoted literals become '?'. */
export const statementText = (text: string): string =>
  text
    .replace(/'(?:[^']|'')*'/g, "'?'")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST);

/** "SELECT", "INSERT", "WITH": what kind of statement it is. */
export const statementKind = (text: string): string => (/^\s*(\w+)/.exec(text)?.[1] ?? "SQL").toUpperCase();
