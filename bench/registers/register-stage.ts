/** A county of 20 towns and 30 offices, a register of 50,000 items, and two accounts that look at it. */
import { localDate, type Register } from "../../packages/core/src/index.ts";
import { type Acting, systemActing } from "../../packages/ledger/src/access/acting.ts";
import { deriveIndexes } from "../../packages/ledger/src/books/items/derived-indexes.ts";
import type { NewPost, OrgUnitRow } from "../../packages/ledger/src/ledger.ts";
import type { Bench } from "../ledger/engines.ts";
import { timed } from "../ledger/timing.ts";
import { makeItems } from "./generate-items.ts";
import { randomFrom } from "./random.ts";

export const ITEMS = 50_000;
export const COUNTY = "bench-county";
const SYSTEM = systemActing("bench");
const SEED = 20261105;
const TODAY = localDate("2026-11-05");

const unit = (id: string, kind: OrgUnitRow["kind"], order: number): OrgUnitRow => ({
  ...{ id, code: null, name: id, nameEn: "", kind, parentId: "own", order },
  ...{ validFrom: null, validTo: null, designatedBy: null },
});

const TOWNS = Array.from({ length: 20 }, (_, i) => unit(`town-${i}`, "town", i));
const OFFICES = Array.from({ length: 30 }, (_, i) => unit(`office-${i}`, "office", 100 + i));

export type RegisterStage = {
  readonly accounts: Readonly<Record<string, Acting>>;
  readonly units: readonly string[];
  readonly fillMs: number;
};

export const setRegisterStage = async (
  { ledger, engine }: Bench,
  register: Register,
): Promise<RegisterStage> => {
  await ledger.createJurisdiction(
    { id: COUNTY, orgUnitId: "own", name: COUNTY, nameEn: "", demo: false },
    SYSTEM,
  );
  const county = ledger.county(COUNTY, SYSTEM);
  await county.addOrgUnits([...TOWNS, ...OFFICES]);
  const units = [...TOWNS, ...OFFICES].map(({ id }) => id);
  await engine.rows("SELECT 1");
  const added = makeItems(randomFrom(SEED), register, units, ITEMS);
  const fillMs = await timed(async () => {
    const done = await county.importItems(register, { added, changed: [] });
    if (!done.ok) throw new Error(JSON.stringify(done).slice(0, 1000));
  });
  await deriveIndexes(engine as never, [register]);
  await engine.outside("VACUUM ANALYZE item");
  const posts = { deputyFor: null, validFrom: null, validTo: null, reason: "bench" } as const;
  const accounts: Record<string, Acting> = {};
  const given: readonly Pick<NewPost, "accountId" | "role" | "orgUnitId" | "lines">[] = [
    { accountId: "leader", role: "leader", orgUnitId: "own", lines: null },
    { accountId: "line-office", role: "line-office", orgUnitId: "office-1", lines: ["trade", register.line] },
    { accountId: "town", role: "reporting-unit", orgUnitId: "town-1", lines: null },
  ];
  for (const post of given) {
    await county.grantPost({ ...post, ...posts });
    const acting = await ledger.openActing(
      COUNTY,
      { accountId: post.accountId, person: post.accountId },
      TODAY,
    );
    if (acting === null) throw new Error(`${post.accountId} has no post`);
    accounts[post.accountId] = acting;
  }
  return { accounts, units, fillMs };
};
