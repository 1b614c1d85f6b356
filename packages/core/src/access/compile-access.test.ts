import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LocalDate, parseLocalDate } from "../plain-date.ts";
import { type Access, clashingRole, compileAccess, WHOLE_ACCESS } from "./compile-access.ts";
import { OFFICER_ROLES, type Post, postsInForce, ROLES } from "./post.ts";

const LISTS = ["read", "published", "sources", "write"] as const;
const LINES = ["investment", "invest", "trade"];

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,6}$/);
const way = fc.array(id, { minLength: 1, maxLength: 3 });
const place = fc
  .tuple(fc.boolean(), way)
  .map(([outside, ids]) => `${outside ? "/~" : ""}/${ids.join("/")}/.`);
const DAYS = Array.from(
  { length: 28 },
  (_, i) => parseLocalDate(`2026-06-${String(i + 1).padStart(2, "0")}`) as LocalDate,
);
const day = fc.constantFrom(...DAYS);
const dayOrNone = fc.option(day, { nil: null });

const post: fc.Arbitrary<Post> = fc
  .record({
    id: fc.uuid(),
    role: fc.constantFrom(...ROLES),
    place,
    office: fc.boolean(),
    lines: fc.option(fc.uniqueArray(fc.constantFrom(...LINES), { minLength: 1 }), { nil: null }),
    designated: fc.boolean(),
    validFrom: dayOrNone,
    validTo: dayOrNone,
    endedOn: dayOrNone,
  })
  .map(({ office, ...fields }) => ({
    ...fields,
    deputyFor: null,
    tree: office ? fields.place.replace(/[^/]+\/\.$/, "").replace(/\/$/, "/.") : fields.place,
  }))
  .filter((p) => /^\/(~\/)?[^/~]+\//.test(p.tree));

/** As the policies compare: a prefix of the place, or of the line and the place. */
const matches = (patterns: readonly string[], line: string, at: string) =>
  patterns.some((p) => at.startsWith(p) || `${line}@${at}`.startsWith(p));

const isPart = (less: Access, more: Access) =>
  LISTS.every((list) => less[list].every((pattern) => more[list].includes(pattern)));

describe("posts in force", () => {
  it("give nothing before their first day, after their last, or after the day on which they were ended", () => {
    fc.assert(
      fc.property(post, day, (p, on) => {
        const outlived =
          (p.validFrom !== null && on < p.validFrom) ||
          (p.validTo !== null && on > p.validTo) ||
          (p.endedOn !== null && on > p.endedOn);
        expect(postsInForce([p], [], on)).toEqual(outlived ? [] : [p]);
      }),
    );
  });

  it("of a deputy go with the principal, through any number of deputies", () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 2, maxLength: 5 }), day, (chain, on) => {
        const linked = chain.map((p, i) => ({ ...p, deputyFor: chain[i - 1]?.id ?? null }));
        const alone = linked.map((p) => postsInForce([{ ...p, deputyFor: null }], [], on).length === 1);
        const last = linked.at(-1);
        if (last === undefined) return;
        expect(postsInForce([last], linked, on).length === 1).toBe(alone.every((held) => held));
        expect(postsInForce([last], [], on)).toEqual([]);
      }),
    );
  });
});

describe("compiled access", () => {
  it("is empty without a post", () => {
    expect(compileAccess([])).toEqual({ read: [], published: [], sources: [], write: [] });
  });

  it("only ever grows with a further post", () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 4 }), post, (held, more) => {
        expect(isPart(compileAccess(held), compileAccess([...held, more]))).toBe(true);
      }),
    );
  });

  it("holds no pattern that could match everything, or what is the product's own", () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 4 }), (held) => {
        const { read, published, sources, write } = compileAccess(held);
        for (const pattern of [...read, ...published, ...sources]) expect(pattern).not.toMatch(/^\/?$|@\/?$/);
        for (const pattern of write) expect(pattern).not.toMatch(/^system$|^[a-z]+:([a-z]+@)?\/?$/);
      }),
    );
  });

  it("never matches the root of another jurisdiction, whatever its name begins with", () => {
    fc.assert(
      fc.property(post, id, fc.constantFrom(...LINES), (p, other, line) => {
        const root = p.tree.split("/")[1];
        fc.pre(root !== other && other !== "~");
        const access = compileAccess([p]);
        for (const at of [`/${other}/.`, `/${other}/${root}/.`]) {
          for (const list of ["read", "published", "sources"] as const)
            expect(matches(access[list], line, at)).toBe(false);
          for (const right of ["report", "settle", "plan", "receive", "inspect"])
            expect(access.write.some((w) => `${right}:${line}@${at}`.startsWith(w))).toBe(false);
        }
      }),
    );
  });

  it("keeps to its lines, also where one line's name begins like another's", () => {
    fc.assert(
      fc.property(post, (p) => {
        fc.pre(p.lines?.includes("invest") === true && !p.lines.includes("investment"));
        fc.pre(p.role !== "reporting-unit");
        const access = compileAccess([p]);
        const below = `${p.tree.slice(0, -1)}x/.`;
        expect(matches([...access.read, ...access.published], "investment", below)).toBe(false);
      }),
    );
  });

  it("gives an officer no business row to read, and no business role an officer's right", () => {
    fc.assert(
      fc.property(post, (p) => {
        const { read, published, sources, write } = compileAccess([p]);
        const officers = write.filter((w) => ["manage", "grant", "audit"].includes(w));
        if (OFFICER_ROLES.has(p.role)) {
          expect([read, published, sources]).toEqual([[], [], []]);
          expect(officers).toEqual(write);
        } else expect(officers).toEqual([]);
      }),
    );
  });

  it("lets nobody write where he may not read, but for sources that become his own", () => {
    fc.assert(
      fc.property(post, place, fc.nat(4), fc.constantFrom(...LINES), (p, anywhere, which, line) => {
        const under = (top: string) => `${top.slice(0, -1)}x/.`;
        const at = [p.place, p.tree, under(p.place), under(p.tree), anywhere][which] ?? anywhere;
        const access = compileAccess([p]);
        for (const right of ["report", "settle", "plan"])
          if (
            access.write.some((w) => `${right}:${at}`.startsWith(w) || `${right}:${line}@${at}`.startsWith(w))
          )
            expect(matches(access.read, line, at)).toBe(true);
        if (access.write.some((w) => `receive:${at}`.startsWith(w)))
          expect(access.sources.some((s) => at.startsWith(s))).toBe(true);
      }),
    );
  });

  it("of the product itself covers every row, even one whose place was tampered with", () => {
    for (const at of ["/root/town/.", "/~/city/.", "nonsense", ""])
      expect(matches(WHOLE_ACCESS.read, "x", at)).toBe(true);
  });
});

describe("roles that clash", () => {
  it("are an officer's and any other, either way round", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...ROLES), (a, b) => {
        const apart = a !== b && (OFFICER_ROLES.has(a) || OFFICER_ROLES.has(b));
        expect(clashingRole([a], b)).toBe(apart ? a : null);
        expect(clashingRole([b], a)).toBe(apart ? b : null);
      }),
    );
  });
});
