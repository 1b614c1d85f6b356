/** A county of four levels and some 500 units, and the posts of 200 accounts: overlapping, ended, in the future, deputies. */
import type { Random } from "./random.ts";
import type { OraclePost, OracleRole, OracleUnit, World } from "./world.ts";

export const DAY = "2026-06-15";
/** The second county's units bear the same ids: what is told apart by place alone would be mixed up. */
export const HOME = "xuchuan";
export const OTHER = "linqu";
export const LINES = ["investment", "industry", "agriculture", "finance", "trade", "overall"];

const TOWNS = 16;
const VILLAGES = 25;

const unit = (
  id: string,
  kind: OracleUnit["kind"],
  parentId: string | null,
  designated = false,
): OracleUnit => ({ id, kind, parentId, designated });

const countyOffices = (count: number): OracleUnit[] =>
  Array.from({ length: count }, (_, i) => unit(`office-${i}`, "office", "root", i % 5 === 0));

const town = (t: number, villages: number, offices: number): OracleUnit[] => [
  unit(`town-${t}`, "town", "root"),
  ...Array.from({ length: offices }, (_, i) => unit(`town-${t}.office-${i}`, "office", `town-${t}`, i === 0)),
  ...Array.from({ length: villages }, (_, i) => unit(`town-${t}.village-${i}`, "village", `town-${t}`)),
];

const OUTSIDE: readonly OracleUnit[] = [
  unit("city", "city", null),
  unit("city.office", "office", "city"),
  ...["east", "west", "north"].map((name) => unit(name, "county", "city")),
];

/** `town-1` and `town-10` are there on purpose: the one's id begins like the other's. */
export const makeUnits = (towns = TOWNS, villages = VILLAGES): OracleUnit[] => [
  ...OUTSIDE,
  unit("root", "county", "city"),
  ...countyOffices(towns === TOWNS ? 30 : 6),
  unit("office-1.section", "office", "office-1"),
  ...Array.from({ length: towns }, (_, t) => town(t, villages, 3)).flat(),
];

const lineSet = (random: Random): readonly string[] | null =>
  random.chance(0.3) ? null : random.some(LINES, 1 + random.upTo(3));

/** Around the day, its edges above all. */
const dates = (random: Random): Pick<OraclePost, "validFrom" | "validTo" | "endedOn"> =>
  random.pick([
    { validFrom: null, validTo: null, endedOn: null },
    { validFrom: "2026-01-01", validTo: "2026-12-31", endedOn: null },
    { validFrom: DAY, validTo: null, endedOn: null },
    { validFrom: null, validTo: DAY, endedOn: null },
    { validFrom: null, validTo: null, endedOn: DAY },
    { validFrom: null, validTo: null, endedOn: "2026-12-01" },
    { validFrom: null, validTo: "2026-06-14", endedOn: null },
    { validFrom: "2026-06-16", validTo: null, endedOn: null },
    { validFrom: null, validTo: "2027-01-01", endedOn: "2026-06-14" },
  ]);

const UNITS_OF: Readonly<Record<string, readonly string[]>> = {
  leader: [
    "root",
    "office-0",
    "office-1",
    "town-1",
    "town-10",
    "town-2.office-0",
    "town-3.village-1",
    "city",
  ],
  supervisor: ["office-0", "office-5", "office-1", "town-1", "town-1.office-0", "root"],
  "line-office": [
    "office-0",
    "office-1",
    "office-2",
    "office-1.section",
    "root",
    "town-1",
    "town-1.office-1",
  ],
  "reporting-unit": [
    "town-1",
    "town-10",
    "town-2",
    "office-1",
    "office-2",
    "town-1.office-2",
    "town-1.village-3",
  ],
  public: ["root", "town-1", "town-10.village-1", "office-3", "city.office"],
};

const BUSINESS: readonly OracleRole[] = [
  ...(["leader", "leader", "supervisor", "public"] as const),
  ...(["line-office", "line-office", "line-office"] as const),
  ...(["reporting-unit", "reporting-unit", "reporting-unit"] as const),
];

/** Post ids are numbers until they are stored. */
const postId = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

type Making = {
  readonly random: Random;
  readonly posts: OraclePost[];
  readonly units: readonly OracleUnit[];
};

const unitFor = ({ random, units }: Making, role: OracleRole, jurisdictionId: string): string => {
  const usual = random.chance(0.7) || jurisdictionId === OTHER ? UNITS_OF[role] : undefined;
  if (usual !== undefined) return random.pick(usual);
  return random.pick(units).id;
};

const addPost = (
  m: Making,
  fields: Pick<OraclePost, "accountId" | "role" | "jurisdictionId"> & Partial<OraclePost>,
): void => {
  m.posts.push({
    id: postId(m.posts.length + 1),
    unitId: unitFor(m, fields.role, fields.jurisdictionId),
    lines: lineSet(m.random),
    ...dates(m.random),
    deputyFor: null,
    ...fields,
  });
};

/** What the principal may do, or less; some stand in for deputies, as nothing in the rule forbids. */
const addDeputies = (m: Making, accounts: readonly string[], count: number): void => {
  for (let i = 0; i < count; i++) {
    const deputies = m.posts.filter((p) => p.deputyFor !== null);
    const principal = m.random.pick(
      i % 4 === 3 ? deputies : m.posts.filter((p) => BUSINESS.includes(p.role)),
    );
    const accountId = m.random.pick(accounts.filter((a) => a !== principal.accountId));
    const { role, jurisdictionId, unitId, lines } = principal;
    addPost(m, { accountId, role, jurisdictionId, unitId, lines, deputyFor: principal.id });
  }
};

export const accountsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `account-${i}`);

/** Every tenth account is an officer's and holds nothing else. */
const addOwnPosts = (m: Making, accounts: readonly string[]): void => {
  for (const [i, accountId] of accounts.entries()) {
    const officer = (["system-admin", "security-officer", "auditor"] as const)[Math.floor(i / 10) % 3];
    if (i % 10 === 0 && officer !== undefined) {
      addPost(m, { accountId, jurisdictionId: HOME, role: officer, unitId: "root", lines: null });
      if (i % 20 === 0) addPost(m, { accountId, jurisdictionId: HOME, role: officer, unitId: "office-2" });
      if (i % 30 === 0) addPost(m, { accountId, jurisdictionId: OTHER, role: "line-office" });
      continue;
    }
    const count = 1 + m.random.upTo(4);
    for (let n = 0; n < count; n++)
      addPost(m, { accountId, jurisdictionId: HOME, role: m.random.pick(BUSINESS) });
    if (i % 7 === 0) addPost(m, { accountId, jurisdictionId: OTHER, role: m.random.pick(BUSINESS) });
    else if (i % 33 === 1)
      addPost(m, { accountId, jurisdictionId: OTHER, role: "security-officer", unitId: "root" });
  }
};

export const generateWorld = (random: Random, accounts: readonly string[]): World => {
  const units = makeUnits();
  const m: Making = { random, posts: [], units };
  addOwnPosts(m, accounts);
  addDeputies(
    m,
    accounts.filter((_, i) => i % 10 !== 0),
    60,
  );
  const known = (list: readonly OracleUnit[]) => new Map(list.map((u) => [u.id, u]));
  return {
    jurisdictions: new Map([
      [HOME, { rootId: "root", units: known(units) }],
      [OTHER, { rootId: "root", units: known(makeUnits(12, 4)) }],
    ]),
    posts: m.posts,
  };
};
