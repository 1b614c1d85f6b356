import type { Refusal } from "@xushi/contract";
import { chunksOf, type Register } from "@xushi/core";
import { ForbiddenError, type ImportedItems } from "@xushi/ledger";
import type { ImportPlan, PlannedItem, Rows } from "@xushi/office";
import type { Books } from "../county/books.ts";
import { forbidden } from "../http/ledger-refusal.ts";
import { done, type Outcome, type Refused, refused } from "../http/outcome.ts";
import { atMost } from "../reading/at-most.ts";
import { ofItemLedger } from "../registers/item-refusal.ts";
import type { ImportJob } from "./import-job.ts";
import { importLookup } from "./import-lookup.ts";
import { type ImportDeps, readAndPlan } from "./read-and-plan.ts";

export type ApplyMode = "all-or-nothing" | "good-rows";

/** What stands against writing now; `null`: nothing. */
export const whyNotApply = (job: ImportJob, mode: ApplyMode): Refused | null => {
  if (job.state !== "ready" || job.plan === null) return refused("import.not-ready");
  const { bad } = job.plan.counts;
  return mode === "all-or-nothing" && bad > 0 ? refused("import.bad-rows", { count: bad }) : null;
};

/** One after the other: what two imports of the same file would both add, the second finds there. */
const inTurn = atMost(1);

/**
 * Writes what was previewed in one transaction. Where the books have changed since the preview nothing is written: the file
 * is read again, and the person sees what it would do now.
 */
export const applyImport = async (
  books: Books,
  deps: ImportDeps,
  register: Register,
  job: ImportJob,
): Promise<void> => {
  const { plan } = job;
  if (plan === null) return;
  Object.assign(job, { state: "writing", progress: null, step: WRITING, refusal: null });
  const written = await inTurn(() => write(books, deps, register, job, plan)).catch(failed(deps));
  if (written.ok) {
    Object.assign(job, { state: "done", progress: 1, step: wroteWords(plan) });
    job.plan = { ...plan, added: [], changed: [] };
  } else if (written.status === 409) await planAgain(books, deps, register, job, written.refusal);
  else Object.assign(job, { state: "failed", progress: null, step: null, refusal: written.refusal });
};

const write = async (
  books: Books,
  deps: ImportDeps,
  register: Register,
  { fileName }: ImportJob,
  plan: ImportPlan,
): Promise<Outcome<unknown>> => {
  if (!(await areStillNew(books, deps, register, plan.added))) return refused("import.changed-since");
  const result = await books.county.importItems(register, toImport(register, plan, fileName));
  if (result.ok) return done(result.value);
  if (result.code === "conflict" || result.code === "not-found") return refused("import.changed-since");
  return ofItemLedger(register, result, "");
};

/**
 * Somebody may have added the same meanwhile: this file, sent twice. Of codes the books themselves see to it that no two
 * items have one; items without a code are known by their name alone.
 */
const areStillNew = async (
  books: Books,
  deps: ImportDeps,
  register: Register,
  added: Rows<PlannedItem>,
): Promise<boolean> => {
  const lookup = importLookup(books, deps.registers, register);
  const names: string[] = [];
  for (const { values } of added) {
    const held = values as Readonly<Record<string, unknown>>;
    const hasCode = register.code !== undefined && held[register.code] !== undefined;
    if (!hasCode) names.push(String(held[register.name] ?? ""));
  }
  for (const some of chunksOf(names, CHUNK)) if ((await lookup.keys("name", some)).size > 0) return false;
  return true;
};

const CHUNK = 2000;

const toImport = (register: Register, plan: ImportPlan, fileName: string): ImportedItems => {
  const reason = `导入 ${fileName}`;
  return {
    added: each(plan.added, ({ stage, entered, values }) => ({
      ...{ registerId: register.id, stage, entered, values, reason },
    })),
    changed: each(plan.changed, ({ itemId, version, values }) => ({
      ...{ itemId, version, values, reason },
    })),
  };
};

/** As the rows are asked for, each time anew. */
const each = <T, U>(rows: Rows<T>, make: (row: T) => U): Rows<U> => ({
  length: rows.length,
  *[Symbol.iterator]() {
    for (const row of rows) yield make(row);
  },
});

const planAgain = async (
  books: Books,
  deps: ImportDeps,
  register: Register,
  job: ImportJob,
  { code, message }: Refusal,
): Promise<void> => {
  const columns = (job.table?.columns ?? []).map(({ column, field }) => ({ column, field }));
  await readAndPlan(books, deps, register, job, { sheet: job.table?.sheet, columns });
  if (job.state === "ready") job.refusal = { code, message };
};

/** Nothing was written: the transaction is whole or not at all. */
const failed =
  ({ log }: ImportDeps) =>
  (error: unknown): Refused => {
    if (error instanceof ForbiddenError) return forbidden(error.table);
    log({ level: "error", event: "register import", error: (error as Error).name });
    return refused("import.failed");
  };

const WRITING = { zh: "正在写入台账", en: "Writing to the register" };

const wroteWords = ({ counts: { added, changed } }: ImportPlan) => ({
  zh: `已写入：新增 ${added} 条，更改 ${changed} 条。`,
  en: `Written: ${added} added, ${changed} changed.`,
});
