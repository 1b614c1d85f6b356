/** 催报 by mail: one letter an office, to whoever may fill in its return and has a mailbox. */
import { compileAccess, formatPeriod, type LocalDate, postsInForce, returnOfKey } from "@xushi/core";
import { type Ledger, type PostRow, systemActing } from "@xushi/ledger";
import type { SendMail } from "../accounts/mail.ts";
import type { Log } from "../http/log.ts";
import type { Reminder } from "./remind.ts";

export type ReminderMail = {
  readonly send: SendMail;
  /** Where people reach the server: "https://xushi.example". */
  readonly origin: string;
};

/** What fails is told in the log and tried the next day; the letters of the other offices go out all the same. */
export const mailReminders = async (
  { ledger, mail, log }: { readonly ledger: Ledger; readonly mail: ReminderMail; readonly log: Log },
  today: LocalDate,
  reminders: readonly Reminder[],
): Promise<void> => {
  for (const reminder of reminders) {
    const { jurisdictionId, waiting } = reminder;
    const all = await ledger.county(jurisdictionId, systemActing("序时")).posts();
    const posts = postsInForce(all, all, today) as readonly PostRow[];
    for (const office of waiting) {
      const about = { jurisdictionId, office: office.orgUnitId, month: reminder.month };
      try {
        const to = await mailboxesAt(ledger, posts, office.orgUnitId);
        if (to.length === 0) continue;
        await mail.send({ to, ...letterOf(reminder, office, mail.origin) });
        log({ level: "info", event: "reporting.mail", ...about, letters: to.length });
      } catch (error) {
        // A mail server's words may hold addresses: its name is enough.
        log({ level: "error", event: "reporting.mail-failed", ...about, error: (error as Error).name });
      }
    }
  }
};

/** Of the accounts that may report at the office itself, each once; who is shut out is not written to. */
const mailboxesAt = async (
  ledger: Ledger,
  posts: readonly PostRow[],
  officeId: string,
): Promise<readonly string[]> => {
  const own = posts.filter((post) => post.orgUnitId === officeId && mayReport(post));
  const accounts = await Promise.all(
    [...new Set(own.map(({ accountId }) => accountId))].map((id) => ledger.accounts.byId(id)),
  );
  const found = accounts.flatMap((account) =>
    account === null || account.disabledAt !== null ? [] : (account.contactEmail ?? []),
  );
  return [...new Set(found)];
};

const mayReport = (post: PostRow): boolean =>
  compileAccess([post]).write.some((pattern) => pattern.startsWith("report:"));

/** Office, month, the day and the way there: nothing that is anybody's own. */
const letterOf = (
  { month, due, daysLeft }: Reminder,
  { orgUnitId, orgUnitName }: Reminder["waiting"][number],
  origin: string,
): { readonly subject: string; readonly text: string } => {
  const returned = returnOfKey(month);
  const named = {
    zh: returned === undefined ? month : formatPeriod(returned),
    en: returned === undefined ? month : formatPeriod(returned, "en"),
  };
  const isLate = daysLeft < 0;
  const url = `${origin}/reporting/${encodeURIComponent(orgUnitId)}/${month}`;
  const zh = `${orgUnitName}${named.zh}的数还没有报。报送时限 ${due}${isLate ? `，已过 ${-daysLeft} 天` : ""}。`;
  const en = `The return of ${orgUnitName} for ${named.en} has not been sent. It is due on ${due}${isLate ? `, days over: ${-daysLeft}` : ""}.`;
  return { subject: `序时：${named.zh}报数 Return due ${due}`, text: `${zh}\n\n${en}\n\n${url}\n` };
};
