/**
 * The tables, for typed queries. `migrations/` makes them; `test/schema.test.ts` holds the two together.
 * Keys, checks and indexes are said once, in the migrations.
 */
import type { InspectionKind, InspectionStepKind, Role } from "@xushi/core";
import {
  bigint,
  boolean,
  date,
  integer,
  json,
  jsonb,
  numeric,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { ItemVersion, SavedView } from "../item-books.ts";
import type {
  FigureRow,
  IndicatorRow,
  Measure,
  NewSource,
  NewTarget,
  ObservationRow,
  OrgUnitKind,
} from "../ledger.ts";
import type { HashAlgorithm } from "../record/journal-chain.ts";
import { hashColumn, momentColumn } from "./columns.ts";

const jurisdictionId = () => text("jurisdiction_id").notNull();
const recorded = () => ({
  recordedAt: momentColumn("recorded_at").notNull(),
  recordedBy: text("recorded_by").notNull(),
  journalSeq: bigint("journal_seq", { mode: "number" }).notNull(),
});
/** What the policies compare: docs/access.md. */
const scoped = () => ({ line: text("line").notNull(), place: text("place").notNull() });
/** Of an item and what belongs to it: also where it lies. */
const itemScoped = () => ({ ...scoped(), located: text("located") });
/** Of an item's version, and of the item as its newest version. */
const itemState = () => ({
  jurisdictionId: jurisdictionId(),
  itemId: uuid("item_id").notNull(),
  version: integer("version").notNull(),
  registerId: text("register_id").notNull(),
  stage: text("stage").notNull(),
  pausedFrom: text("paused_from"),
  entered: jsonb("entered").$type<ItemVersion["entered"]>().notNull(),
  values: jsonb("item_values").$type<ItemVersion["values"]>().notNull(),
  name: text("name").notNull(),
  code: text("code"),
  ownerId: text("owner_id").notNull(),
  placeId: text("place_id"),
  lastMover: text("last_mover"),
  reason: text("reason").notNull(),
  right: text("using_right").$type<"report" | "settle">().notNull(),
  accountId: text("account_id").notNull(),
  ...recorded(),
  ...itemScoped(),
});
/** Of the observation that it is about: whether the public may see it. */
const status = () => ({ status: text("status").$type<ObservationRow["status"]>().notNull() });
const received = () => ({
  place: text("place").notNull(),
  shared: boolean("shared").notNull(),
  accountId: text("account_id").notNull(),
});
const months = () => ({
  periodFirst: integer("period_first").notNull(),
  periodLast: integer("period_last").notNull(),
});

export const indicator = pgTable("indicator", {
  id: text("indicator_id").primaryKey(),
  proposedBy: text("proposed_by"),
  nameZh: text("name_zh").notNull(),
  nameEn: text("name_en").notNull(),
  aliases: jsonb("aliases").$type<readonly string[]>().notNull(),
  unit: text("unit").notNull(),
  nature: text("nature").$type<"flow" | "stock" | "ratio">().notNull(),
  definition: jsonb("definition").$type<IndicatorRow["definition"]>().notNull(),
  line: text("line").notNull(),
});

export const lightRule = pgTable("light_rule", {
  id: text("light_rule_id").notNull(),
  version: text("version").notNull(),
  definition: jsonb("definition").$type<Readonly<Record<string, unknown>>>().notNull(),
});

export const division = pgTable("division", {
  code: text("code").primaryKey(),
  name: text("name").notNull(),
  parentCode: text("parent_code"),
  level: text("level").$type<"province" | "city" | "county" | "town" | "village">().notNull(),
  validFrom: date("valid_from", { mode: "string" }),
  validTo: date("valid_to", { mode: "string" }),
});

export const jurisdiction = pgTable("jurisdiction", {
  id: text("jurisdiction_id").primaryKey(),
  orgUnitId: text("org_unit_id").notNull(),
  name: text("name").notNull(),
  nameEn: text("name_en").notNull(),
  demo: boolean("demo").notNull(),
});

export const orgUnit = pgTable("org_unit", {
  jurisdictionId: jurisdictionId(),
  id: text("org_unit_id").notNull(),
  code: text("code"),
  name: text("name").notNull(),
  nameEn: text("name_en").notNull(),
  kind: text("kind").$type<OrgUnitKind>().notNull(),
  parentId: text("parent_id"),
  path: text("path").notNull(),
  place: text("place").notNull(),
  order: integer("sort_order").notNull(),
  validFrom: date("valid_from", { mode: "string" }),
  validTo: date("valid_to", { mode: "string" }),
  designatedBy: text("designated_by"),
});

export const source = pgTable("source", {
  jurisdictionId: jurisdictionId(),
  id: uuid("source_id").notNull(),
  sha256: text("sha256").notNull(),
  title: text("title").notNull(),
  publisher: text("publisher").notNull(),
  publishedOn: date("published_on", { mode: "string" }),
  format: text("format").$type<NewSource["format"]>().notNull(),
  text: text("content").notNull(),
  byteSize: bigint("byte_size", { mode: "number" }).notNull(),
  hasOriginal: boolean("has_original").notNull(),
  receivedAt: momentColumn("received_at").notNull(),
  receivedBy: text("received_by").notNull(),
  journalSeq: bigint("journal_seq", { mode: "number" }).notNull(),
  ...received(),
});

export const figure = pgTable("figure", {
  jurisdictionId: jurisdictionId(),
  id: uuid("figure_id").notNull(),
  sourceId: uuid("source_id").notNull(),
  start: integer("span_start").notNull(),
  end: integer("span_end").notNull(),
  quote: text("quote").notNull(),
  value: numeric("value").notNull(),
  valueMax: numeric("value_max"),
  unit: text("unit").notNull(),
  unitAsWritten: text("unit_as_written").notNull(),
  slots: jsonb("slots").$type<FigureRow["slots"]>().notNull(),
  indicatorId: text("indicator_id"),
  orgUnitId: text("org_unit_id"),
  status: text("status").$type<FigureRow["status"]>().notNull(),
  observationId: uuid("observation_id"),
  targetId: uuid("target_id"),
  ...received(),
});

export const observation = pgTable("observation", {
  jurisdictionId: jurisdictionId(),
  id: uuid("observation_id").notNull(),
  indicatorId: text("indicator_id").notNull(),
  orgUnitId: text("org_unit_id").notNull(),
  ...months(),
  measure: text("measure").$type<Measure>().notNull(),
  value: numeric("value").notNull(),
  bound: text("bound").$type<ObservationRow["bound"]>().notNull(),
  status: text("status").$type<ObservationRow["status"]>().notNull(),
  sourceId: uuid("source_id"),
  figureId: uuid("figure_id"),
  spanStart: integer("span_start"),
  spanEnd: integer("span_end"),
  supersedes: uuid("supersedes"),
  ...recorded(),
  rowHash: hashColumn("row_hash").notNull(),
  accountId: text("account_id").notNull(),
  ...scoped(),
});

export const observationWithdrawal = pgTable("observation_withdrawal", {
  jurisdictionId: jurisdictionId(),
  observationId: uuid("observation_id").notNull(),
  ...recorded(),
  ...scoped(),
  enteredBy: text("entered_by").notNull(),
  ...status(),
});

/** 公布值: one row for each change of what a county's own unit has published. */
export const publishedValue = pgTable("published_value", {
  jurisdictionId: jurisdictionId(),
  journalSeq: bigint("journal_seq", { mode: "number" }).notNull(),
  nth: integer("nth").notNull(),
  indicatorId: text("indicator_id").notNull(),
  measure: text("measure").$type<Measure>().notNull(),
  ...months(),
  knownFrom: momentColumn("known_from").notNull(),
  observationId: uuid("observation_id"),
  value: numeric("value"),
});

export const adjudication = pgTable("adjudication", {
  jurisdictionId: jurisdictionId(),
  id: uuid("adjudication_id").notNull(),
  observationId: uuid("observation_id").notNull(),
  reason: text("reason").notNull(),
  ...recorded(),
  ...scoped(),
  ...status(),
});

/** 核对说明: rows are only ever added; the newest of a finding counts. */
export const findingExplanation = pgTable("finding_explanation", {
  jurisdictionId: jurisdictionId(),
  id: uuid("explanation_id").notNull(),
  key: text("finding_key").notNull(),
  rule: text("rule").notNull(),
  observationId: uuid("observation_id").notNull(),
  reason: text("reason"),
  accountId: text("account_id").notNull(),
  ...recorded(),
  ...scoped(),
});

export const target = pgTable("target", {
  jurisdictionId: jurisdictionId(),
  id: uuid("target_id").notNull(),
  indicatorId: text("indicator_id").notNull(),
  orgUnitId: text("org_unit_id").notNull(),
  ownerId: text("owner_id"),
  ...months(),
  kind: text("kind").$type<NewTarget["kind"]>().notNull(),
  value: numeric("value").notNull(),
  valueMax: numeric("value_max"),
  curve: jsonb("curve").$type<unknown>().notNull(),
  lightRuleId: text("light_rule_id").notNull(),
  sourceId: uuid("source_id"),
  figureId: uuid("figure_id"),
  reason: text("reason").notNull(),
  group: text("board_group"),
  order: integer("board_order").notNull(),
  version: integer("version").notNull(),
  ...recorded(),
  ...scoped(),
});

export const targetWithdrawal = pgTable("target_withdrawal", {
  jurisdictionId: jurisdictionId(),
  targetId: uuid("target_id").notNull(),
  ...recorded(),
  ...scoped(),
});

export const journal = pgTable("journal", {
  jurisdictionId: jurisdictionId(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  at: momentColumn("at").notNull(),
  person: text("person").notNull(),
  action: text("action").notNull(),
  entity: text("entity").notNull(),
  entityId: text("entity_id").notNull(),
  before: json("before").$type<unknown>(),
  after: json("after").$type<unknown>(),
  prevHash: text("prev_hash").notNull(),
  hash: text("hash").notNull(),
  accountId: text("account_id"),
  post: text("post"),
  algorithm: text("algorithm").$type<HashAlgorithm>().notNull(),
  line: text("line"),
  place: text("place"),
});

export const journalHead = pgTable("journal_head", {
  jurisdictionId: text("jurisdiction_id").primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
});

export const journalAnchor = pgTable("journal_anchor", {
  jurisdictionId: jurisdictionId(),
  day: date("day", { mode: "string" }).notNull(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
  madeAt: momentColumn("made_at").notNull(),
});

export const post = pgTable("post", {
  jurisdictionId: jurisdictionId(),
  id: uuid("post_id").notNull(),
  accountId: text("account_id").notNull(),
  role: text("role").$type<Role>().notNull(),
  orgUnitId: text("org_unit_id").notNull(),
  lines: text("lines").array(),
  validFrom: date("valid_from", { mode: "string" }),
  validTo: date("valid_to", { mode: "string" }),
  deputyFor: uuid("deputy_for"),
  reason: text("reason").notNull(),
  ...recorded(),
});

export const postEnd = pgTable("post_end", {
  jurisdictionId: jurisdictionId(),
  postId: uuid("post_id").notNull(),
  accountId: text("account_id").notNull(),
  endedOn: date("ended_on", { mode: "string" }).notNull(),
  reason: text("reason").notNull(),
  ...recorded(),
});

export const inspection = pgTable("inspection", {
  jurisdictionId: jurisdictionId(),
  id: uuid("inspection_id").notNull(),
  kind: text("kind").$type<InspectionKind>().notNull(),
  matter: text("matter").notNull(),
  setBy: text("set_by").notNull(),
  plan: text("plan").notNull(),
  bodyId: text("body_id").notNull(),
  orgUnitId: text("org_unit_id").notNull(),
  openedOn: date("opened_on", { mode: "string" }).notNull(),
  place: text("place").notNull(),
  accountId: text("account_id").notNull(),
  ...recorded(),
});

export const inspectionStep = pgTable("inspection_step", {
  jurisdictionId: jurisdictionId(),
  id: uuid("step_id").notNull(),
  inspectionId: uuid("inspection_id").notNull(),
  kind: text("kind").$type<InspectionStepKind>().notNull(),
  text: text("content").notNull(),
  on: date("happened_on", { mode: "string" }).notNull(),
  upheld: boolean("upheld"),
  place: text("place").notNull(),
  accountId: text("account_id").notNull(),
  ...recorded(),
});

export const itemVersion = pgTable("item_version", {
  ...itemState(),
  links: jsonb("links").$type<readonly (readonly [field: string, to: string])[]>().notNull(),
  searchHash: hashColumn("search_hash").notNull(),
  rowHash: hashColumn("row_hash").notNull(),
});

export const item = pgTable("item", {
  ...itemState(),
  nameKey: text("name_key").notNull(),
  search: text("search").notNull(),
});

export const itemLink = pgTable("item_link", {
  jurisdictionId: jurisdictionId(),
  fromId: uuid("from_id").notNull(),
  field: text("field").notNull(),
  toId: uuid("to_id").notNull(),
  holds: boolean("holds").notNull(),
  ...itemScoped(),
});

export const itemFile = pgTable("item_file", {
  jurisdictionId: jurisdictionId(),
  sha256: text("sha256").notNull(),
  itemId: uuid("item_id").notNull(),
  name: text("name").notNull(),
  byteSize: bigint("byte_size", { mode: "number" }).notNull(),
  ...itemScoped(),
});

export const savedView = pgTable("saved_view", {
  jurisdictionId: jurisdictionId(),
  id: uuid("view_id").notNull(),
  registerId: text("register_id").notNull(),
  name: text("name").notNull(),
  state: jsonb("state").$type<SavedView["state"]>().notNull(),
  shared: boolean("shared").notNull(),
  accountId: text("account_id").notNull(),
  removed: boolean("removed").notNull(),
  ...recorded(),
});
