/** XUSHI_BACKUP_DIR: a backup a day, written by the server itself, the newest few kept. */
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "../http/log.ts";
import type { OnlineBackup } from "./online-backup.ts";
import { saveBackup } from "./save-backup.ts";

export type BackupPlan = {
  readonly folder: string;
  /** How many are kept; the oldest go. */
  readonly keep: number;
  /** "02:30" in the county's time zone. */
  readonly at: string;
};

const NAME = /^xushi-\d{4}-\d{2}-\d{2}\.tar\.gz$/;

/** Day and time in the county. */
const countyTime = (now: Date): { day: string; time: string } => {
  const text = now.toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" });
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
};

/** The file to write now; null while it is not yet time, or today's is there. One that was missed is made up for. */
export const dueBackup = (
  plan: Pick<BackupPlan, "at">,
  now: Date,
  held: readonly string[],
): string | null => {
  const { day, time } = countyTime(now);
  const name = `xushi-${day}.tar.gz`;
  return time >= plan.at && !held.includes(name) ? name : null;
};

/** The oldest beyond the number to keep. Files with other names are somebody else's. */
export const staleBackups = (plan: Pick<BackupPlan, "keep">, held: readonly string[]): string[] =>
  held
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -plan.keep);

const MINUTE = 60_000;
const RETRY_MINUTES = 60;

type Tools = { readonly backup: OnlineBackup; readonly now: () => Date; readonly log: Log };

/** Looks once a minute. `stop` waits for a backup that is being made. */
export const startDailyBackups = (plan: BackupPlan, tools: Tools): { stop(): Promise<void> } => {
  let [running, notBefore] = [Promise.resolve(), 0];
  const look = () => {
    const now = tools.now().getTime();
    if (now < notBefore) return;
    notBefore = now + MINUTE / 2;
    running = running.then(async () => {
      if (!(await backUpIfDue(plan, tools))) notBefore = now + RETRY_MINUTES * MINUTE;
    });
  };
  const timer = setInterval(look, MINUTE);
  timer.unref();
  look();
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
};

/** `false` when one was due and could not be made: the disk is full, say. It is tried again later, and said in the log. */
export const backUpIfDue = async (plan: BackupPlan, { backup, now, log }: Tools): Promise<boolean> => {
  const started = now();
  try {
    await mkdir(plan.folder, { recursive: true, mode: 0o700 });
    const name = dueBackup(plan, started, await readdir(plan.folder));
    if (name === null) return true;
    const saved = await saveBackup(join(plan.folder, name), (out) => backup(out, { withKeys: false }));
    if (!saved.ok) throw new Error(saved.message.en);
    for (const old of staleBackups(plan, await readdir(plan.folder))) await rm(join(plan.folder, old));
    log({ level: "info", event: "backup", file: name, bytes: saved.bytes, sha256: saved.sha256 });
    return true;
  } catch (error) {
    log({ level: "error", event: "backup.failed", error: String(error) });
    return false;
  }
};
