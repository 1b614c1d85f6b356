/** 催报: once a day, who has not returned the month, into the journal and the log, and to the offices by mail where there is a server. */
import type { LocalDate } from "@xushi/core";
import type { Ledger } from "@xushi/ledger";
import type { Log } from "../http/log.ts";
import { mailReminders, type ReminderMail } from "../reporting/mail-reminders.ts";
import { remind } from "../reporting/remind.ts";
import { lookEvery } from "./look-every.ts";

const EVERY = 60 * 60 * 1000;

/** Looks once an hour whether a day has begun; a second look on the same day writes nothing. Returns what stops it. */
export const startReminders = (
  ledger: Ledger,
  today: () => LocalDate,
  log: Log,
  mail: ReminderMail | null,
): { stop(): Promise<void> } => {
  let done: LocalDate | null = null;
  return lookEvery(EVERY, async () => {
    const day = today();
    if (day === done) return;
    try {
      const written = await remind(ledger, day);
      done = day;
      for (const { waiting: _waiting, ...reminder } of written)
        log({ level: "info", event: "reporting.remind", ...reminder });
      if (mail !== null) await mailReminders({ ledger, mail, log }, day, written);
    } catch (error) {
      log({ level: "error", event: "reporting.remind-failed", error: String(error) });
    }
  });
};
