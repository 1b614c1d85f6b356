import { createRoute, z } from "@hono/zod-openapi";
import {
  ImportApply,
  ImportMapping,
  ItemDetail,
  ItemDraft,
  ItemEdit,
  ItemHistory,
  ItemMoveDraft,
  ItemPage,
  ItemThread,
  Register,
  RegisterChanges,
  RegisterImport,
  RegisterOverview,
  RegisterSummary,
  RegisterView,
  RegisterViewDraft,
  RollUp,
  RollUpDraft,
  StoredFile,
} from "../register.ts";
import { Id, LocalDate } from "../wire.ts";
import { body, InJurisdiction, json, refusals } from "./define.ts";

const InRegister = InJurisdiction.extend({ register: Id });
const OfItem = InRegister.extend({ item: Id });
const OfImport = InRegister.extend({ import: Id });
const at = "/api/{jurisdiction}/registers/{register}" as const;

const file = {
  required: true,
  content: {
    "multipart/form-data": {
      schema: z.object({ file: z.any().openapi({ type: "string", format: "binary" }) }),
    },
  },
};

const workbook = {
  description: "A workbook",
  content: {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
      schema: z.any().openapi({ type: "string", format: "binary" }),
    },
  },
};

/** Which items: the list, its export, its Gantt chart and its map all ask alike. */
export const ItemQuery = z.object({
  asOf: LocalDate.optional(),
  stage: z.string().max(1000).optional().openapi({ description: "Several, separated by commas" }),
  owner: Id.optional().openapi({ description: "A unit; with all below it" }),
  place: Id.optional(),
  where: z
    .string()
    .max(4000)
    .optional()
    .openapi({ description: "JSON: field to a list of values", example: '{"planCategory":["continuing"]}' }),
  level: z.string().max(64).optional(),
  year: z.string().max(4).optional(),
  batch: z.string().max(64).optional(),
  watch: z.string().max(64).optional().openapi({ description: "Only what this watch list includes" }),
  search: z.string().max(200).optional(),
  sort: z.string().max(64).optional().openapi({ description: "A column; a minus before it for descending" }),
  page: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .openapi({ description: "From 1" }),
  size: z
    .string()
    .regex(/^\d{1,3}$/)
    .optional()
    .openapi({ description: "At most 500; 50 when left out" }),
});

export const listRegisters = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/registers",
  summary: "台账: the registers and how many items of each the caller sees",
  request: { params: InJurisdiction },
  responses: { 200: json(z.array(RegisterSummary), "Registers"), ...refusals },
});

export const getRegister = createRoute({
  method: "get",
  path: at,
  summary: "The definition: fields, stages, columns",
  request: { params: InRegister },
  responses: { 200: json(Register, "The register"), ...refusals },
});

export const getRegisterOverview = createRoute({
  method: "get",
  path: `${at}/overview`,
  summary: "Rates with their definitions, watch lists, what changed since a day",
  request: {
    params: InRegister,
    query: z.object({ asOf: LocalDate.optional(), since: LocalDate.optional() }),
  },
  responses: { 200: json(RegisterOverview, "The overview"), ...refusals },
});

export const getRegisterChanges = createRoute({
  method: "get",
  path: `${at}/changes`,
  summary: "自上次调度以来: what came, moved, was invested and fell behind since a day",
  request: {
    params: InRegister,
    query: z.object({ since: LocalDate, asOf: LocalDate.optional() }),
  },
  responses: { 200: json(RegisterChanges, "The changes"), ...refusals },
});

export const rollUpRate = createRoute({
  method: "post",
  path: `${at}/roll-up`,
  summary: "台账汇总: a rate becomes a preliminary observation of its indicator, by the office of the line",
  request: { params: InRegister, body: body(RollUpDraft) },
  responses: { 200: json(RollUp, "The observation"), ...refusals },
});

export const listItems = createRoute({
  method: "get",
  path: `${at}/items`,
  summary: "Items, filtered, sorted and in pages",
  request: { params: InRegister, query: ItemQuery },
  responses: { 200: json(ItemPage, "A page of items"), ...refusals },
});

export const exportItems = createRoute({
  method: "get",
  path: `${at}/items.xlsx`,
  summary: "The same items as a workbook; imported again it changes nothing",
  request: {
    params: InRegister,
    query: ItemQuery.omit({ page: true, size: true }).extend({
      lang: z.enum(["zh", "en"]).optional(),
      columns: z.string().max(2000).optional().openapi({
        description: 'As seen, separated by commas; "whole": every field; the list\'s own when left out',
      }),
    }),
  },
  responses: { 200: workbook, ...refusals },
});

export const getTemplate = createRoute({
  method: "get",
  path: `${at}/template.xlsx`,
  summary: "An empty workbook with drop-downs and notes",
  request: { params: InRegister, query: z.object({ lang: z.enum(["zh", "en"]).optional() }) },
  responses: { 200: workbook, ...refusals },
});

