/** The settings are all that the policies know of who asks: nothing may get past them, and nothing may stay behind. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopeOf, systemActing } from "../src/access/acting.ts";
import { type Scope, scopeScript } from "../src/access/scope.ts";
import { DatabaseError } from "../src/engine/engine.ts";
import type { County } from "../src/ledger.ts";
import { append, granted, newCounty, type OpenScene, promised, received } from "./scene.ts";

const GOVERNED = [
  ...[
    "observation",
    "observation_withdrawal",
    "adjudication",
    "finding_explanation",
    "target",
    "target_withdrawal",
    "source",
    "figure",
  ],
  ...["journal", "journal_head", "journal_anchor", "post", "post_end", "org_unit"],
  ...["item", "item_version", "item_link", "item_file", "saved_view", "published_value"],
];
/** No secret, and needed before anybody is known. */
const OPEN = ["jurisdiction", "indicator", "light_rule", "division"];

/** What the working role may change in place: docs of `access/app-role.ts`, said again. */
const CHANGEABLE: Readonly<Record<string, readonly string[] | "all">> = {
  ...{
    indicator: "all",
    light_rule: "all",
    division: "all",
    org_unit: "all",
    figure: "all",
    journal_head: "all",
  },
  ...{ observation: ["line", "place"], observation_withdrawal: ["line", "place"] },
  finding_explanation: ["line", "place"],
  ...{ adjudication: ["line", "place"], target: ["line", "place"], target_withdrawal: ["line", "place"] },
  source: ["place", "shared"],
  ...{ inspection: ["place"], inspection_step: ["place"] },
  ...{ item_version: ["line", "place", "located"], item_file: ["line", "place", "located"] },
  ...{ item_link: ["holds", "line", "place", "located"], saved_view: ["removed"] },
  item: [
    ...["version", "stage", "paused_from", "entered", "item_values", "name", "name_key", "code", "search"],
    ...[
      "owner_id",
      "place_id",
      "last_mover",
      "reason",
      "using_right",
      "account_id",
      "recorded_at",
      "recorded_by",
    ],
    ...["journal_seq", "line", "place", "located"],
  ],
};

const PRIVILEGES = `
  SELECT c.relname, a.attname, has_column_privilege(c.oid, a.attname, 'UPDATE')
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'auth\\_%'`;
const WHOLE_TABLE = `
  SELECT c.relname, has_table_privilege(c.oid, 'DELETE') OR has_table_privilege(c.oid, 'TRUNCATE')
      OR has_table_privilege(c.oid, 'TRIGGER') OR has_table_privilege(c.oid, 'REFERENCES'),
    pg_has_role(c.relowner, 'USAGE'), c.relrowsecurity
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'auth\\_%'`;

