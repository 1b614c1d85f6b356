import { localDate } from "@xushi/core";
import { systemActing } from "@xushi/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mailerOf } from "../src/accounts/mail.ts";
import { mailReminders } from "../src/reporting/mail-reminders.ts";
import { remind } from "../src/reporting/remind.ts";
import { openReportingScene, type ReportingScene } from "./support/reporting-scene.ts";
import { openSmtpServer, type SmtpServer } from "./support/smtp-server.ts";

const DAY = localDate("2026-11-16");
const FROM = "xushi@example.org";

let scene: ReportingScene;
let smtp: SmtpServer;
let log: Record<string, unknown>[];
beforeEach(async () => {
  scene = await openReportingScene();
  smtp = await openSmtpServer(["gone@example.org"]);
  log = [];
  await addPerson("he", "何", "invest", "reporting-unit", "he@example.org");
  await addPerson("wang", "王", "invest", "line-office", "wang@example.org");
  await addPerson("zhou", "周", "invest", "leader", "zhou@example.org");
  await addPerson("li", "李", "invest", "reporting-unit", null);
});
afterEach(async () => {
  await smtp.close();
  await scene.small.close();
});

const addPerson = async (
  username: string,
  name: string,
  orgUnitId: string,
  role: "reporting-unit" | "line-office" | "leader",
  contactEmail: string | null,
) => {
  const { ledger } = scene.small;
  const account = { username, name, jurisdictionId: "xu", contactEmail };
  const made = await ledger.accounts.create(account, "2026-01-01T00:00:00Z");
  const granted = await ledger.county("xu", systemActing("安全员")).grantPost({
    ...{ accountId: made?.id ?? "", role, orgUnitId, lines: null, deputyFor: null },
    ...{ reason: "测试", validFrom: "2026-01-01", validTo: null },
  });
  if (!granted.ok) throw new Error(JSON.stringify(granted));
  return made?.id ?? "";
};

const send = async (day = DAY, smtpUrl = smtp.url) => {
  const mailer = mailerOf({ smtpUrl, from: FROM });
  if (mailer === null) throw new Error("No mailer was made");
  const mail = { send: mailer, origin: "https://xushi.example" };
  const { ledger } = scene.small;
  const reminders = await remind(ledger, day);
  await mailReminders({ ledger, mail, log: (line) => void log.push({ ...line }) }, day, reminders);
};
const textOf = (data: string): string => {
  const body = data.slice(data.indexOf("\n\n") + 2);
  if (/base64/i.test(data)) return Buffer.from(body.replace(/\s/g, ""), "base64").toString("utf8");
  const joined = body.replace(/=\n/g, "");
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
};

test("one letter an office, to whoever may report there and has a mailbox; it says office, month, day and the way there", async () => {
  await send();
  expect(smtp.letters).toHaveLength(1);
  const [letter] = smtp.letters;
  expect(letter?.from).toBe(FROM);
  expect(letter?.to.toSorted()).toEqual(["he@example.org", "wang@example.org"]);
  // None sees the others: the addresses stand on the envelope alone.
  expect(letter?.data).not.toContain("wang@example.org");
  expect(textOf(letter?.data ?? "")).toBe(
    "招商局2026年10月的数还没有报。报送时限 2026-11-18。\n\n" +
      "The return of 招商局 for Oct 2026 has not been sent. It is due on 2026-11-18.\n\n" +
      "https://xushi.example/reporting/invest/2026-10\n",
  );
});

test("once a day: a second look on the same day writes to nobody, the next day does", async () => {
  await send();
  await send();
  expect(smtp.letters).toHaveLength(1);
  await send(localDate("2026-11-19"));
  expect(smtp.letters).toHaveLength(2);
  expect(textOf(smtp.letters[1]?.data ?? "")).toContain("已过 1 天");
});

test("a letter that cannot be sent is told without addresses, stops no other, and is tried the next day", async () => {
  await addPerson("shi", "石", "dong", "reporting-unit", "gone@example.org");
  await send();
  expect(smtp.letters.map(({ to }) => to)).toContainEqual(expect.arrayContaining(["he@example.org"]));
  expect(log).toContainEqual(expect.objectContaining({ event: "reporting.mail-failed", office: "dong" }));
  expect(JSON.stringify(log)).not.toContain("@");
  await scene.small.close();
  scene = await openReportingScene();
  await addPerson("he", "何", "invest", "reporting-unit", "he@example.org");
  log = [];
  await send(DAY, "smtp://127.0.0.1:1");
  expect(log).toMatchObject([{ event: "reporting.mail-failed", office: "invest" }]);
  expect(JSON.stringify(log)).not.toContain("@");
  const before = smtp.letters.length;
  await send(localDate("2026-11-17"));
  expect(smtp.letters).toHaveLength(before + 1);
});

test("who is shut out is not written to", async () => {
  const { accounts } = scene.small.ledger;
  for (const username of ["he", "wang"]) {
    const account = await accounts.byUsername(username);
    await accounts.change(account?.id ?? "", { disabledAt: "2026-11-01T00:00:00Z" }, "2026-11-01T00:00:00Z");
  }
  await send();
  expect(smtp.letters).toEqual([]);
});