export const addItem = createRoute({
  method: "post",
  path: `${at}/items`,
  summary: "A new item, in the register's first stage",
  request: { params: InRegister, body: body(ItemDraft) },
  responses: { 200: json(ItemDetail, "The item"), ...refusals },
});

export const getItem = createRoute({
  method: "get",
  path: `${at}/items/{item}`,
  summary: "One item: what it holds, its clock, and where it may go",
  request: { params: OfItem, query: z.object({ asOf: LocalDate.optional() }) },
  responses: { 200: json(ItemDetail, "The item"), ...refusals },
});

export const editItem = createRoute({
  method: "post",
  path: `${at}/items/{item}/edits`,
  summary: "A new version with some fields changed; refused where somebody was faster",
  request: { params: OfItem, body: body(ItemEdit) },
  responses: { 200: json(ItemDetail, "The item as it now is"), ...refusals },
});

export const moveItem = createRoute({
  method: "post",
  path: `${at}/items/{item}/moves`,
  summary: "To another stage, if the gate lets it",
  request: { params: OfItem, body: body(ItemMoveDraft) },
  responses: { 200: json(ItemDetail, "The item as it now is"), ...refusals },
});

export const getItemHistory = createRoute({
  method: "get",
  path: `${at}/items/{item}/history`,
  summary: "Who changed what, when and why; newest first",
  request: { params: OfItem },
  responses: { 200: json(ItemHistory, "The history"), ...refusals },
});

export const getItemThread = createRoute({
  method: "get",
  path: `${at}/items/{item}/thread`,
  summary: "One thread: lead, project, enterprise, with dates and evidence",
  request: {
    params: OfItem,
    query: z.object({
      all: z
        .enum(["true"])
        .optional()
        .openapi({ description: "Also what only a hub ties to it: other projects of the same chain" }),
    }),
  },
  responses: { 200: json(ItemThread, "The thread"), ...refusals },
});

export const uploadItemFile = createRoute({
  method: "post",
  path: `${at}/files`,
  summary: "A paper or photo, to be named by an item afterwards",
  request: { params: InRegister, body: file },
  responses: { 200: json(StoredFile, "The file as kept"), ...refusals },
});

export const getItemFile = createRoute({
  method: "get",
  path: `${at}/files/{sha256}`,
  summary: "A file that an item holds which the caller sees; always as an attachment",
  request: { params: InRegister.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: {
    200: {
      description: "The file",
      content: {
        "application/octet-stream": { schema: z.any().openapi({ type: "string", format: "binary" }) },
      },
    },
    ...refusals,
  },
});

export const listViews = createRoute({
  method: "get",
  path: `${at}/views`,
  summary: "Saved views: one's own and those that are shared",
  request: { params: InRegister },
  responses: { 200: json(z.array(RegisterView), "Views"), ...refusals },
});

export const saveView = createRoute({
  method: "post",
  path: `${at}/views`,
  summary: "Keeps a view by its name; one's own of the same name is replaced",
  request: { params: InRegister, body: body(RegisterViewDraft) },
  responses: { 200: json(RegisterView, "The view"), ...refusals },
});

export const removeView = createRoute({
  method: "delete",
  path: `${at}/views/{view}`,
  summary: "Removes a view of one's own",
  request: { params: InRegister.extend({ view: Id }) },
  responses: { 200: json(z.object({ done: z.literal(true) }), "Removed"), ...refusals },
});

export const startImport = createRoute({
  method: "post",
  path: `${at}/imports`,
  summary: "Reads a workbook and says what it would change; nothing is written",
  request: { params: InRegister, body: file },
  responses: { 200: json(RegisterImport, "The import"), ...refusals },
});

export const getImport = createRoute({
  method: "get",
  path: `${at}/imports/{import}`,
  summary: "How far it is, and what it found",
  request: { params: OfImport },
  responses: { 200: json(RegisterImport, "The import"), ...refusals },
});

export const mapImport = createRoute({
  method: "post",
  path: `${at}/imports/{import}/mapping`,
  summary: "Corrects which column is which field; remembered for this register",
  request: { params: OfImport, body: body(ImportMapping) },
  responses: { 200: json(RegisterImport, "The import, read again"), ...refusals },
});

export const applyImport = createRoute({
  method: "post",
  path: `${at}/imports/{import}/apply`,
  summary: "Writes what was previewed: all of it or nothing",
  request: { params: OfImport, body: body(ImportApply) },
  responses: { 200: json(RegisterImport, "The import"), ...refusals },
});

export const cancelImport = createRoute({
  method: "delete",
  path: `${at}/imports/{import}`,
  summary: "Stops it; what was not written is not written",
  request: { params: OfImport },
  responses: { 200: json(RegisterImport, "The import"), ...refusals },
});

export const getMarkedCopy = createRoute({
  method: "get",
  path: `${at}/imports/{import}/marked.xlsx`,
  summary: "The office's own workbook with every bad cell marked and its reason beside it",
  request: { params: OfImport },
  responses: { 200: workbook, ...refusals },
});