export const settingsContract = (name: string, open: OpenScene): void => {
  describe(`settings on ${name}`, () => {
    let scene: Awaited<ReturnType<OpenScene>>;
    let county: County;
    const scope = (fields: Partial<Scope> = {}): Scope => ({
      ...scopeOf(systemActing("x"), county.jurisdictionId),
      ...fields,
    });
    const counts = async (): Promise<Record<string, number>> => {
      const text = GOVERNED.map((t) => `SELECT '${t}', count(*) FROM ${t}`).join(" UNION ALL ");
      return Object.fromEntries((await scene.app.rows(text)).map(([t, n]) => [String(t), Number(n)]));
    };
    const none = Object.fromEntries(GOVERNED.map((table) => [table, 0]));
    beforeAll(async () => {
      scene = await open();
      county = await newCounty(scene);
      const row = await append(county);
      await append(county, { status: "final", periodId: "2026-01/2026-09" });
      granted(await county.adjudicate(row.id, "以统计部门为准"));
      const finding = { key: "a".repeat(64), rule: "same-number", observationId: row.id };
      granted(await county.explainFinding({ ...finding, reason: "确实相同" }));
      granted(await county.setTarget(promised()));
      await county.addSource(received(), []);
    });
    afterAll(() => scene.close());

    it("are all there is: without them no governed row is seen", async () => {
      expect(await counts()).toEqual(none);
      for (const table of OPEN) await scene.app.rows(`SELECT count(*) FROM ${table}`);
    });

    it("end with their transaction, committed or not, on every connection of the pool", async () => {
      const acting = scopeScript(scope());
      const use = () =>
        scene.app.transaction(async (tx) => {
          const [[seen] = []] = await tx.rows("SELECT count(*) FROM observation");
          expect(Number(seen)).toBe(2);
          await tx.rows("SELECT pg_sleep(0.01)");
        }, acting);
      await Promise.all(Array.from({ length: 12 }, use));
      const failed = scene.app.transaction(() => Promise.reject(new Error("undone")), acting);
      await expect(failed).rejects.toThrow("undone");
      for (let i = 0; i < 24; i++) expect(await counts()).toEqual(none);
    });

    it("hold one account's rows apart from the next one's that comes on the same connection", async () => {
      const other = await newCounty(scene);
      const seenIn = (id: string) =>
        scene.app.transaction(
          async (tx) => (await tx.rows("SELECT DISTINCT jurisdiction_id FROM org_unit")).flat(),
          scopeScript(scope({ jurisdictionId: id })),
        );
      const ids = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? county : other).jurisdictionId);
      expect(await Promise.all(ids.map(seenIn))).toEqual(ids.map((id) => [id]));
    });

    it("cannot be escaped from, whatever an id is made of", () => {
      const hostile = [
        ...[
          "a'; DROP TABLE post; --",
          "a\\'",
          'a"',
          "a,b",
          "{/}",
          "a}",
          "a b",
          "a\n",
          "a\0",
          "$$",
          "甲",
          "a;",
        ],
        ...["a'||'b", "E'\\x27'", "a%", "*", "(", "a=b"],
      ];
      for (const text of hostile) {
        for (const field of ["accountId", "jurisdictionId"] as const)
          expect(() => scopeScript(scope({ [field]: text })), text).toThrow(TypeError);
        for (const field of ["read", "published", "sources", "write", "posts"] as const)
          expect(() => scopeScript(scope({ [field]: ["/", text] })), text).toThrow(TypeError);
      }
      expect(() => scopeScript(scope({ accountId: "" }))).toThrow(TypeError);
      expect(() => scopeScript(scope({ jurisdictionId: "" }))).toThrow(TypeError);
    });

    it("take ids of every form that a table takes, as they are", async () => {
      const odd = ["A.b_c:d-e/f@g~h", "null", "NULL", "true", "0"];
      const [[read, account] = []] = await scene.app.transaction(
        (tx) =>
          tx.rows("SELECT current_setting('xushi.read')::text[]::text, current_setting('xushi.account')"),
        scopeScript(scope({ read: odd, accountId: "a_b.c:d@e-f" })),
      );
      const [[same] = []] = await scene.app.rows("SELECT $1::text[]::text", [odd]);
      expect([read, account]).toEqual([same, "a_b.c:d@e-f"]);
    });

    it("are for one jurisdiction: what was compiled in one is refused in another", () => {
      const acting = { ...systemActing("x"), jurisdictionId: county.jurisdictionId };
      expect(() => scene.ledger.county("elsewhere", acting)).toThrow(TypeError);
    });

    it("grant no post to an account that could not be set, or to the product itself", async () => {
      const post = {
        role: "leader",
        orgUnitId: "town",
        lines: null,
        deputyFor: null,
        reason: "任命",
      } as const;
      for (const accountId of ["", "system", "a'b", "甲", "a b"])
        expect(await county.grantPost({ ...post, accountId, validFrom: null, validTo: null })).toMatchObject({
          ok: false,
          code: "invalid",
          detail: { field: "accountId" },
        });
    });

    it("bind a role that owns nothing, deletes nothing, and changes only the named columns", async () => {
      const tables = await scene.app.rows(WHOLE_TABLE);
      expect(tables.length).toBeGreaterThan(GOVERNED.length);
      for (const [table, removes, owns, secured] of tables)
        expect([table, removes, owns, secured]).toEqual([table, false, false, table !== "schema_migration"]);
      for (const [table, column, changes] of await scene.app.rows(PRIVILEGES)) {
        const named = CHANGEABLE[String(table)] ?? [];
        expect([table, column, changes]).toEqual([
          table,
          column,
          named === "all" || named.includes(String(column)),
        ]);
      }
      await expect(scene.app.rows("CREATE TABLE mine (id int)")).rejects.toThrow(DatabaseError);
      await expect(scene.app.rows("ALTER TABLE post DISABLE ROW LEVEL SECURITY")).rejects.toThrow(
        DatabaseError,
      );
      await expect(scene.app.rows("DROP POLICY post_read ON post")).rejects.toThrow(DatabaseError);
    });
  });
};
