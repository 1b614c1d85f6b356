/**
 * What the ledger does for the rest of the product. One implementation over one SQL dialect, two engines
 * (embedded, PostgreSQL); `test/contract.ts` holds both to it.
 *
 * Everything is append-only in meaning: a correction is a new row that supersedes, and every query can be asked
 * as of a moment of knowledge (`knownAt`). Numbers are exact decimal text in the base unit.
 */

import type { InspectionKind, InspectionStep, Line, LocalDate, Place, Post } from "@xushi/core";
import type { Acting } from "./access/acting.ts";
import type { AccountStore } from "./accounts/account-store.ts";
import type { DataDirLock } from "./engine/data-dir-lock.ts";
import type { FindingBooks } from "./finding-books.ts";
import type { ItemBooks } from "./item-books.ts";
import type { Correction, Measure, NewObservation, NewSource, ObservationRow } from "./new-entries.ts";
import type { Outcome } from "./outcome.ts";
import type { HashAlgorithm } from "./record/journal-chain.ts";
import type { Keyring } from "./seal/keyring.ts";
import type { Resealed } from "./seal/reseal.ts";

export type {
  Correction,
  Measure,
  NewObservation,
  NewSource,
  ObservationRow,
  ObservationStatus,
} from "./new-entries.ts";
export type { Done, Outcome, Refused } from "./outcome.ts";

export type JurisdictionRow = {
  readonly id: string;
  readonly orgUnitId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly demo: boolean;
};

export type OrgUnitKind = "province" | "city" | "county" | "town" | "village" | "office" | "park" | "company";

export type OrgUnitRow = {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: OrgUnitKind;
  readonly parentId: string | null;
  readonly order: number;
  /** ISO days; null: without end. Merges and renames close one row and open another. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The document by which the government designated it to inspect (政府督查工作条例 Art. 7); `null`: it was not. */
  readonly designatedBy: string | null;
};

/** The catalogue's definition of an indicator travels as data; the ledger reads only these columns. */
export type IndicatorRow = {
  readonly id: string;
  /** Null: the shared catalogue; else the jurisdiction that proposed it. */
  readonly proposedBy: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly unit: string;
  /** 条线: who answers for it. */
  readonly line: Line;
  readonly definition: Readonly<Record<string, unknown>>;
};

export type Standing = "current" | "rival" | "superseded" | "withdrawn";

/** 裁定: why this one of several rivals is used, and who said so. */
export type Adjudication = {
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
};

/** `adjudication` is the newest that chose the row; `null`: none did. */
export type EvidenceRow = ObservationRow & {
  readonly standing: Standing;
  readonly adjudication: Adjudication | null;
};

export type NewTarget = {
  readonly indicatorId: string;
  readonly orgUnitId: string;
  readonly ownerId: string | null;
  readonly periodId: string;
  readonly kind: "amount" | "count" | "growth" | "level" | "rank" | "range";
  readonly value: string;
  readonly valueMax: string | null;
  /** A core `PlanCurve`, as data. */
  readonly curve: unknown;
  readonly lightRuleId: string;
  readonly sourceId: string | null;
  readonly figureId: string | null;
  readonly reason: string;
  readonly group: string | null;
  readonly order: number;
  readonly recordedAt?: string;
};

export type TargetRow = Required<NewTarget> & {
  readonly id: string;
  readonly version: number;
  readonly recordedBy: string;
};

/** A target set together with others. `upon`: the version in force that whoever sets it saw, 0 for none; left out: whatever it is. */
export type TargetUpon = NewTarget & { readonly upon?: number };

/** Each version that a target ever had, the withdrawn ones too. */
export type TargetVersion = TargetRow & { readonly isWithdrawn: boolean };

/** `slots` is the figure's kind, bound, indicator, place, period and modality with basis and rule, as data. */
export type NewFigure = {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly value: string;
  readonly valueMax: string | null;
  readonly unit: string;
  readonly unitAsWritten: string;
  readonly slots: Readonly<Record<string, unknown>>;
  readonly indicatorId: string | null;
  readonly orgUnitId: string | null;
};

