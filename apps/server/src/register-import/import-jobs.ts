import { randomUUID } from "node:crypto";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { type ImportJob, isRunning } from "./import-job.ts";

/** Whose job it is, and where. */
export type JobPlace = Pick<ImportJob, "jurisdictionId" | "registerId" | "accountId">;

const HALF_AN_HOUR = 30 * 60 * 1000;
/** Over everybody: each holds its file, and what it would write. */
const MOST_JOBS = 20;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The imports that are under way, in memory. Who starts another one of the same register gives the one before up; what
 * nobody has looked at for half an hour is forgotten. A server that ends forgets them all, and nothing is half written.
 */
export class ImportJobs {
  readonly #jobs = new Map<string, ImportJob>();
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  start(place: JobPlace, fileName: string, bytes: Uint8Array): Outcome<ImportJob> {
    for (const job of this.#jobs.values())
      if (isSamePlace(job, place) && job.state !== "writing") this.#forget(job);
    this.#makeRoom(bytes.length);
    if (this.#jobs.size >= MOST_JOBS || this.#heldBytes() + bytes.length > MOST_BYTES)
      return refused("import.too-many");
    const job: ImportJob = {
      ...{ id: randomUUID(), ...place, fileName, bytes, state: "reading", progress: null, step: null },
      ...{ refusal: null, table: null, plan: null, stop: new AbortController() },
      touchedAt: this.#clock(),
    };
    this.#jobs.set(job.id, job);
    return done(job);
  }

  find(id: string, place: JobPlace): Outcome<ImportJob> {
    const job = this.#jobs.get(id);
    if (job === undefined || !isSamePlace(job, place)) return refused("import.unknown", { id });
    job.touchedAt = this.#clock();
    return done(job);
  }

  /** The longest untouched first; what is running stays. */
  #makeRoom(bytes: number): void {
    const idle = [...this.#jobs.values()]
      .filter((job) => !isRunning(job))
      .sort((a, b) => a.touchedAt - b.touchedAt);
    for (const job of idle) {
      const isOld = this.#clock() - job.touchedAt > HALF_AN_HOUR;
      const isTight = this.#jobs.size >= MOST_JOBS || this.#heldBytes() + bytes > MOST_BYTES;
      if (isOld || isTight) this.#forget(job);
    }
  }

  #forget(job: ImportJob): void {
    job.stop.abort();
    this.#jobs.delete(job.id);
  }

  #heldBytes(): number {
    return [...this.#jobs.values()].reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  }
}

const isSamePlace = (a: JobPlace, b: JobPlace): boolean =>
  a.jurisdictionId === b.jurisdictionId && a.registerId === b.registerId && a.accountId === b.accountId;
