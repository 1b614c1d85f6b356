import { Worker } from "node:worker_threads";
import type { Run } from "../progress.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Job, Report } from "./job.ts";

const MEMORY_CHECK_MS = 200;

/**
 * Reads a file in a thread of its own, so that a hostile file can neither block nor take down the server: the thread
 * ends at the time limit, at the memory limit or when the signal aborts, each with its refusal.
 */
export function runJob<T>(
  job: Job,
  { onProgress, signal }: Run,
  onPart?: (part: unknown) => void,
): Promise<T | Refusal> {
  if (signal?.aborted) return Promise.resolve(refuse("job.cancelled"));
  const { seconds, memoryMb } = job.limits;
  const worker = startWorker(job);
  return new Promise((resolve) => {
    const settle = (answer: T | Refusal): void => {
      clearTimeout(clock);
      clearInterval(scales);
      signal?.removeEventListener("abort", cancel);
      worker.removeAllListeners();
      // Ending a thread that ran out of memory may itself report an error, to which nobody listens any more.
      worker.on("error", () => {});
      void worker.terminate();
      resolve(answer);
    };
    const cancel = (): void => settle(refuse("job.cancelled"));
    const clock = setTimeout(() => settle(refuse("job.timeout", { seconds })), seconds * 1000);
    const scales = setInterval(async () => {
      if (await isTooHeavy(worker, memoryMb)) settle(refuse("job.memory", { limitMb: memoryMb }));
    }, MEMORY_CHECK_MS);
    signal?.addEventListener("abort", cancel, { once: true });
    worker.on("message", (report: Report) => {
      if (report.type === "progress") onProgress?.(report.progress);
      else if (report.type === "part") onPart?.(report.part);
      else settle(report.result as T);
    });
    worker.on("error", (error) => settle(refuseFor(error, memoryMb)));
    worker.on("exit", (code) => settle(refuse("file.damaged", { reason: `worker exit ${code}` })));
  });
}

function startWorker(job: Job): Worker {
  return new Worker(new URL("./entry.ts", import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: job.limits.memoryMb, stackSizeMb: 4 },
    // The file's reader has no business with the server's secrets, flags or log.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
}

/** The engine's own limit counts objects but not buffers, and a compressed PDF stream inflates into buffers. */
async function isTooHeavy(worker: Worker, memoryMb: number): Promise<boolean> {
  try {
    const { used_heap_size, external_memory } = await worker.getHeapStatistics();
    return used_heap_size + external_memory > memoryMb * 1024 * 1024;
  } catch {
    // The thread has not started yet, or has just ended: either way its own event tells.
    return false;
  }
}

function refuseFor(error: Error & { code?: string }, limitMb: number): Refusal {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY") return refuse("job.memory", { limitMb });
  return refuse("file.damaged", { reason: error.message });
}
