import type { Limits } from "../limits.ts";
import { parsePart } from "../xml/parse-part.ts";
import { readRelationships } from "../xml/relationships.ts";
import type { Archive } from "../zip/archive.ts";
import type { CellContext } from "./cell-value.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readCellFormats } from "./styles.ts";

/** A sheet of cells and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  /** The part that lists the sheets. */
  readonly main: string;
  /** In the workbook's order; chart sheets have no cells and are left out. */
  readonly parts: readonly SheetPart[];
  readonly styles: string | undefined;
  readonly context: CellContext;
}

/** Everything that all sheets share, and where each of them is. */
export async function readWorkbookParts(archive: Archive, limits: Limits): Promise<WorkbookParts> {
  const roots = await readRelationships(archive, "");
  const main = roots.find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  const outline = await readOutline(archive, main);
  const relations = await readRelationships(archive, main);
  const partOf = (type: string): string | undefined => relations.find((r) => r.type === type)?.part;
  const styles = partOf("styles");
  const context = {
    strings: await readSharedStrings(archive, partOf("sharedStrings"), limits),
    formats: await readCellFormats(archive, styles),
    date1904: outline.date1904,
  };
  const parts = outline.sheets.flatMap(({ name, relationId, hidden }) => {
    const relation = relations.find(({ id }) => id === relationId);
    return relation?.type === "worksheet" ? [{ name, hidden, part: relation.part }] : [];
  });
  return { main, parts, styles, context };
}

interface Outline {
  readonly sheets: { name: string; relationId: string; hidden: boolean }[];
  date1904: boolean;
}

async function readOutline(archive: Archive, part: string): Promise<Outline> {
  const outline: Outline = { sheets: [], date1904: false };
  await parsePart(archive, part, {
    open(name, { name: title = "", id = "", state = "visible", date1904 }) {
      if (name === "sheet") outline.sheets.push({ name: title, relationId: id, hidden: state !== "visible" });
      else if (name === "workbookPr") outline.date1904 = date1904 === "1" || date1904 === "true";
    },
  });
  return outline;
}
