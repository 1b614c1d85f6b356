import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { BadCell, ImportResult, Refusal } from "@xushi/contract";
import type { Endpoint } from "../ledger-access/endpoint.ts";
import { type ExitCode, type Io, type Lang, say, type Words } from "../terminal/io.ts";
import { table } from "../terminal/table.ts";

export type ObservationOrder = {
  readonly jurisdiction: string;
  readonly person: string;
  /** Only says what would be imported. */
  readonly dryRun: boolean;
  /** Leaves rows with a bad cell out and writes the others. */
  readonly goodRows: boolean;
  /** Where the copy with the bad cells marked goes. */
  readonly marked: string | undefined;
};

/** One workbook of observations: what is bad and what does not fit is said, and it is written unless told not to. 1: a cell is bad. */
export const importObservations = async (
  io: Io,
  endpoint: Endpoint,
  path: string,
  order: ObservationOrder,
): Promise<ExitCode> => {
  const bytes = await readFile(path);
  const send = (to: string): Promise<Response> => {
    const form = new FormData();
    form.append("file", new File([bytes], basename(path)));
    return endpoint(`/api/${encodeURIComponent(order.jurisdiction)}/imports${to}`, {
      method: "POST",
      headers: { "x-xushi-person": encodeURIComponent(order.person) },
      body: form,
    });
  };
  const mode = order.goodRows ? "good-rows" : "all-or-nothing";
  const response = await send(order.dryRun ? "?preview=true" : `?mode=${mode}`);
  const answer = (await response.json()) as unknown;
  const code = response.ok
    ? report(io, path, answer as ImportResult)
    : reportRefusal(io, path, answer as Refusal);
  if (code !== 0 && order.marked !== undefined) await writeMarked(io, order.marked, await send("/marked"));
  return code;
};

const report = (io: Io, path: string, result: ImportResult): ExitCode => {
  for (const warning of result.warnings) say(io, warning);
  for (const { message } of result.findings)
    say(io, { zh: `核对：${message.zh}`, en: `Check: ${message.en}` });
  if (result.bad.length > 0) io.err(badTable(result.bad, io.lang));
  io.out(`${outcome(path, result)[io.lang]}\n`);
  return result.badCells > 0 ? 1 : 0;
};

const outcome = (path: string, result: ImportResult): Words => {
  const { alreadyHeld, observations, sourceId, rows, badCells } = result;
  if (alreadyHeld)
    return { zh: `${path}：以前导入过，没有重复导入。`, en: `${path}: imported before; nothing was added.` };
  const left =
    badCells === 0
      ? { zh: "", en: "" }
      : {
          zh: `有错的 ${rows.bad} 行（${badCells} 处）不能导入。`,
          en: ` Rows that cannot be imported: ${rows.bad}, with ${badCells} bad cells.`,
        };
  return sourceId === null
    ? {
        zh: `${path}：可以导入 ${observations} 条数据，还没有写入。${left.zh}`,
        en: `${path}: ${observations} observations could be imported; nothing was written.${left.en}`,
      }
    : {
        zh: `${path}：导入 ${observations} 条数据。${left.zh}`,
        en: `${path}: ${observations} observations imported.${left.en}`,
      };
};

const reportRefusal = (io: Io, path: string, refusal: Refusal): ExitCode => {
  say(io, { zh: `${path}：${refusal.message.zh}`, en: `${path}: ${refusal.message.en}` });
  const { bad } = (refusal.detail ?? {}) as { readonly bad?: readonly BadCell[] };
  if (bad !== undefined) io.err(badTable(bad, io.lang));
  return 1;
};

const writeMarked = async (io: Io, to: string, marked: Response): Promise<void> => {
  if (!marked.ok) return say(io, ((await marked.json()) as Refusal).message);
  await writeFile(to, new Uint8Array(await marked.arrayBuffer()));
  say(io, {
    zh: `已在 ${to} 里标出每一处和原因。`,
    en: `Every place is marked, with its reason, in ${to}.`,
  });
};

const badTable = (bad: readonly BadCell[], lang: Lang): string => {
  const heads = {
    zh: ["工作表", "行", "列", "现在是", "应该是"],
    en: ["sheet", "row", "column", "found", "expected"],
  }[lang];
  return table<BadCell>(
    [
      { header: heads[0] ?? "", of: (b) => b.sheet, widest: 20 },
      { header: heads[1] ?? "", of: (b) => String(b.row), align: "right" },
      { header: heads[2] ?? "", of: (b) => b.column },
      { header: heads[3] ?? "", of: (b) => b.found, widest: 30 },
      { header: heads[4] ?? "", of: (b) => b.expected[lang], widest: 60 },
    ],
    bad,
  );
};
