/** 锚点: the journal's newest entry of each day, in the books and in a file that can be printed or sent away. */
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { addDays, type LocalDate } from "@xushi/core";
import { type AnchorRow, type Ledger, systemActing } from "@xushi/ledger";
import type { Log } from "../http/log.ts";
import { lookEvery } from "./look-every.ts";

/** "xuchuan 2026-11-27 1234 d91f77…": what `xushi verify --anchors` reads. */
export const anchorLine = (jurisdictionId: string, { day, seq, hash }: Omit<AnchorRow, "madeAt">): string =>
  `${jurisdictionId} ${day} ${seq} ${hash}`;

/** Yesterday's anchors, of every county. The day is over; a second call changes nothing. */
export const keepAnchors = async (ledger: Ledger, today: LocalDate, folder: string): Promise<void> => {
  const yesterday = addDays(today, -1);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { id } of await ledger.jurisdictions()) {
    const anchor = await ledger.county(id, systemActing("序时")).anchorDay(yesterday);
    if (anchor !== null) await addLine(join(folder, `${id}.txt`), anchorLine(id, anchor));
  }
};

const addLine = async (path: string, line: string): Promise<void> => {
  const held = await readFile(path, "utf8").catch(() => "");
  if (!held.includes(`${line}\n`)) await appendFile(path, `${line}\n`, { mode: 0o600 });
};

const EVERY = 30 * 60 * 1000;

/** Looks twice an hour whether a day has passed. Returns what stops it. */
export const startAnchors = (
  ledger: Ledger,
  today: () => LocalDate,
  folder: string,
  log: Log,
): { stop(): Promise<void> } => {
  return lookEvery(EVERY, () =>
    keepAnchors(ledger, today(), folder).catch((error: unknown) =>
      log({ level: "error", event: "anchors.failed", error: String(error) }),
    ),
  );
};
