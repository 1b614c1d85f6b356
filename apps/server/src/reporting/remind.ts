import type { LocalDate } from "@xushi/core";
import { type Ledger, systemActing } from "@xushi/ledger";
import { openBooks } from "../county/books.ts";
import { askedMonth } from "./asked-return.ts";
import { officeReturns } from "./read-reporting.ts";

/** Whoever has not sent is named from three days before it is due. */
const SOON = 3;
/** A window that closed a week ago is no longer news every morning. */
const LONGEST_PAST = 14;
const ACTION = "reporting.remind";

export type Reminder = {
  readonly jurisdictionId: string;
  readonly month: string;
  readonly due: LocalDate;
  readonly daysLeft: number;
  /** The offices that have not sent. */
  readonly waiting: readonly { readonly orgUnitId: string; readonly orgUnitName: string }[];
  /** Their names. */
  readonly offices: readonly string[];
};

/** Of every county, whose return of the newest month is due within three days or late; those with nobody to remind are left out. */
export const remindersOn = async (ledger: Ledger, today: LocalDate): Promise<Reminder[]> => {
  const found: Reminder[] = [];
  for (const { id } of await ledger.jurisdictions()) {
    const books = await openBooks(ledger, id, systemActing("序时"), today);
    const asked = books === null ? null : askedMonth(books, {});
    if (books === null || asked === null || !asked.ok) continue;
    const { window, returned } = asked.value;
    if (window.daysLeft > SOON || window.daysLeft < -LONGEST_PAST) continue;
    const waiting = (await officeReturns(books, asked.value)).filter(
      ({ submittedOn, stage }) => submittedOn === null && stage !== "void",
    );
    if (waiting.length === 0) continue;
    found.push({
      ...{ jurisdictionId: id, month: returned.id.slice(8), due: window.due, daysLeft: window.daysLeft },
      waiting: waiting.map(({ orgUnitId, orgUnitName }) => ({ orgUnitId, orgUnitName })),
      offices: waiting.map(({ orgUnitName }) => orgUnitName),
    });
  }
  return found;
};

/** Once a day into each county's journal, where everybody who reads it finds who was reminded. Returns what was written now. */
export const remind = async (ledger: Ledger, today: LocalDate): Promise<Reminder[]> => {
  const written: Reminder[] = [];
  for (const reminder of await remindersOn(ledger, today)) {
    const county = ledger.county(reminder.jurisdictionId, systemActing("序时"));
    const [newest] = await county.journal({ action: ACTION, limit: 1 });
    if ((newest?.after as { on?: string } | undefined)?.on === today) continue;
    const { month, due, daysLeft, offices } = reminder;
    await county.recordEvent({
      ...{ action: ACTION, entity: "monthly-returns", entityId: month },
      detail: { on: today, due, daysLeft, offices },
    });
    written.push(reminder);
  }
  return written;
};
