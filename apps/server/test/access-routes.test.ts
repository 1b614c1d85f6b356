import { localDate } from "@xushi/core";
import { systemActing } from "@xushi/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AccountScene, openAccountScene } from "./support/account-scene.ts";

/**
 * Every route of the OpenAPI document stands in exactly one of these lists or belongs to a jurisdiction; a new one that
 * stands in none is tested like one of a jurisdiction, and fails where it has no {jurisdiction} to be refused in.
 */
const OPEN: Readonly<Record<string, string>> = {
  "get /api/sign-in-options": "what the sign-in page shows",
  "post /api/sign-in/sso": "begins a sign-in",
  "post /api/links/look": "the link itself is the secret",
  "post /api/links/accept": "the link itself is the secret",
};
/** One's own account: a session is all it takes. */
const OWN = /^\w+ \/api\/(?:me(?:\/|$)|jurisdictions$)/;

type Doc = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
type Route = { readonly method: string; readonly path: string };

const POST = { validFrom: null, validTo: null, deputyFor: null, reason: "测试", lines: null };
const PLACEHOLDER = "01a20141-5310-7000-ae78-933ec5639877";

let scene: AccountScene;
let routes: readonly Route[];
let without: Awaited<ReturnType<typeof signedIn>>;
let elsewhere: Awaited<ReturnType<typeof signedIn>>;

const signedIn = async (username: string) => {
  const browser = scene.browser();
  await browser.signIn(username);
  return browser;
};

beforeAll(async () => {
  scene = await openAccountScene();
  const { ledger } = scene;
  const acting = systemActing("测试");
  await ledger.createJurisdiction(
    { id: "wang", orgUnitId: "wang", name: "望川县", nameEn: "Wangchuan", demo: false },
    acting,
  );
  await scene.addAccount("without", {}, { post: false });
  const accountId = await scene.addAccount("elsewhere", {}, { post: false });
  for (const role of ["leader", "line-office"] as const)
    await ledger.county("wang", acting).grantPost({ ...POST, accountId, role, orgUnitId: "wang" });
  without = await signedIn("without");
  elsewhere = await signedIn("elsewhere");
  const doc = (await (await scene.app.request("http://localhost/openapi.json")).json()) as Doc;
  routes = Object.entries(doc.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method, path })),
  );
});
afterAll(() => scene.close());

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const addressOf = ({ path }: Route, jurisdiction: string): string =>
  path.replace("{jurisdiction}", jurisdiction).replace(/\{\w+\}/g, PLACEHOLDER);

describe("every route of the OpenAPI document", () => {
  const inJurisdiction = () => routes.filter((r) => r.path.startsWith("/api/{jurisdiction}/"));

  test("is open for a reason, is one's own, or belongs to a jurisdiction", () => {
    expect(routes.length).toBeGreaterThan(40);
    const other = routes.filter(
      (r) => OPEN[nameOf(r)] === undefined && !OWN.test(nameOf(r)) && !inJurisdiction().includes(r),
    );
    expect(other.map(nameOf)).toEqual([]);
    const named = routes.map(nameOf);
    expect(Object.keys(OPEN).filter((name) => !named.includes(name))).toEqual([]);
  });

  test("refuses whoever is not signed in", async () => {
    const nobody = scene.browser();
    const wrong: string[] = [];
    for (const route of routes.filter((r) => OPEN[nameOf(r)] === undefined)) {
      const { status, body } = await nobody.ask(route.method.toUpperCase(), addressOf(route, "xu"));
      if (status !== 401 || body.code !== "session.missing") wrong.push(`${nameOf(route)} ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  test("refuses whoever holds no post, before it looks at anything else", async () => {
    const wrong: string[] = [];
    for (const route of inJurisdiction()) {
      const { status, body } = await without.ask(route.method.toUpperCase(), addressOf(route, "xu"));
      if (status !== 403 || !REFUSED.has(body.code ?? ""))
        wrong.push(`${nameOf(route)} ${status} ${body.code}`);
    }
    expect(wrong).toEqual([]);
    expect((await without.get<unknown[]>("/api/jurisdictions")).body).toEqual([]);
  });

  test("refuses a post of another jurisdiction, and one that does not exist alike", async () => {
    const wrong: string[] = [];
    for (const route of inJurisdiction())
      for (const jurisdiction of ["xu", "nowhere"]) {
        const { status, body } = await elsewhere.ask(
          route.method.toUpperCase(),
          addressOf(route, jurisdiction),
        );
        if (status !== 403 || !REFUSED.has(body.code ?? ""))
          wrong.push(`${nameOf(route)} ${status} ${body.code}`);
      }
    expect(wrong).toEqual([]);
    const own = await elsewhere.get<{ id: string }[]>("/api/jurisdictions");
    expect(own.body).toMatchObject([{ id: "wang" }]);
    expect((await elsewhere.get("/api/wang/my-access")).status).toBe(200);
  });

  test("closes on the evening of the post's last day", async () => {
    const county = scene.ledger.county("wang", systemActing("测试"));
    for (const post of await county.posts()) await county.endPost(post.id, localDate("2020-01-01"), "离任");
    expect((await elsewhere.get("/api/wang/my-access")).status).toBe(403);
  });
});

/** Of a jurisdiction's routes only those that manage accounts ask for a right of their own first. */
const REFUSED = new Set(["access.no-post", "account.not-yours"]);
