import { join } from "node:path";
import type { LocalDate } from "@xushi/core";
import type { KeySource, Keys, Ledger } from "@xushi/ledger";
import { type BackupPlan, startDailyBackups } from "../backup/daily-backup.ts";
import { onlineBackup } from "../backup/online-backup.ts";
import { openControl } from "../control/open-control.ts";
import type { Log } from "../http/log.ts";
import type { ReminderMail } from "../reporting/mail-reminders.ts";
import { VERSION } from "../version.ts";
import { startAnchors } from "./keep-anchors.ts";
import { startReminders } from "./send-reminders.ts";

type House = {
  readonly ledger: Ledger;
  readonly today: () => LocalDate;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly keys: Keys;
  readonly keySource: KeySource;
  readonly backup: BackupPlan | null;
  readonly log: Log;
  readonly localToken: string;
  /** Where reminders are sent by; `null`: there is no mail server. */
  readonly mail: ReminderMail | null;
};

/**
 * What the server does beside answering: orders from this machine, an anchor of each journal a day, reminders of returns
 * that are due, and a backup a day where a folder is named for them.
 */
export const startHousekeeping = async (house: House): Promise<{ stop(): Promise<void> }> => {
  const { ledger, dataDir, databaseUrl, keys, keySource, log } = house;
  const now = () => new Date();
  const backup = onlineBackup({
    ledger,
    dataDir,
    databaseUrl,
    keyFile: keySource.file,
    version: VERSION,
    now: () => now().toISOString(),
  });
  // On PostgreSQL the command line goes to the database itself.
  const control =
    ledger.lock === null
      ? null
      : await openControl(dataDir, { backup, ledger, keys, log, localToken: house.localToken });
  const daily = house.backup === null ? null : startDailyBackups(house.backup, { backup, now, log });
  const anchors = startAnchors(ledger, house.today, join(dataDir, "anchors"), log);
  const reminders = startReminders(ledger, house.today, log, house.mail);
  return {
    async stop() {
      await reminders.stop();
      await anchors.stop();
      await control?.close();
      await daily?.stop();
    },
  };
};
