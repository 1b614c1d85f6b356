import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Refusal, RegisterImport } from "@xushi/contract";
import type { Endpoint } from "../ledger-access/endpoint.ts";
import { type ExitCode, type Io, say } from "../terminal/io.ts";
import { importTables } from "./import-tables.ts";

export type ImportOrder = {
  readonly jurisdiction: string;
  readonly register: string;
  readonly person: string;
  /** Only says what would change. */
  readonly dryRun: boolean;
  /** Leaves bad rows out and writes the rest. */
  readonly goodRows: boolean;
};

const POLL_MS = 150;

/** One workbook into a register: reads, says what would change, writes it unless told not to, marks what is bad. */
export const followImport = async (
  io: Io,
  endpoint: Endpoint,
  path: string,
  order: ImportOrder,
): Promise<ExitCode> => {
  const at = `/api/${encodeURIComponent(order.jurisdiction)}/registers/${encodeURIComponent(order.register)}/imports`;
  const headers = { "x-xushi-person": encodeURIComponent(order.person) };
  const form = new FormData();
  form.append("file", new File([await readFile(path)], basename(path)));
  const started = await endpoint(at, { method: "POST", headers, body: form });
  if (!started.ok) return refuse(io, path, (await started.json()) as Refusal);
  const call = async (what: string, init: RequestInit = {}): Promise<Response> =>
    endpoint(what, { ...init, headers: { ...(init.headers as object), ...headers } });
  const job = await settled(io, call, at, (await started.json()) as RegisterImport);
  if (job.state !== "ready") return refuse(io, path, job.refusal);
  io.out(importTables(job, io.lang));
  if (job.counts.bad > 0) await writeMarked(io, path, await call(`${at}/${job.id}/marked.xlsx`));
  if (order.dryRun) return finish(call, at, job);
  if (job.counts.bad > 0 && !order.goodRows) {
    say(io, NOTHING_WRITTEN);
    return finish(call, at, job);
  }
  return write(io, call, at, path, job, order);
};

type Call = (path: string, init?: RequestInit) => Promise<Response>;

const NOTHING_WRITTEN = {
  zh: "有不能导入的行，一行也没有写入。改好后再导入，或加 --good-rows 只导入其余的行。",
  en: "Some rows cannot be imported, so none was. Mend them, or add --good-rows to import the others.",
};

/** Until it stands still; where somebody looks on, every new step is said. */
const settled = async (io: Io, call: Call, at: string, first: RegisterImport): Promise<RegisterImport> => {
  let job = first;
  let told = "";
  while (job.state === "reading" || job.state === "writing") {
    const step = job.step?.[io.lang] ?? "";
    if (step !== told) io.err(`${step}…\n`);
    told = step;
    await wait(POLL_MS);
    job = (await (await call(`${at}/${job.id}`)).json()) as RegisterImport;
  }
  return job;
};

/** A preview is not kept on the server's side once it has been shown. */
const finish = async (call: Call, at: string, job: RegisterImport): Promise<ExitCode> => {
  await call(`${at}/${job.id}`, { method: "DELETE" });
  return job.counts.bad > 0 ? 1 : 0;
};

const write = async (
  io: Io,
  call: Call,
  at: string,
  path: string,
  job: RegisterImport,
  { goodRows }: ImportOrder,
): Promise<ExitCode> => {
  const body = JSON.stringify({ mode: goodRows ? "good-rows" : "all-or-nothing" });
  const headers = { "content-type": "application/json" };
  const applied = await call(`${at}/${job.id}/apply`, { method: "POST", headers, body });
  if (!applied.ok) return refuse(io, path, (await applied.json()) as Refusal);
  const end = await settled(io, call, at, (await applied.json()) as RegisterImport);
  if (end.state !== "done") return refuse(io, path, end.refusal);
  say(io, end.step ?? { zh: "已写入。", en: "Written." });
  return job.counts.bad > 0 ? 1 : 0;
};

const refuse = (io: Io, path: string, refusal: Pick<Refusal, "message"> | null): ExitCode => {
  const message = refusal?.message ?? { zh: "没有完成。", en: "It was not done." };
  say(io, { zh: `${path}：${message.zh}`, en: `${path}: ${message.en}` });
  return 1;
};

/** Beside the file that was sent; one that is there already is replaced, since it was made from an older try. */
const writeMarked = async (io: Io, path: string, marked: Response): Promise<void> => {
  if (!marked.ok) return;
  const to = `${path.replace(/\.xlsx$/i, "")}-标注.xlsx`;
  await writeFile(to, new Uint8Array(await marked.arrayBuffer()));
  say(io, {
    zh: `已在 ${to} 里标出每一处和原因。`,
    en: `Every place is marked, with its reason, in ${to}.`,
  });
};
