import type { Refusal } from "@xushi/contract";
import { compileAccess, type LocalDate, localDate, type Post, type Role } from "@xushi/core";
import { systemActing } from "@xushi/ledger";
import { personOf } from "../../src/http/local-caller.ts";
import { createApp, originalsIn } from "../../src/index.ts";
import { HERE, openSmallCounty, type SmallCounty } from "./small-county.ts";

/** The bureau that fills in, the office that checks, another hand that approves, a town, and who only reads. */
const PEOPLE = {
  何招商: ["reporting-unit", "invest", ["budget-consumption", "trade-capital"]],
  王审核: ["line-office", "invest", null],
  李审定: ["line-office", "invest", null],
  石镇: ["reporting-unit", "dong", null],
  沈综合: ["line-office", "invest", ["overall"]],
  周领导: ["leader", "invest", null],
} as const satisfies Record<string, readonly [Role, string, readonly string[] | null]>;
export type Who = keyof typeof PEOPLE;

const RECORDED = "2026-01-10T09:00:00+08:00";

export type ReportingScene = {
  readonly small: SmallCounty;
  /** The county's day, which a test may turn. */
  today: LocalDate;
  readonly send: (who: Who, path: string, init: RequestInit) => Promise<Response>;
  readonly ask: <T>(who: Who, method: string, path: string, body?: object) => Promise<T & Refusal>;
};

/** The small county, in which the town answers for a target too, and five people with a post each. */
export const openReportingScene = async (): Promise<ReportingScene> => {
  const small = await openSmallCounty();
  const [target] = await small.county.targets({ asOf: "2026-11-05", orgUnitId: "dong" });
  if (target === undefined) throw new Error("The town has no target");
  await small.county.setTarget({
    ...target,
    indicatorId: "retail-sales",
    ownerId: "dong",
    recordedAt: RECORDED,
  });
  const scene: ReportingScene = {
    small,
    today: localDate("2026-11-05"),
    send: async (who, path, init) =>
      app.request(`${HERE}${path}`, {
        ...init,
        headers: { ...init.headers, "x-xushi-person": encodeURIComponent(who) },
      }),
    ask: async <T>(who: Who, method: string, path: string, body?: object) => {
      const response = await scene.send(who, path, {
        method,
        headers: { "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (await response.json()) as T & Refusal;
    },
  };
  const app = createApp({
    ledger: small.ledger,
    originals: originalsIn(small.originalsFolder),
    today: () => scene.today,
    log: () => {},
    local: async (c) => {
      const person = personOf(c.req.header("x-xushi-person")) as Who;
      const local = actingOf(person, scene.today);
      return { accountId: local.accountId, person, local };
    },
  });
  return scene;
};

const actingOf = (who: Who, on: LocalDate) => {
  const [role, orgUnitId, lines] = PEOPLE[who];
  const place = `/xu/${orgUnitId}/.`;
  const post: Post & { orgUnitId: string } = {
    ...{ id: `post-${Object.keys(PEOPLE).indexOf(who)}`, role, place, lines, orgUnitId, designated: false },
    tree: orgUnitId === "dong" ? place : "/xu/.",
    ...{ validFrom: null, validTo: null, endedOn: null, deputyFor: null },
  };
  const access = compileAccess([post]);
  const accountId = `account-${Object.keys(PEOPLE).indexOf(who)}`;
  return { ...systemActing(who, accountId), posts: [post], access, jurisdictionId: "xu", on };
};
