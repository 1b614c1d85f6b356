/**
 * Observations written through the ledger (validated, hashed, journaled, all or nothing) against COPY of the very same
 * columns into the very same table, with its keys, checks and foreign keys, on the same engine.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemActing } from "../../packages/ledger/src/access/acting.ts";
import type { Ledger, NewObservation } from "../../packages/ledger/src/ledger.ts";
import type { OwnerSession } from "./engines.ts";
import { quantile, timed } from "./timing.ts";

export const WRITE_ROWS = 50_000;
const ROUNDS = 5;
const UNITS = 50;
const INDICATORS = 20;
const ACTING = systemActing("bench");

const rowsOf = (sourceId: string): NewObservation[] =>
  Array.from({ length: WRITE_ROWS }, (_, i): NewObservation => {
    const month = String((i % 12) + 1).padStart(2, "0");
    const year = 2001 + (Math.floor(i / (UNITS * INDICATORS * 2)) % 25);
    return {
      indicatorId: `indicator-${i % INDICATORS}`,
      orgUnitId: `unit-${Math.floor(i / INDICATORS) % UNITS}`,
      periodId: `${year}-01/${year}-${month}`,
      measure: Math.floor(i / (UNITS * INDICATORS)) % 2 === 0 ? "level" : "growth",
      value: `${1_000_000 + i * 37}.${(i % 9) + 1}`,
      status: "preliminary",
      sourceId,
      span: { start: i, end: i + 8 },
    };
  });

const prepareWriting = async (ledger: Ledger, id: string): Promise<NewObservation[]> => {
  await ledger.putIndicators(
    Array.from({ length: INDICATORS }, (_, i) => ({
      id: `indicator-${i}`,
      proposedBy: null,
      nameZh: `指标${i}`,
      nameEn: "",
      aliases: [],
      unit: "元",
      line: "overall",
      definition: { nature: "flow" },
    })),
  );
  await ledger.createJurisdiction({ id, orgUnitId: "own", name: id, nameEn: "", demo: false }, ACTING);
  const county = ledger.county(id, ACTING);
  const unit = {
    code: null,
    nameEn: "",
    kind: "town",
    parentId: "own",
    validFrom: null,
    validTo: null,
    designatedBy: null,
  } as const;
  await county.addOrgUnits(
    Array.from({ length: UNITS }, (_, order) => ({
      ...unit,
      id: `unit-${order}`,
      name: `镇${order}`,
      order,
    })),
  );
  const file = {
    title: "bench",
    publisher: "",
    publishedOn: null,
    format: "xlsx",
    text: "",
    byteSize: 0,
  } as const;
  const { source } = await county.addSource({ ...file, sha256: "0".repeat(64), hasOriginal: false }, []);
  return rowsOf(source.id);
};

/** The columns that COPY fills; their values, the hash included, are worked out beforehand and for nothing. */
const COPY_COLUMNS = `(jurisdiction_id, observation_id, indicator_id, org_unit_id, period_first, period_last,
  measure, value, bound, status, source_id, span_start, span_end, recorded_at, recorded_by, journal_seq, row_hash, account_id,
  line, place)`;

const LINES = `
  SELECT concat_ws(E'\\t', jurisdiction_id, '@', indicator_id, org_unit_id, period_first, period_last, measure, value,
    bound, status, source_id, span_start, span_end, recorded_at, recorded_by, journal_seq, '\\' || row_hash::text,
    account_id, line, place)
  FROM observation WHERE jurisdiction_id = $1 ORDER BY observation_id LIMIT $2`;

/**
 * A file that COPY is to load: the rows that the ledger wrote, under new ids. They rise like UUIDv7 do: random keys
 * would slow COPY's index down and flatter us.
 */
const writeCopyFile = (path: string, lines: readonly string[], round: number): void => {
  const text = lines.map((line, i) => {
    const tail = i.toString(16).padStart(12, "0");
    return `${line.replace("@", `0fffffff-${String(round).padStart(4, "0")}-7000-8000-${tail}`)}\n`;
  });
  writeFileSync(path, text.join(""), { mode: 0o644 });
};

/** `bareMs`: COPY into a table with the same keys and checks that refers to nothing, which the ledger's may not. */
export type WriteFigures = { readonly appendMs: number; readonly copyMs: number; readonly bareMs: number };

/**
 * `folder` is a place that the engine can read as `seenAs`. One rehearsal of each, then the median of five, turn about,
 * so that both meet the table at the same size.
 */
export const benchWriting = async (
  { ledger, engine }: { ledger: Ledger; engine: OwnerSession },
  { folder, seenAs }: { folder: string; seenAs: string },
): Promise<WriteFigures> => {
  const id = "bench-write";
  const rows = await prepareWriting(ledger, id);
  const county = ledger.county(id, ACTING);
  const append = async () => {
    const outcome = await county.appendObservations(rows);
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.bad[0])}`);
  };
  const appends = [await timed(append)];
  const lines = (await engine.rows(LINES, [id, WRITE_ROWS])).map(([line]) => String(line));
  await engine.rows("CREATE TABLE bare (LIKE observation INCLUDING ALL)");
  const copyInto = (table: string) => () =>
    engine.rows(`COPY ${table} ${COPY_COLUMNS} FROM '${seenAs}/copy.txt'`);
  const copies: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    writeCopyFile(join(folder, "copy.txt"), lines, round);
    copies.push(await timed(copyInto("observation")));
    bare.push(await timed(copyInto("bare")));
    if (round < ROUNDS) appends.push(await timed(append));
  }
  const median = (samples: readonly number[]) => quantile(samples.slice(1), 0.5);
  return { appendMs: median(appends), copyMs: median(copies), bareMs: median(bare) };
};
