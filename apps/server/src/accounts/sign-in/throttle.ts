import { createHmac } from "node:crypto";
import { type AccountDeps, momentIn, momentNow } from "../deps.ts";

type Subject = { readonly kind: "account" | "address"; readonly subject: string };

/** An attempt that has been counted already; it succeeds or fails afterwards. */
export type Begun = { readonly subjects: readonly (Subject & { readonly failures: number })[] };
export type Verdict =
  | { readonly locked: false; readonly begun: Begun }
  | { readonly locked: true; readonly until: string };

/**
 * The name is kept as a keyed hash: unknown names are counted like known ones (or an answer would tell them apart), and
 * what is typed into the name field is sometimes a password.
 */
export const subjectOfName = (secret: string, username: string): Subject => ({
  kind: "account",
  subject: createHmac("sha256", secret).update(`login\0${username}`).digest("base64url"),
});

/**
 * Counts first and looks at the password afterwards: of a hundred guesses sent at once only the first few are looked at.
 */
export const beginAttempt = async (
  deps: AccountDeps,
  username: string,
  address: string,
): Promise<Verdict> => {
  const { failures, failuresPerAddress, minutes } = deps.settings.lockout;
  const at = momentNow(deps);
  const forgetBefore = momentIn(deps, -minutes);
  const subjects: (Subject & { failures: number })[] = [];
  for (const [subject, most] of [
    [{ kind: "address", subject: address }, failuresPerAddress],
    [subjectOfName(deps.secret, username), failures],
  ] as const) {
    const counted = await deps.store.countAttempt({ ...subject, at, forgetBefore });
    const until = counted.lockedUntil ?? (counted.failures > most ? momentIn(deps, minutes) : null);
    if (until !== null) return { locked: true, until };
    subjects.push({ ...subject, failures: counted.failures });
  }
  return { locked: false, begun: { subjects } };
};

/** The account starts anew; the address loses this one only, or a guesser with an account of his own would clear it. */
export const attemptSucceeded = async (deps: AccountDeps, { subjects }: Begun): Promise<void> => {
  for (const subject of subjects)
    await (subject.kind === "account"
      ? deps.store.forgetFailures(subject)
      : deps.store.uncountAttempt(subject));
};

/** Which of the two is locked from now on. */
export const attemptFailed = async (
  deps: AccountDeps,
  { subjects }: Begun,
): Promise<("account" | "address")[]> => {
  const { failures, failuresPerAddress, minutes } = deps.settings.lockout;
  const full = subjects.filter((s) => s.failures >= (s.kind === "account" ? failures : failuresPerAddress));
  for (const subject of full) await deps.store.lock(subject, momentIn(deps, minutes));
  return full.map((subject) => subject.kind);
};

/** "in 15 minutes", at least one. */
export const minutesUntil = (deps: Pick<AccountDeps, "now">, until: string): number =>
  Math.max(1, Math.ceil((Date.parse(until) - deps.now().getTime()) / 60_000));
