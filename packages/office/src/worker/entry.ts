import { parentPort, workerData } from "node:worker_threads";
import { packRows } from "../packed-rows.ts";
import type { Run } from "../progress.ts";
import type { Job, Report } from "./job.ts";

/**
 * The thread that meets a hostile file. It may be ended at any moment and holds nothing that would be missed; it loads
 * only the readers that its job needs.
 */
const JOBS: Readonly<Record<Job["kind"], (job: Job, run: Run) => Promise<unknown>>> = {
  async text({ bytes, fileName, limits }, run) {
    const { extractText } = await import("../extract-text.ts");
    return extractText(bytes, fileName, limits, run);
  },
  async workbook({ bytes, fileName, limits }, run) {
    const { readWorkbook } = await import("../workbook/read-workbook.ts");
    return readWorkbook(bytes, fileName, limits, run);
  },
  async observations({ bytes, fileName, limits }, run) {
    const { readObservations } = await import("../observations/read-observations.ts");
    return readObservations(bytes, fileName, limits, run);
  },
  async register({ bytes, fileName, limits, reading }, run) {
    const { readRegisterWorkbook } = await import("../register-workbook/read-register-workbook.ts");
    if (reading === undefined) throw new TypeError("A register's workbook is read for a register");
    return readRegisterWorkbook(bytes, fileName, reading, limits, run, (part) =>
      report({ type: "part", part: packRows(part) }),
    );
  },
  async marked({ bytes, fileName, limits, marks = [] }) {
    const { markedCopy } = await import("../marked-copy/marked-copy.ts");
    return markedCopy(bytes, fileName, marks, limits);
  },
};

const job: Job = workerData;
function report(message: Report): void {
  parentPort?.postMessage(message);
}
const result = await JOBS[job.kind](job, {
  onProgress: (progress) => report({ type: "progress", progress }),
});
report({ type: "result", result });
