import { createHash } from "node:crypto";
import type { BadCell, ImportMode, ImportResult } from "@xushi/contract";
import type { SourceRow } from "@xushi/ledger";
import { loadFigures } from "../checks/load-figures.ts";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import type { Upload } from "../reading/receive-source.ts";
import { againstHeld } from "./against-held.ts";
import { checkPlan } from "./check-plan.ts";
import { NOT_YOURS } from "./not-yours.ts";
import { type ImportPlan, observationsOf, type PlannedObservation } from "./plan-import.ts";
import { readUpload, type UploadRead } from "./read-upload.ts";

export type ImportOrder = Upload & {
  /** Only says what would be imported, and what the checks would say of it. */
  readonly preview: boolean;
  readonly mode: ImportMode;
  /** Whoever sent it has gone away: what is not being written yet is not written. */
  readonly signal?: AbortSignal;
};

/**
 * A workbook's observations into the ledger: all or none of them, or those of the rows without a bad cell, as was chosen. The same
 * file again changes nothing.
 */
export const importWorkbook = async (
  books: Books,
  deps: Pick<Deps, "limits" | "originals" | "readers">,
  order: ImportOrder,
): Promise<Outcome<ImportResult>> => {
  const { bytes, fileName, shared, preview, mode, signal } = order;
  const read = await readUpload(books, deps, order, signal);
  if (!read.ok) return read;
  const { plan } = read.value;
  const good = observationsOf(plan);
  if (!preview && (good.length === 0 || (mode === "all-or-nothing" && plan.bad.length > 0)))
    return plan.bad.length === 0 ? refused("import.no-figures") : refuseRows(plan.bad);
  const said = await say(books, read.value, titleOf(fileName));
  if (preview) return done({ ...said, sourceId: null, observations: good.length, alreadyHeld: false });
  if (signal?.aborted) return refused("import.given-up");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await deps.originals.put(sha256, bytes);
  const { source } = await books.county.addSource({ ...sourceOf(sha256, fileName, bytes, plan), shared }, []);
  return append(books, source, good, said);
};

type Said = Omit<ImportResult, "sourceId" | "observations" | "alreadyHeld">;

const MOST_LISTED = 1000;

/** What is told of a file, whether or not it is written then. */
const say = async (books: Books, { plan, warnings }: UploadRead, title: string): Promise<Said> => {
  const held = await loadFigures(books, { day: books.today });
  return {
    ...againstHeld(books.vocabulary, held.figures, plan.figures),
    rows: { ...plan.rows },
    bad: plan.bad.slice(0, MOST_LISTED),
    badCells: plan.bad.length,
    warnings: [...warnings],
    findings: checkPlan(books, held.figures, plan, title),
  };
};

const refuseRows = (bad: readonly BadCell[]) =>
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
  observations: readonly PlannedObservation[],
  said: Said,
): Promise<Outcome<ImportResult>> => {
  const base = { ...said, sourceId: source.id };
  const [first] = observations;
  if (first !== undefined && (await isEntered(county, source.id, first)))
    return done({ ...base, findings: [], observations: 0, alreadyHeld: true });
  const result = await county.appendObservations(observations.map((o) => ({ ...o, sourceId: source.id })));
  if (result.ok) return done({ ...base, observations: result.ids.length, alreadyHeld: false });
  // Asked before, so that a post must have ended, or a unit changed, while the file was read.
  return refuseRows(
    result.bad.map(({ row, field, found }) => ({
      ...{ sheet: source.title, row, column: field, found, expected: NOT_YOURS },
    })),
  );
};

const isEntered = async (
  county: Books["county"],
  sourceId: string,
  { indicatorId, orgUnitId }: PlannedObservation,
): Promise<boolean> => {
  const rows = await county.evidence({ indicatorId, orgUnitId, limit: 1000 });
  return rows.some((r) => r.sourceId === sourceId);
};
