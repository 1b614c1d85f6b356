import type { BetterAuthOptions } from "@better-auth/core";
import { beforeEach, describe, expect, it } from "vitest";
import type { AccountStore } from "../../src/accounts/account-store.ts";
import type { Scene } from "../scene.ts";

const text = { type: "string", required: true } as const;
const whole = { type: "number", required: true } as const;
const truth = { type: "boolean", required: true } as const;

/** The fields that the server adds to the library's own, and the models of two of its plugins. */
const OPTIONS: BetterAuthOptions = {
  session: {
    additionalFields: {
      lastSeenAt: { type: "date", required: false },
      method: { type: "string", required: false },
    },
  },
  plugins: [
    {
      id: "models",
      schema: {
        twoFactor: {
          fields: {
            userId: text,
            secret: text,
            backupCodes: text,
            verified: truth,
            failedVerificationCount: whole,
          },
        },
        passkey: {
          fields: {
            credentialID: text,
            publicKey: text,
            userId: text,
            counter: whole,
            deviceType: text,
            backedUp: truth,
          },
        },
      },
    },
  ],
};

const adapterOf = (accounts: AccountStore) => accounts.adapter(OPTIONS);

let made = 0;
const SOON = new Date("2026-11-05T13:20:00.123Z");

export const newSession = async (accounts: AccountStore, userId: string) => {
  const token = `token-${++made}`;
  const now = new Date("2026-11-05T01:20:00Z");
  const session = await adapterOf(accounts).create({
    model: "session",
    data: {
      userId,
      token,
      expiresAt: SOON,
      createdAt: now,
      updatedAt: now,
      ipAddress: "10.0.0.1",
      userAgent: "x",
      lastSeenAt: now,
      method: "password",
    },
  });
  return { session: session as unknown as { id: string }, token };
};

