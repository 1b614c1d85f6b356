import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import type { Register } from "@xushi/core";
import type { Context } from "hono";
import { type Books, inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer, refuse } from "../http/answer.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { sendFile, XLSX } from "../http/send-file.ts";
import { applyImport, whyNotApply } from "../register-import/apply-import.ts";
import { type ImportJob, wireImport } from "../register-import/import-job.ts";
import { ImportJobs } from "../register-import/import-jobs.ts";
import { rememberMapping } from "../register-import/import-mapping.ts";
import { mappedColumns } from "../register-import/mapped-columns.ts";
import { markedWorkbook } from "../register-import/marked-workbook.ts";
import { readAndPlan } from "../register-import/read-and-plan.ts";
import { findRegister } from "../registers/find-register.ts";
import { uploadedFile } from "./uploaded-file.ts";

type InRegister = { readonly jurisdiction: string; readonly register: string };
type OfImport = InRegister & { readonly import: string };
type WithRegister<T> = (books: Books, register: Register) => Promise<Outcome<T>>;
type WithJob<T> = (books: Books, register: Register, job: ImportJob) => Promise<Outcome<T>>;

/** Small workbooks are done within this, and then the first answer says everything. */
const PATIENCE_MS = 400;

export const addRegisterImportRoutes = (app: OpenAPIHono, deps: Deps): void => {
  const jobs = new ImportJobs(deps.clock);
  const inRegister = <T>(c: Context, at: InRegister, work: WithRegister<T>): Promise<Outcome<T>> =>
    inCounty(deps, c, at.jurisdiction, async (books) => {
      const register = findRegister(deps, at.register);
      return register.ok ? work(books, register.value) : register;
    });
  const placeOf = (books: Books, register: Register) => ({
    jurisdictionId: books.vocabulary.jurisdiction.id,
    registerId: register.id,
    accountId: books.acting.accountId,
  });
  const ofImport = <T>(c: Context, at: OfImport, work: WithJob<T>): Promise<Outcome<T>> =>
    inRegister(c, at, async (books, register) => {
      const job = jobs.find(at.import, placeOf(books, register));
      return job.ok ? work(books, register, job.value) : job;
    });

  app.openapi(contract.startImport, async (c) => {
    const upload = await uploadedFile(c.req.valid("form"));
    if (!upload.ok) return refuse(c, upload);
    const { bytes, fileName } = upload.value;
    const started = await inRegister(c, c.req.valid("param"), async (books, register) => {
      const job = jobs.start(placeOf(books, register), fileName, bytes);
      return job.ok ? shownAfter(job.value, readAndPlan(books, deps, register, job.value)) : job;
    });
    return answer(c, started);
  });

  app.openapi(contract.getImport, async (c) =>
    answer(c, await ofImport(c, c.req.valid("param"), async (_, __, job) => done(wireImport(job)))),
  );

  app.openapi(contract.mapImport, async (c) => {
    const given = c.req.valid("json");
    const mapped = await ofImport(c, c.req.valid("param"), async (books, register, job) => {
      if (job.state !== "ready") return refused("import.not-ready");
      const read = mappedColumns(register, job, given);
      if (!read.ok) return read;
      await rememberMapping(books, register, read.value.remembered);
      return shownAfter(job, readAndPlan(books, deps, register, job, read.value.said));
    });
    return answer(c, mapped);
  });

  app.openapi(contract.applyImport, async (c) => {
    const { mode } = c.req.valid("json");
    const applied = await ofImport(c, c.req.valid("param"), async (books, register, job) => {
      const why = whyNotApply(job, mode);
      return why ?? shownAfter(job, applyImport(books, deps, register, job));
    });
    return answer(c, applied);
  });

  app.openapi(contract.cancelImport, async (c) => {
    const cancelled = await ofImport(c, c.req.valid("param"), async (_, __, job) => {
      if (job.state === "writing") return refused("import.writing");
      if (job.state !== "done") cancel(job);
      return done(wireImport(job));
    });
    return answer(c, cancelled);
  });

  app.openapi(contract.getMarkedCopy, async (c) => {
    const marked = await ofImport(c, c.req.valid("param"), async (_, __, { bytes, fileName, plan }) =>
      bytes === null
        ? refused("import.nothing-marked")
        : markedWorkbook({ bytes, fileName }, plan?.bad ?? []),
    );
    if (!marked.ok) return refuse(c, marked);
    return sendFile(c, marked.value.bytes, marked.value.fileName, XLSX);
  });
};

const cancel = (job: ImportJob): void => {
  job.stop.abort();
  Object.assign(job, { state: "cancelled", bytes: null, plan: null, progress: null, step: null });
};

/** The job as it stands when the work is done, or when the caller should not wait any longer. */
const shownAfter = async (job: ImportJob, work: Promise<void>): Promise<Outcome<contract.RegisterImport>> => {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
  return done(wireImport(job));
};
