import type { BetterAuthPlugin } from "@better-auth/core";
import { beforeEach, describe, expect, it } from "vitest";
import type { AccountStore } from "../../src/accounts/account-store.ts";
import type { Scene } from "../scene.ts";
import { newSession } from "./auth-adapter.ts";

const AT = "2026-11-05T01:20:00Z";
const later = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

/** The part of the library's plugin that the adapter needs: which fields there are. */
const TWO_FACTOR: BetterAuthPlugin = {
  id: "two-factor",
  schema: {
    twoFactor: {
      fields: {
        userId: { type: "string" },
        secret: { type: "string" },
        backupCodes: { type: "string" },
        verified: { type: "boolean" },
        failedVerificationCount: { type: "number" },
        lockedUntil: { type: "date" },
      },
    },
  },
};

let made = 0;
const newAccount = async (accounts: AccountStore, more: object = {}) => {
  const username = `wangmin${++made}`;
  const row = await accounts.create({ name: "王敏", username, jurisdictionId: "xu", ...more }, AT);
  if (row === null) throw new Error("the name is taken");
  return row;
};

/** Accounts, sessions, passwords, failed attempts and one-time links, beside what the accounts library does itself. */
export const accountsContract = (scene: () => Scene): void => {
  describe("accounts", () => {
    let accounts: AccountStore;
    beforeEach(() => {
      accounts = scene().ledger.accounts;
    });

    it("keeps an account, once for each username", async () => {
      const row = await newAccount(accounts, { mustEnrolSecondFactor: true });
      expect(await accounts.byId(row.id)).toMatchObject({
        name: "王敏",
        jurisdictionId: "xu",
        createdAt: AT,
        demo: false,
        disabledAt: null,
        mustEnrolSecondFactor: true,
        hasPassword: false,
        hasSso: false,
        passkeys: 0,
        secondFactorLockedUntil: null,
      });
      expect(await accounts.byUsername(row.username)).toMatchObject({ id: row.id });
      expect(
        await accounts.create({ name: "他人", username: row.username, jurisdictionId: null }, AT),
      ).toBeNull();
      expect((await accounts.list("xu")).map((a) => a.id)).toContain(row.id);
      expect((await accounts.list(null)).map((a) => a.id)).not.toContain(row.id);
      expect(await accounts.count({ demo: true })).toBe(0);
    });

    it("changes what is named and nothing else", async () => {
      const row = await newAccount(accounts);
      expect(await accounts.change(row.id, { disabledAt: AT }, later(1))).toBe(true);
      expect(await accounts.byId(row.id)).toMatchObject({ ...row, disabledAt: AT });
      expect(await accounts.change("nobody", { disabledAt: AT }, AT)).toBe(false);
    });

    it("sets a password, remembers the earlier ones, and signs out everywhere else", async () => {
      const row = await newAccount(accounts, { passwordHash: "h0", mustChangePassword: true });
      const here = await signIn(accounts, row.id);
      await signIn(accounts, row.id);
      const set = (hash: string, at: string) =>
        accounts.setPassword({ userId: row.id, hash, at, remember: 2, keepSessionId: here });
      expect(await set("h1", later(1))).toBe(1);
      expect((await accounts.sessions(row.id)).map((s) => s.id)).toEqual([here]);
      for (const n of [2, 3]) await set(`h${n}`, later(n));
      expect(await accounts.passwordHash(row.id)).toBe("h3");
      expect(await accounts.earlierPasswords(row.id, 9)).toEqual(["h2", "h1"]);
      expect(await accounts.byId(row.id)).toMatchObject({
        passwordChangedAt: "2026-11-05T01:23:00Z",
        mustChangePassword: false,
        hasPassword: true,
      });
    });

    it("knows a locked second factor, unlocks it, and takes factors away", async () => {
      const row = await newAccount(accounts);
      const adapter = accounts.adapter({ plugins: [TWO_FACTOR] });
      const factor = { userId: row.id, secret: "s", backupCodes: "b", verified: true };
      await adapter.create({
        model: "twoFactor",
        data: { ...factor, failedVerificationCount: 5, lockedUntil: new Date(later(15)) },
      });
      const until = async () => (await accounts.byId(row.id))?.secondFactorLockedUntil;
      expect(await until()).toBe("2026-11-05T01:35:00Z");
      await accounts.unlockSecondFactor(row.id);
      expect(await until()).toBeNull();
      expect(await accounts.removeSecondFactors(row.id)).toBe(true);
      expect(await accounts.removeSecondFactors(row.id)).toBe(false);
    });

    it("gives a first password to an account that had none", async () => {
      const row = await newAccount(accounts);
      expect(await accounts.passwordHash(row.id)).toBeNull();
      await accounts.setPassword({ userId: row.id, hash: "h", at: AT, remember: 5, keepSessionId: null });
      expect(await accounts.passwordHash(row.id)).toBe("h");
    });

    it("ends one session, or all but one, and only one's own", async () => {
      const row = await newAccount(accounts);
      const other = await newAccount(accounts);
      const [a, b, c] = [
        await signIn(accounts, row.id),
        await signIn(accounts, row.id),
        await signIn(accounts, row.id),
      ];
      expect(await accounts.endSessions(other.id, { id: a })).toBe(0);
      expect(await accounts.endSessions(row.id, { id: a })).toBe(1);
      expect(await accounts.endSessions(row.id, { except: b })).toBe(1);
      await accounts.touchSession(b, later(5));
      expect(await accounts.sessions(row.id)).toMatchObject([{ id: b, lastSeenAt: "2026-11-05T01:25:00Z" }]);
      expect(c).not.toBe(b);
      await accounts.sweepSessions({ lastSeen: later(6), created: later(-9), now: AT });
      expect(await accounts.sessions(row.id)).toEqual([]);
    });

    it("counts attempts one by one, however many come at once", async () => {
      const subject = { kind: "account", subject: `s${++made}` } as const;
      const at = (minutes: number) => ({ ...subject, at: later(minutes), forgetBefore: later(minutes - 15) });
      const counted = await Promise.all(Array.from({ length: 20 }, () => accounts.countAttempt(at(0))));
      expect(counted.map((c) => c.failures).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
      await accounts.uncountAttempt(subject);
      expect((await accounts.countAttempt(at(1))).failures).toBe(20);
      await accounts.lock(subject, later(20));
      expect(await accounts.countAttempt(at(19))).toEqual({
        failures: 20,
        lockedUntil: "2026-11-05T01:40:00Z",
      });
      expect(await accounts.lockOf(subject)).toBe("2026-11-05T01:40:00Z");
      expect(await accounts.countAttempt(at(20))).toEqual({ failures: 1, lockedUntil: null });
      expect((await accounts.countAttempt(at(36))).failures).toBe(1);
      await accounts.forgetFailures(subject);
      expect((await accounts.countAttempt(at(37))).failures).toBe(1);
    });

    it("gives a link to one of those who use it at once, and not after its time", async () => {
      const row = await newAccount(accounts);
      const add = (tokenHash: string) =>
        accounts.addLink({
          kind: "reset",
          userId: row.id,
          createdBy: null,
          createdAt: AT,
          expiresAt: later(60),
          tokenHash,
        });
      await add(`t${row.id}`);
      expect(await accounts.openLink(`t${row.id}`, later(60))).toBeNull();
      expect(await accounts.openLink(`t${row.id}`, later(59))).toMatchObject({
        kind: "reset",
        userId: row.id,
      });
      const used = await Promise.all([1, 2, 3].map(() => accounts.useLink(`t${row.id}`, later(1))));
      expect(used.filter((link) => link !== null)).toHaveLength(1);
      await add(`u${row.id}`);
      await accounts.voidLinks({ userId: row.id }, later(1));
      expect(await accounts.useLink(`u${row.id}`, later(1))).toBeNull();
    });
  });
};

/** A session as the library makes it. */
const signIn = async (accounts: AccountStore, userId: string): Promise<string> =>
  (await newSession(accounts, userId)).session.id;