export type FigureRow = NewFigure & {
  readonly id: string;
  readonly sourceId: string;
  readonly status: "open" | "accepted" | "rejected";
  readonly observationId: string | null;
  readonly targetId: string | null;
};

export type FigurePatch = Partial<
  Pick<NewFigure, "value" | "valueMax" | "unit" | "slots" | "indicatorId" | "orgUnitId">
>;

export type SourceRow = Required<NewSource> & { readonly id: string; readonly receivedBy: string };
export type SourceListRow = Omit<SourceRow, "text"> & { figures: number; accepted: number; open: number };

export type BoardEntry = {
  readonly target: TargetRow;
  /** Latest within the target's period and not after `asOf`: the measure that the target is about. */
  readonly actual: ObservationRow | null;
  /** Published growth of the same period as `actual`. */
  readonly growth: ObservationRow | null;
  /** Level of the same period a year before. */
  readonly lastYear: ObservationRow | null;
};

/** 本期 · 上期 · 上年同期 · 上年的上期 (from which last period's growth follows) */
export type MatrixSlot = "now" | "before" | "last-year" | "last-year-before";

export type MatrixQuery = {
  readonly orgUnitIds: readonly string[];
  /** Of which indicator which month ("YYYY-MM"): of a flow 1–that month, of stocks and ratios that month. */
  readonly wanted: readonly {
    readonly indicatorId: string;
    readonly last: string;
    readonly slot: MatrixSlot;
  }[];
  readonly knownAt?: string;
};

/** One level or growth of one place; what is not there has no entry. */
export type MatrixEntry = { readonly slot: MatrixSlot; readonly observation: ObservationRow };

export type RankingQuery = {
  readonly indicatorId: string;
  readonly measure: Measure;
  /** "YYYY-MM/YYYY-MM" */
  readonly periodId: string;
  readonly better: "higher" | "lower";
  readonly knownAt?: string;
};

/** `position` 1 is the best; `null`, as `value`: the county has published nothing of it. */
export type RankingRow = {
  readonly jurisdictionId: string;
  readonly name: string;
  readonly value: string | null;
  readonly position: number | null;
};

export type JournalRow = {
  readonly seq: number;
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly prevHash: string;
  readonly hash: string;
  /** `null` in entries from before there were accounts. */
  readonly accountId: string | null;
  readonly post: string | null;
  readonly algorithm: HashAlgorithm;
  /** Where that stood which it is about; `null`: many things, or none. */
  readonly line: Line | null;
  readonly place: Place | null;
};

