import type { Text } from "@xushi/contract";
import type { Register } from "@xushi/core";
import {
  planImport,
  type RegisterReading,
  type RegisterTable,
  readRegisterWorkbookInWorker,
  type Skipped,
  shapeOf,
  type TableRows,
  unitFinder,
} from "@xushi/office";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { atMost } from "../reading/at-most.ts";
import { unitNamesOf } from "../registers/unit-names.ts";
import type { ImportJob } from "./import-job.ts";
import { importLookup } from "./import-lookup.ts";
import { rememberedMapping } from "./import-mapping.ts";

export type ImportDeps = Pick<Deps, "registers" | "limits" | "log">;

/** A workbook of 50,000 rows takes a few hundred megabytes while it is read: one at a time, the others wait. */
const inTurn = atMost(1);
/** What reading may take; the process as a whole stays below 600 MB. */
const MEMORY_MB = 256;

/** Reads the job's file and holds it against the books. The job says how far it is, and in the end what it would do. */
export const readAndPlan = async (
  books: Books,
  deps: ImportDeps,
  register: Register,
  job: ImportJob,
  said?: RegisterReading["said"],
): Promise<void> => {
  const { signal } = job.stop;
  Object.assign(job, { state: "reading", progress: null, step: WAITING, refusal: null });
  try {
    const table = await inTurn(() => readFile(books, deps, register, job, said));
    if (table === null) return;
    const { sheets, sheet, headerRows, columns, skipped } = table;
    job.table = { sheets, sheet, headerRows, columns, skipped };
    await plan(books, deps, register, job, table);
  } catch (error) {
    if (signal.aborted) return;
    deps.log({ level: "error", event: "register import", error: (error as Error).name });
    Object.assign(job, { state: "failed", progress: null, step: null, refusal: BROKEN });
  }
};

const readFile = async (
  books: Books,
  deps: ImportDeps,
  register: Register,
  job: ImportJob,
  said: RegisterReading["said"],
): Promise<RegisterTable<TableRows> | null> => {
  const { bytes, stop, fileName } = job;
  if (bytes === null || stop.signal.aborted) return null;
  const reading: RegisterReading = {
    shape: shapeOf(register),
    units: unitNamesOf(books.vocabulary),
    remembered: await rememberedMapping(books, register),
    ...(said === undefined ? {} : { said }),
  };
  job.step = rowsRead(0);
  const limits = { fileBytes: deps.limits.uploadBytes, memoryMb: MEMORY_MB };
  const table = await readRegisterWorkbookInWorker(bytes, fileName, reading, limits, {
    signal: stop.signal,
    onProgress: ({ done }) => {
      job.step = rowsRead(done);
    },
  });
  if (table.ok) return table;
  if (table.code === "job.cancelled") return null;
  Object.assign(job, { state: "failed", step: null, refusal: { code: table.code, message: table.message } });
  return null;
};

const plan = async (
  books: Books,
  deps: ImportDeps,
  register: Register,
  job: ImportJob,
  table: RegisterTable<TableRows>,
): Promise<void> => {
  Object.assign(job, { progress: 0, step: COMPARING });
  const { skipped } = table;
  job.plan = await planImport(table, {
    shape: shapeOf(register),
    books: importLookup(books, deps.registers, register),
    units: unitFinder(unitNamesOf(books.vocabulary)),
    signal: job.stop.signal,
    onProgress: (done) => {
      job.progress = done;
    },
  });
  Object.assign(job, { state: "ready", progress: 1, step: passedOver(skipped) });
};

const WAITING: Text = { zh: "等待读取", en: "Waiting to be read" };
const COMPARING: Text = { zh: "与台账逐条对照", en: "Comparing with the register" };
const rowsRead = (rows: number): Text => ({
  zh: rows === 0 ? "正在读取工作簿" : `正在读取工作簿，已读 ${rows} 行`,
  en: rows === 0 ? "Reading the workbook" : `Reading the workbook, ${rows} rows so far`,
});

/** Rows that were left out are said aloud: somebody may have meant them. */
const passedOver = ({ hidden, totals, sections }: Skipped): Text | null => {
  const said = [
    hidden > 0 ? { zh: `隐藏的 ${hidden} 行`, en: `${hidden} hidden` } : null,
    totals > 0 ? { zh: `合计 ${totals} 行`, en: `${totals} with totals` } : null,
    sections > 0 ? { zh: `小标题和说明 ${sections} 行`, en: `${sections} with headings or notes` } : null,
  ].filter((part) => part !== null);
  if (said.length === 0) return null;
  return {
    zh: `没有读：${said.map(({ zh }) => zh).join("、")}。`,
    en: `Rows passed over: ${said.map(({ en }) => en).join(", ")}.`,
  };
};

const BROKEN = {
  code: "server.error",
  message: {
    zh: "服务出了错，没有写入任何东西。请再试一次，仍不行请联系管理员。",
    en: "The server failed; nothing was written. Try again.",
  },
};
