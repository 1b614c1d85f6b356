import type { Log } from "./log.ts";
import { redact } from "./redact.ts";

const LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LEVELS)[number];

export const isLogLevel = (text: string): text is LogLevel => (LEVELS as readonly string[]).includes(text);

const rank = (level: unknown): number => {
  const at = LEVELS.indexOf(level as LogLevel);
  return at === -1 ? LEVELS.indexOf("info") : at;
};

/** One JSON object a line, for machines: `at` first, then what was said, without secrets. Line ends cannot be forged. */
export const jsonLog =
  (least: LogLevel, write: (line: string) => void, now: () => string): Log =>
  (line) => {
    if (least === "silent" || rank(line.level) < rank(least)) return;
    write(`${JSON.stringify({ at: now(), level: "info", ...(redact(line) as object) })}\n`);
  };
