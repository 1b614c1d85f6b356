import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ledger } from "@xushi/ledger";
import type { Context } from "hono";

export type ReadyCheck = { readonly name: string; readonly passes: () => Promise<boolean> };

const LONGEST_MILLISECONDS = 3000;

/** The ledger answers, and its tables are those of this version. */
export const ledgerChecks = (ledger: Pick<Ledger, "jurisdictions" | "migrationsDue">): ReadyCheck[] => [
  { name: "ledger", passes: () => ledger.jurisdictions().then(() => true) },
  { name: "migrations", passes: async () => (await ledger.migrationsDue()).length === 0 },
];

export const diskCheck = (folder: string): ReadyCheck => ({
  name: "disk",
  async passes() {
    const probe = join(folder, `.ready-${randomUUID()}`);
    await writeFile(probe, "1", { mode: 0o600, flag: "wx" });
    await rm(probe);
    return true;
  },
});

/** 200 when every check passes in time, else 503: which one failed is said, why is not. */
export const answerReady = async (c: Context, checks: readonly ReadyCheck[]): Promise<Response> => {
  const results = await Promise.all(
    checks.map(async ({ name, passes }) => [name, await inTime(passes)] as const),
  );
  const ok = results.every(([, passed]) => passed);
  return c.json({ ok, checks: Object.fromEntries(results) }, ok ? 200 : 503);
};

const inTime = async (passes: () => Promise<boolean>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), LONGEST_MILLISECONDS);
  });
  const found = await Promise.race([passes().catch(() => false), late]);
  clearTimeout(timer);
  return found;
};