/** What the accounts library asks of a database. */
export const authAdapterContract = (scene: () => Scene): void => {
  describe("the accounts library's adapter", () => {
    let accounts: AccountStore;
    let adapter: ReturnType<typeof adapterOf>;
    const verification = (identifier: string, value = "v", expiresAt = SOON) =>
      adapter.create<Record<string, unknown>>({
        model: "verification",
        data: { identifier, value, expiresAt, createdAt: SOON, updatedAt: SOON },
      });
    const person = async (): Promise<string> => {
      const name = { name: "李敏", username: `limin${++made}`, jurisdictionId: null };
      return (await accounts.create(name, "2026-11-05T01:20:00Z"))?.id ?? "";
    };
    const named = (value: string) => [{ field: "identifier", value }];
    beforeEach(() => {
      accounts = scene().ledger.accounts;
      adapter = adapterOf(accounts);
    });

    it("gives back dates, booleans and numbers as such, and null for nothing", async () => {
      const userId = await person();
      const { token } = await newSession(accounts, userId);
      const session = await adapter.findOne<Record<string, unknown>>({
        model: "session",
        where: [{ field: "token", value: token }],
      });
      expect(session).toMatchObject({ expiresAt: SOON, userId, method: "password" });
      const user = await adapter.findOne<Record<string, unknown>>({
        model: "user",
        where: [{ field: "id", value: userId }],
      });
      expect(user).toMatchObject({ emailVerified: false, image: null, name: "李敏" });
      expect(await adapter.findOne({ model: "user", where: [{ field: "id", value: "nobody" }] })).toBeNull();
    });

    it("finds by every comparison, with AND and OR, sorted and in pages", async () => {
      const tag = `n${++made}`;
      for (const n of [1, 2, 3, 4]) await verification(`${tag}-${n}`, `V${n}`, new Date(SOON.getTime() + n));
      const found = async (...where: object[]) => {
        const base = { field: "identifier", operator: "starts_with", value: `${tag}-` } as const;
        const rows = await adapter.findMany<{ value: string }>({
          model: "verification",
          where: [base, ...(where as never[])],
          sortBy: { field: "expiresAt", direction: "desc" },
        });
        return rows.map((row) => row.value);
      };
      expect(await found()).toEqual(["V4", "V3", "V2", "V1"]);
      expect(
        await found({ field: "expiresAt", operator: "lt", value: new Date(SOON.getTime() + 3) }),
      ).toEqual(["V2", "V1"]);
      expect(
        await found({ field: "expiresAt", operator: "gte", value: new Date(SOON.getTime() + 4) }),
      ).toEqual(["V4"]);
      expect(await found({ field: "value", operator: "in", value: ["V1", "V3"] })).toEqual(["V3", "V1"]);
      expect(await found({ field: "value", operator: "not_in", value: ["V1", "V3"] })).toEqual(["V4", "V2"]);
      expect(await found({ field: "value", operator: "ne", value: "V2" })).toEqual(["V4", "V3", "V1"]);
      expect(await found({ field: "value", value: "v2", mode: "insensitive" })).toEqual(["V2"]);
      expect(await found({ field: "value", operator: "contains", value: "%" })).toEqual([]);
      expect(await found({ field: "value", operator: "ends_with", value: "4" })).toEqual(["V4"]);
      expect(
        await found(
          { field: "value", value: "V1", connector: "OR" },
          { field: "value", value: "V4", connector: "OR" },
        ),
      ).toEqual(["V4", "V1"]);
      const page = await adapter.findMany<{ value: string }>({
        model: "verification",
        where: [{ field: "identifier", operator: "starts_with", value: `${tag}-` }],
        sortBy: { field: "value", direction: "asc" },
        limit: 2,
        offset: 1,
      });
      expect(page.map((row) => row.value)).toEqual(["V2", "V3"]);
      const where = [{ field: "identifier", operator: "starts_with", value: tag }] as const;
      expect(await adapter.count({ model: "verification", where: [...where] })).toBe(4);
      expect(
        await adapter.updateMany({ model: "verification", where: [...where], update: { value: "X" } }),
      ).toBe(4);
      expect(await adapter.deleteMany({ model: "verification", where: [...where] })).toBe(4);
    });

    it("changes one row and says what it has become", async () => {
      const id = `c${++made}`;
      await verification(id, "before");
      const changed = await adapter.update<{ value: string }>({
        model: "verification",
        where: named(id),
        update: { value: "after" },
      });
      expect(changed?.value).toBe("after");
      expect(
        await adapter.update({ model: "verification", where: named("nothing"), update: { value: "x" } }),
      ).toBeNull();
      await adapter.delete({ model: "verification", where: named(id) });
      expect(await adapter.count({ model: "verification", where: named(id) })).toBe(0);
    });

    it("lets one of many take a row, and takes no second one", async () => {
      const id = `t${++made}`;
      await verification(id, "only");
      const taken = await Promise.all(
        Array.from({ length: 8 }, () =>
          adapter.consumeOne<{ value: string }>({ model: "verification", where: named(id) }),
        ),
      );
      expect(taken.filter((row) => row !== null)).toHaveLength(1);
      await verification(id);
      await verification(id);
      await adapter.consumeOne({ model: "verification", where: named(id) });
      expect(await adapter.count({ model: "verification", where: named(id) })).toBe(1);
    });

    it("counts up under a guard without losing or overshooting", async () => {
      const userId = await person();
      await adapter.create({
        model: "twoFactor",
        data: { userId, secret: "s", backupCodes: "b", verified: false, failedVerificationCount: 0 },
      });
      const up = () =>
        adapter.incrementOne<{ failedVerificationCount: number; secret: string }>({
          model: "twoFactor",
          where: [
            { field: "userId", value: userId },
            { field: "failedVerificationCount", operator: "lt", value: 5 },
          ],
          increment: { failedVerificationCount: 1 },
          set: { secret: "t" },
        });
      const counted = await Promise.all(Array.from({ length: 12 }, up));
      expect(
        counted
          .filter((row) => row !== null)
          .map((row) => row?.failedVerificationCount)
          .sort(),
      ).toEqual([1, 2, 3, 4, 5]);
      expect(counted.find((row) => row !== null)?.secret).toBe("t");
    });

    it("does all of a transaction or nothing", async () => {
      const id = `x${++made}`;
      const failing = adapter.transaction(async (tx) => {
        await tx.create({
          model: "verification",
          data: { identifier: id, value: "v", expiresAt: SOON, createdAt: SOON, updatedAt: SOON },
        });
        expect(await tx.count({ model: "verification", where: named(id) })).toBe(1);
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await adapter.count({ model: "verification", where: named(id) })).toBe(0);
    });

    it("tells a failure as the engine told it, without what was to be written", async () => {
      const userId = await person();
      const credentialID = `d${++made}`;
      const add = () =>
        adapter.create({
          model: "passkey",
          data: {
            credentialID,
            publicKey: "k",
            userId,
            counter: 0,
            deviceType: "singleDevice",
            backedUp: false,
          },
        });
      await add();
      const error = await add().catch((e: Error) => e);
      expect(error).toMatchObject({ name: "DatabaseError", constraint: "auth_passkey_credential_once" });
      expect(String((error as Error).message)).not.toContain(credentialID);
    });
  });
};
