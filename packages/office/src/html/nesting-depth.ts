/** Elements that hold nothing. */
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Elements that the next of their kind closes. */
const SELF_CLOSING: ReadonlySet<string> = new Set("p li dt dd tr td th option".split(" "));

/**
 * How deep the elements of a page nest, counted in its source: parsers build a tree of any depth, and what follows
 * takes time by the square of it.
 */
export function nestingDepth(html: string): number {
  const stack: string[] = [];
  const open = new Map<string, number>();
  let deepest = 0;
  const count = (name: string, step: number): void => void open.set(name, (open.get(name) ?? 0) + step);
  for (const [, slash, tag = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    const name = tag.toLowerCase();
    if (VOID.has(name)) continue;
    // "</b>" where no b is open closes nothing.
    const closes = slash ? (open.get(name) ?? 0) > 0 : SELF_CLOSING.has(name) && stack.at(-1) === name;
    while (closes && stack.length > 0) {
      const top = stack.pop() as string;
      count(top, -1);
      if (top === name) break;
    }
    if (slash) continue;
    stack.push(name);
    count(name, 1);
    deepest = Math.max(deepest, stack.length);
  }
  return deepest;
}
