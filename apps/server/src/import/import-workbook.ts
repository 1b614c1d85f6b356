import { createHash } from "node:crypto";
import type { ImportResult, IncomingFinding, Text } from "@xushi/contract";
import { type NewObservation, OWN_TO_REPORT, type SourceRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { ofOffice } from "../http/office-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import type { Upload } from "../reading/receive-source.ts";
import { checkPlan } from "./check-plan.ts";
import { importWords } from "./import-words.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";

export type ImportOrder = Upload & {
  /** Only says what would be imported, and what the checks would say of it. */
  readonly preview: boolean;
};

/** A workbook's observations into the ledger: every row or none. The same file again changes nothing. */
export const importWorkbook = async (
  books: Books,
  deps: Pick<Deps, "limits" | "originals" | "readers">,
  { bytes, fileName, shared, preview }: ImportOrder,
): Promise<Outcome<ImportResult>> => {
  const read = await deps.readers.workbook(bytes, fileName, { fileBytes: deps.limits.uploadBytes });
  if (!read.ok) return ofOffice(read);
  const { vocabulary } = books;
  const plan = planImport(read.tables, importWords(vocabulary), vocabulary.indicators);
  if (plan.bad.length > 0 || plan.observations.length === 0) return refuseRows(plan);
  const findings = await checkPlan(books, plan, titleOf(fileName));
  const warnings = [...read.warnings, ...plan.warnings].map((w) => ({ ...w }));
  if (preview)
    return done({
      ...{ sourceId: null, observations: plan.observations.length, alreadyHeld: false },
      ...{ warnings, findings },
    });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await deps.originals.put(sha256, bytes);
  const { source } = await books.county.addSource({ ...sourceOf(sha256, fileName, bytes, plan), shared }, []);
  return append(books, source, plan, { warnings, findings });
};

const MOST_LISTED = 1000;

const refuseRows = ({ bad }: ImportPlan) =>
  refused("import.bad-rows", { count: bad.length }, { bad: bad.slice(0, MOST_LISTED) });

const titleOf = (fileName: string): string => fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]+$/, "");

const sourceOf = (sha256: string, fileName: string, bytes: Uint8Array, { text }: ImportPlan) => ({
  sha256,
  title: titleOf(fileName),
  publisher: "",
  publishedOn: null,
  format: "xlsx" as const,
  text,
  byteSize: bytes.length,
  hasOriginal: true,
});

/** A source without rows is one whose import was cut off between the two writes: it is finished now. */
const append = async (
  { county }: Books,
  source: SourceRow,
  plan: ImportPlan,
  said: { readonly warnings: Text[]; readonly findings: IncomingFinding[] },
): Promise<Outcome<ImportResult>> => {
  const base = { sourceId: source.id, ...said };
  const [first] = plan.observations;
  if (first !== undefined && (await isEntered(county, source.id, first)))
    return done({ ...base, findings: [], observations: 0, alreadyHeld: true });
  const rows = plan.observations.map((o) => ({ ...o, sourceId: source.id }));
  const result = await county.appendObservations(rows);
  if (result.ok) return done({ ...base, observations: result.ids.length, alreadyHeld: false });
  const bad = result.bad.map(({ row, field, found, expected }) => ({
    sheet: source.title,
    row,
    column: field,
    found,
    expected: expected === OWN_TO_REPORT ? NOT_YOURS : { zh: expected, en: expected },
  }));
  return refused("import.bad-rows", { count: bad.length }, { bad });
};

const NOT_YOURS: Text = {
  zh: "你的岗位可以填报的单位和条线",
  en: "a unit and line that your posts may report for",
};

const isEntered = async (
  county: Books["county"],
  sourceId: string,
  { indicatorId, orgUnitId }: Omit<NewObservation, "sourceId">,
): Promise<boolean> => {
  const rows = await county.evidence({ indicatorId, orgUnitId, limit: 1000 });
  return rows.some((r) => r.sourceId === sourceId);
};
