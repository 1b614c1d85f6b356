import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalDecimal } from "../src/books/decimal-form.ts";
import { arrayText } from "../src/engine/wire-text.ts";
import type { ObservationRow } from "../src/ledger.ts";
import { canonicalJson } from "../src/record/canonical-json.ts";
import { chainHash, FIRST_PREV_HASH } from "../src/record/journal-chain.ts";
import { momentFromSql, parseMoment } from "../src/record/moment.ts";
import { observationHash } from "../src/record/observation-hash.ts";
import { monthIndex, monthsOfPeriod, periodOfMonths } from "../src/record/period-months.ts";
import { storable } from "../src/record/storable-text.ts";
import { isUuid, uuidv7 } from "../src/record/uuid.ts";

describe("canonical JSON", () => {
  it("has one text for one value, whatever the order of its keys", () => {
    expect(canonicalJson({ b: [1, 0.5, 1e21], a: { 亿: null, z: true }, c: undefined })).toBe(
      '{"a":{"z":true,"亿":null},"b":[1,0.5,1e+21]}',
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it("refuses what could not be read back", () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow("Not JSON");
    expect(() => canonicalJson(() => 1)).toThrow("Not JSON");
  });
});

describe("uuidv7", () => {
  it("rises, is well formed and never repeats", () => {
    const ids = Array.from({ length: 20_000 }, uuidv7);
    expect(ids.every((id) => isUuid(id) && id[14] === "7" && "89ab".includes(id[19] ?? ""))).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("moments", () => {
  it("are read with any offset and written in UTC", () => {
    expect(parseMoment("2026-11-05T09:20:00+08:00")).toBe("2026-11-05T01:20:00Z");
    expect(parseMoment("2026-11-05T01:20:00.5Z")).toBe("2026-11-05T01:20:00.500Z");
    expect(momentFromSql("2026-11-05 01:20:00.5+00")).toBe("2026-11-05T01:20:00.500Z");
    expect(momentFromSql("2026-11-05 01:20:00+00")).toBe("2026-11-05T01:20:00Z");
  });

  it("are not local times, days or words", () => {
    for (const text of ["2026-11-05T09:20:00", "2026-11-05", "now", "2026-13-05T09:20:00Z"])
      expect(parseMoment(text), text).toBeUndefined();
  });
});

describe("decimals", () => {
  it("have one text", () => {
    const pairs = {
      "1.50": "1.5",
      "-0": "0",
      "007": "7",
      "+3": "3",
      "-0.0": "0",
      ".5": "0.5",
      "-12.03": "-12.03",
    };
    for (const [given, canonical] of Object.entries(pairs))
      expect(canonicalDecimal(given), given).toBe(canonical);
  });

  it("are not written with exponents, separators or words", () => {
    for (const text of ["1e3", "1,000", "", "六", "NaN", "Infinity", "1.2.3", "--1"])
      expect(canonicalDecimal(text), text).toBeUndefined();
  });
});

describe("array text", () => {
  it("quotes whatever could be read as syntax", () => {
    expect(arrayText(["a", null, 'b"\\', "c,d", "{}", "", "null", " x", 7])).toBe(
      '{a,NULL,"b\\"\\\\","c,d","{}","","null"," x",7}',
    );
  });
});

describe("periods", () => {
  it("become month numbers and back", () => {
    expect(monthsOfPeriod("2026-01/2026-10")).toEqual([24312, 24321]);
    expect(periodOfMonths(24312, 24321)).toBe("2026-01/2026-10");
    expect(monthIndex("2026-10-31")).toBe(24321);
    expect(() => monthsOfPeriod("yearly")).toThrow("Not a period");
  });
});

describe("storable text", () => {
  it("keeps its length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(storable(text)).toHaveLength(text.length);
        expect(storable(text).isWellFormed() && !storable(text).includes("\0")).toBe(true);
      }),
    );
  });
});

describe("hashes", () => {
  it("are those that docs/adr/0004 writes out", () => {
    const example = readFileSync(new URL("../../../docs/adr/0004-corrections.md", import.meta.url), "utf8");
    const fact = {
      jurisdictionId: "xuchuan",
      seq: 1,
      at: "2026-11-05T01:20:00Z",
      person: "王主任",
      accountId: "a1",
      post: "line-office@office:planning",
      action: "target.set",
      entity: "target",
      entityId: "t1",
      before: null,
      after: { value: "32" },
      line: "investment",
      place: "/xuchuan/.",
    };
    expect(example).toContain(canonicalJson({ ...fact, prevHash: FIRST_PREV_HASH }));
    expect(example).toContain(chainHash(FIRST_PREV_HASH, { ...fact, algorithm: "sha256" }));
    expect(example).toContain(chainHash(FIRST_PREV_HASH, { ...fact, algorithm: "sm3" }));
  });

  it("cover every field of an observation", () => {
    const row: ObservationRow = {
      id: "01a20141-5310-7000-ae78-933ec5639877",
      indicatorId: "investment",
      orgUnitId: "xuchuan",
      periodId: "2026-01/2026-10",
      measure: "level",
      value: "3200000000",
      bound: "eq",
      status: "preliminary",
      sourceId: null,
      figureId: null,
      span: { start: 1, end: 2 },
      supersedes: null,
      recordedAt: "2026-11-05T01:20:00Z",
      recordedBy: "李敏",
    };
    const fields = Object.keys(row) as (keyof ObservationRow)[];
    const altered = fields.map((field) =>
      observationHash("xuchuan", { ...row, [field]: field === "span" ? { start: 1, end: 3 } : "x" }),
    );
    const start = observationHash("xuchuan", { ...row, span: { start: 0, end: 2 } });
    const elsewhere = observationHash("elsewhere", row);
    const all = [observationHash("xuchuan", row), start, elsewhere, ...altered];
    expect(new Set(all).size).toBe(all.length);
  });
});
