import { parsePart } from "../xml/parse-part.ts";
import type { Archive } from "../zip/archive.ts";

export interface ParagraphStyle {
  name: string;
  basedOn?: string;
  listId?: string;
  depth?: number;
}

/** The paragraph styles by id: headings are numbered by their style, not in the paragraph. */
export async function readParagraphStyles(
  archive: Archive,
  part: string | undefined,
): Promise<Map<string, ParagraphStyle>> {
  const styles = new Map<string, ParagraphStyle>();
  let style: ParagraphStyle = { name: "" };
  if (!part) return styles;
  await parsePart(archive, part, {
    open(name, { styleId, val }) {
      if (name === "style" && styleId) {
        style = { name: "" };
        styles.set(styleId, style);
      } else if (val === undefined) return;
      else if (name === "name") style.name = val;
      else if (name === "basedOn") style.basedOn = val;
      else if (name === "numId") style.listId = val;
      else if (name === "ilvl") style.depth = Number(val);
    },
  });
  return styles;
}

/** The list that a style puts its paragraphs in, inherited from the styles it is based on. */
export function listOfStyle(
  styles: ReadonlyMap<string, ParagraphStyle>,
  styleId: string,
): { listId: string; depth: number } | undefined {
  let id: string | undefined = styleId;
  let depth: number | undefined;
  // Styles may be based on each other in a ring in a file made to harm.
  for (let steps = 0; id !== undefined && steps < 20; steps++) {
    const style: ParagraphStyle | undefined = styles.get(id);
    depth ??= style?.depth;
    if (style?.listId !== undefined) return { listId: style.listId, depth: depth ?? 0 };
    id = style?.basedOn;
  }
  return undefined;
}