export type JournalQuery = {
  /** The lowest number of the page before. */
  readonly before?: number;
  readonly q?: string;
  /** How the action begins: "post.", "account.signed-in". */
  readonly action?: string;
  readonly accountId?: string;
  /** Days of the county, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
};

export type AsOf = { readonly asOf: string; readonly knownAt?: string };

/** One jurisdiction's books. Each write lands in the journal in the same transaction. */
export interface County extends ItemBooks, FindingBooks {
  readonly jurisdictionId: string;

  /** In their own order (`order`), then by path. */
  orgUnits(): Promise<(OrgUnitRow & { readonly place: Place })[]>;
  /**
   * In any order, parents among them or there already. A unit that is there is changed where it differs: to close it
   * (`validTo`), or to hang the jurisdiction's own unit under its city. @throws when a parent is missing.
   */
  addOrgUnits(rows: readonly OrgUnitRow[]): Promise<void>;

  indicators(): Promise<IndicatorRow[]>;
  proposeIndicator(row: Omit<IndicatorRow, "proposedBy">): Promise<Outcome<IndicatorRow>>;

  /** Found again by hash: a file that is held and seen is returned as it is, with `alreadyHeld`, and nothing is written. */
  addSource(
    source: NewSource,
    figures: readonly NewFigure[],
  ): Promise<{ source: SourceRow; figures: FigureRow[]; alreadyHeld: boolean }>;
  source(id: string): Promise<SourceRow | null>;
  /** 全县可见, or its own unit's again. */
  shareSource(id: string, shared: boolean): Promise<Outcome<SourceRow>>;
  sourceByHash(sha256: string): Promise<SourceRow | null>;
  sources(page: {
    q?: string;
    cursor?: string;
    limit: number;
  }): Promise<{ rows: SourceListRow[]; next: string | null }>;
  /** In the order of the text. */
  figures(sourceId: string): Promise<FigureRow[]>;
  figure(id: string): Promise<FigureRow | null>;
  correctFigure(id: string, patch: FigurePatch): Promise<Outcome<FigureRow>>;
  /** The row takes the figure's source, and its span unless one is given. */
  acceptAsObservation(figureId: string, row: NewObservation): Promise<Outcome<FigureRow>>;
  acceptAsTarget(figureId: string, row: NewTarget): Promise<Outcome<FigureRow>>;
  rejectFigure(id: string): Promise<Outcome<FigureRow>>;
  /** Withdraws what the figure put into the ledger; the withdrawn rows stay readable. Open already: nothing happens. */
  reopenFigure(id: string): Promise<Outcome<FigureRow>>;

  /** All or none. Validated: known indicator and org unit, period form, decimal form; every bad row is named. */
  appendObservations(
    rows: readonly NewObservation[],
  ): Promise<
    | { ok: true; ids: string[] }
    | { ok: false; bad: { row: number; field: string; found: string; expected: string }[] }
  >;
  /** The positions of those that this account's posts may not report, as the database says; nothing is written. */
  notOwnToReport(rows: readonly Pick<NewObservation, "indicatorId" | "orgUnitId">[]): Promise<number[]>;
  observation(id: string): Promise<ObservationRow | null>;
  /** All rows with the same indicator, org unit, period and measure, newest first, with their standing. */
  rivals(of: ObservationRow): Promise<(ObservationRow & { standing: Standing; sourceTitle: string })[]>;
  /** One rival is chosen, with a reason; the rest are kept. It holds until the chosen row is itself corrected. */
  adjudicate(observationId: string, reason: string): Promise<Outcome<ObservationRow>>;

  /** A new row over one that stands, with the source that says so; the old one is superseded and stays. */
  correctObservation(id: string, correction: Correction): Promise<Outcome<ObservationRow>>;
  /** The row stays readable; what it had corrected stands again. A figure that brought it in is open again. */
  withdrawObservation(id: string, reason: string): Promise<Outcome<ObservationRow>>;

  /** A further version of the target of this org unit, indicator, kind and period, or its first; each has its own id. */
  setTarget(row: NewTarget): Promise<Outcome<TargetRow>>;
  /**
   * All or none, each a further version with an entry of its own in the journal. What cannot be stored, and what somebody else
   * changed in between, is refused as `invalid` with `bad`: row, field, found and expected of every one.
   */
  setTargets(rows: readonly TargetUpon[]): Promise<Outcome<TargetRow[]>>;
  /** Of the version in force alone: the one before it is in force again. */
  withdrawTarget(id: string, reason: string): Promise<Outcome<TargetRow>>;
  target(id: string): Promise<TargetRow | null>;
  /** Every version, newest first, of one org unit's targets whose period contains the whole year of `asOf`. */
  targetVersions(at: AsOf & { orgUnitId: string }): Promise<TargetVersion[]>;
  /** Versions in force of targets whose period contains the whole year of `asOf`, for one org unit, or for all. */
  targets(at: AsOf & { orgUnitId?: string }): Promise<TargetRow[]>;

  /** The org unit's targets of the year, in their order, each with what is known of it. */
  board(at: AsOf & { orgUnitId: string }): Promise<BoardEntry[]>;
  /** Current observations; periods end within [from, to] ("YYYY-MM"). */
  series(query: {
    indicatorIds: readonly string[];
    orgUnitIds: readonly string[];
    measures: readonly Measure[];
    from: string;
    to: string;
    knownAt?: string;
  }): Promise<ObservationRow[]>;
  /** Levels and growth of several places and indicators at chosen periods, in no order. */
  matrix(query: MatrixQuery): Promise<MatrixEntry[]>;
  /**
   * Every jurisdiction of the installation by what it has published of its own unit, the best first, those without a value
   * last. The one reading that reaches beyond one jurisdiction: out of the roll-up that each keeps (docs/adr/0019).
   */
  ranking(query: RankingQuery): Promise<RankingRow[]>;
  /** Every row recorded for the indicator and org unit, with the standing that it had as far as was known, newest first. */
  evidence(query: {
    indicatorId: string;
    orgUnitId: string;
    limit: number;
    knownAt?: string;
  }): Promise<EvidenceRow[]>;

  /** Newest first, as far as it may be read. */
  journal(page: JournalQuery): Promise<JournalRow[]>;
  /** An event that changes no row: signing in, exporting, looking at contact data. */
  recordEvent(event: {
    action: string;
    entity: string;
    entityId: string;
    detail: unknown;
    about?: { line: Line; place: Place };
  }): Promise<void>;
  /** Anchors the newest entry of a day that is over; a day that is anchored already keeps its anchor. */
  anchorDay(day: LocalDate): Promise<AnchorRow | null>;
  /** Newest first. */
  anchors(limit: number): Promise<AnchorRow[]>;

  /** Those that the account may see. */
  posts(): Promise<PostRow[]>;
  grantPost(row: NewPost): Promise<Outcome<PostRow>>;
  endPost(id: string, endedOn: string, reason: string): Promise<Outcome<PostRow>>;
  handOverPost(
    id: string,
    to: { accountId: string; from: LocalDate; lastDay: LocalDate; reason: string },
  ): Promise<Outcome<PostRow>>;

  inspections(): Promise<InspectionRow[]>;
  openInspection(row: NewInspection): Promise<Outcome<InspectionRow>>;
  /** What the steps before and the 30-day windows do not allow is refused with its reason. */
  addInspectionStep(id: string, step: NewInspectionStep): Promise<Outcome<InspectionRow>>;

  /** What an account may do with an indicator of a unit on a day, as the database's own policies answer. */
  explainAccess(asked: {
    accountId: string;
    unit: string;
    indicator: string;
    on: LocalDate;
  }): Promise<Outcome<AccessAnswer>>;

  /**
   * Recomputes the chain and holds every row against it; names the first thing that was altered. `kept` are anchors that
   * were printed or sent away.
   */
  verifyJournal(kept?: readonly Omit<AnchorRow, "madeAt">[]): Promise<Verification>;
}

/** 岗位 with whose it is and why; `endReason` where it was ended. */
export type PostRow = Post & {
  readonly accountId: string;
  readonly orgUnitId: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly endReason: string | null;
};

export type NewPost = Pick<PostRow, "accountId" | "role" | "orgUnitId" | "lines" | "deputyFor" | "reason"> & {
  /** ISO days, both inclusive. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

export type InspectionStepRow = InspectionStep & {
  readonly id: string;
  readonly text: string;
  readonly recordedBy: string;
};

/** 督查 of one matter at one unit, with what has happened so far, oldest first. */
export type InspectionRow = {
  readonly id: string;
  readonly kind: InspectionKind;
  readonly matter: string;
  /** By what document or instruction the government or its head set the matter (Art. 11). */
  readonly setBy: string;
  readonly plan: string;
  readonly bodyId: string;
  readonly orgUnitId: string;
  readonly openedOn: LocalDate;
  readonly recordedBy: string;
  readonly steps: readonly InspectionStepRow[];
};
export type NewInspection = Omit<InspectionRow, "id" | "recordedBy" | "steps">;
export type NewInspectionStep = Omit<InspectionStepRow, "id" | "recordedBy">;

export type AskedRight = "read" | "read-published" | "report" | "settle" | "plan";

/** `posts` are all of the account's that the asker may see; `inForce` the ids of those that hold on the day. */
export type AccessAnswer = {
  readonly place: Place;
  readonly line: Line;
  readonly posts: readonly PostRow[];
  readonly inForce: readonly string[];
  readonly verdicts: readonly { right: AskedRight; allowed: boolean; posts: readonly string[] }[];
};

/** The newest entry of a day: `day` was over, in the county, when it was made. */
export type AnchorRow = {
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
  readonly madeAt: string;
};

/**
 * `seq` is the lowest number at which books and journal part: of a field, the entry that gave it the value that it lacks.
 * `entityId` names what is wrong: the journal's number, the row, or, where only a digest tells, the batch that `seq` wrote or
 * the source of the figures.
 */
export type Verification =
  | { readonly ok: true; readonly entries: number; readonly observations: number }
  | {
      readonly ok: false;
      readonly reason: "altered" | "chain" | "missing" | "anchor";
      readonly entity:
        | "journal"
        | "anchor"
        | "observation"
        | "observations"
        | "published-value"
        | "target"
        | "adjudication"
        | "explanation"
        | "withdrawal"
        | "source"
        | "figure"
        | "post"
        | "inspection"
        | "item"
        | "items"
        | "view"
        | "org-unit"
        | "indicator"
        | "jurisdiction";
      readonly entityId: string;
      readonly seq: number;
    };

/** A GB/T 2260 code and what it stood for, from when to when. */
export type DivisionRow = {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly level: "province" | "city" | "county" | "town" | "village";
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** A core `LightRule`, as data: each version is kept, since readings name the version that said so. */
export type LightRuleRow = {
  readonly id: string;
  readonly version: string;
  readonly definition: Readonly<Record<string, unknown>>;
};

export interface Ledger {
  readonly engine: "embedded" | "postgres";
  /** The data folder's lock, to announce the server's port in; `null` on PostgreSQL. */
  readonly lock: DataDirLock | null;
  /** A copy of the embedded database in another folder, which can be opened there; `null` on PostgreSQL. */
  readonly copyTo: ((dataDir: string) => Promise<void>) | null;
  /** Who people are; what they may do is the county's. */
  readonly accounts: AccountStore;
  jurisdictions(): Promise<JurisdictionRow[]>;
  /** Migrations by which the tables and this version differ; none while all is well. */
  migrationsDue(): Promise<string[]>;
  /** Creates the jurisdiction with its own org unit and opens its journal. */
  createJurisdiction(row: JurisdictionRow, acting: Acting): Promise<void>;
  /** Upserts the shared catalogue. */
  putIndicators(rows: readonly IndicatorRow[]): Promise<void>;
  /** Upserts the official division codes. */
  putDivisions(rows: readonly DivisionRow[]): Promise<void>;
  /** The divisions under a code; under `null` the provinces. */
  divisions(parentCode: string | null): Promise<DivisionRow[]>;
  /** Upserts versions of light rules. */
  putLightRules(rows: readonly LightRuleRow[]): Promise<void>;
  lightRules(): Promise<LightRuleRow[]>;
  /** Seals every marked field anew that an older key sealed. */
  reseal(keyring: Keyring): Promise<Resealed>;
  /** Ids of those in which the account holds a post in force on a day. */
  jurisdictionsOf(account: { accountId: string; person: string }, on: LocalDate): Promise<string[]>;
  /** What the account may do on a day; `null` where it has no post in force. */
  openActing(
    jurisdictionId: string,
    account: { accountId: string; person: string },
    on: LocalDate,
  ): Promise<Acting | null>;
  /** The books as `acting` may see and change them; all of it is done in that name. */
  county(jurisdictionId: string, acting: Acting): County;
  /** Throws away nothing: waits for running work, then closes. */
  close(): Promise<void>;
}
