import { compileAccess, type Post, type Role } from "@xushi/core";
import { type Acting, systemActing } from "@xushi/ledger";
import { personOf } from "../../src/http/local-caller.ts";
import { createApp, originalsIn } from "../../src/index.ts";
import { TEST_REGISTERS } from "./bridges.ts";
import { HERE, openSmallCounty, post, type SmallCounty, TODAY } from "./small-county.ts";

/** Those who work in the small county: a town that reports, the office of the line, a leader, another line's office. */
export const PEOPLE = {
  town: ["李镇", "reporting-unit", "dong", null],
  office: ["王发改", "line-office", "invest", ["industry-investment"]],
  leader: ["周县长", "leader", "xu", null],
  other: ["陆农业", "line-office", "invest", ["agriculture"]],
} as const satisfies Record<string, readonly [string, Role, string, readonly string[] | null]>;
export type Who = keyof typeof PEOPLE;

export type RegisterScene = SmallCounty & {
  /** Asks as somebody; an object is posted as JSON. */
  readonly ask: (who: Who, path: string, body?: object, method?: string) => Promise<Answer>;
  readonly upload: (who: Who, name: string, bytes: Uint8Array) => Promise<Answer>;
};
export type Answer = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of every route
  readonly body: any;
  readonly response: Response;
};

const actingOf = (who: Who): Acting => {
  const [person, role, orgUnitId, lines] = PEOPLE[who];
  const place = orgUnitId === "xu" ? "/xu/." : `/xu/${orgUnitId}/.`;
  const made: Post & { orgUnitId: string } = {
    ...{ id: who, role, place, lines, orgUnitId, designated: false },
    tree: role === "reporting-unit" ? place : "/xu/.",
    ...{ validFrom: null, validTo: null, endedOn: null, deputyFor: null },
  };
  return {
    ...systemActing(person, `account-${who}`),
    posts: [made],
    access: compileAccess([made]),
    jurisdictionId: "xu",
    on: TODAY,
  };
};

const whoIs = (person: string): Who => {
  const found = Object.entries(PEOPLE).find(([, [name]]) => name === person);
  if (found === undefined) throw new Error(`Nobody is called ${person}`);
  return found[0] as Who;
};

export const openRegisterScene = async (): Promise<RegisterScene> => {
  const small = await openSmallCounty();
  const app = createApp({
    ledger: small.ledger,
    originals: originalsIn(small.originalsFolder),
    today: () => TODAY,
    registers: TEST_REGISTERS,
    log: () => {},
    local: async (c) => {
      const local = actingOf(whoIs(personOf(c.req.header("x-xushi-person"))));
      return { accountId: local.accountId, person: local.person, local };
    },
  });
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(`${HERE}/registers${path}`, init);
    const text = await response.clone().text();
    return { status: response.status, body: /^[[{]/.test(text) ? JSON.parse(text) : {}, response };
  };
  const headersOf = (who: Who) => ({ "x-xushi-person": encodeURIComponent(PEOPLE[who][0]) });
  return {
    ...small,
    app,
    ask: (who, path, body, method = body === undefined ? "GET" : "POST") =>
      send(
        path,
        body === undefined ? { method, headers: headersOf(who) } : { ...post(body, PEOPLE[who][0]), method },
      ),
    upload: (who, name, bytes) => {
      const form = new FormData();
      form.set("file", new File([new Uint8Array(bytes)], name));
      return send("/bridges/files", { method: "POST", headers: headersOf(who), body: form });
    },
  };
};
