import { createRoute, z } from "@hono/zod-openapi";
import { Reporting, ReturnDraft, ReturnForm, ReturnMonth, ReturnMoveDraft } from "../reporting.ts";
import { ReturnReading, SaidColumns } from "../return-workbook.ts";
import { Id, LocalDate } from "../wire.ts";
import { body, InJurisdiction, json, refusals, uploadBody } from "./define.ts";

const OfReturn = InJurisdiction.extend({ office: Id, month: ReturnMonth });
const at = "/api/{jurisdiction}/reporting/{office}/{month}" as const;
const AsOf = z.object({ asOf: LocalDate.optional() });

export const getReporting = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/reporting",
  summary: "报数: a month's returns by office, and who is late",
  request: { params: InJurisdiction, query: AsOf.extend({ month: ReturnMonth.optional() }) },
  responses: { 200: json(Reporting, "The month"), ...refusals },
});

export const getReturn = createRoute({
  method: "get",
  path: at,
  summary: "The form: each indicator with last month, last year and the plan beside the field",
  request: { params: OfReturn, query: AsOf },
  responses: { 200: json(ReturnForm, "The form"), ...refusals },
});

export const saveReturn = createRoute({
  method: "put",
  path: at,
  summary: "Keeps what was typed; begins the return where there is none",
  request: { params: OfReturn, body: body(ReturnDraft) },
  responses: { 200: json(ReturnForm, "The form as it now is"), ...refusals },
});

export const moveReturn = createRoute({
  method: "post",
  path: `${at}/moves`,
  summary: "Submits, checks, approves, publishes or sends back",
  request: { params: OfReturn, body: body(ReturnMoveDraft) },
  responses: { 200: json(ReturnForm, "The form as it now is"), ...refusals },
});

export const readReturnWorkbook = createRoute({
  method: "post",
  path: `${at}/workbook`,
  summary: "What the office's own workbook says for the form; nothing is written",
  request: { params: OfReturn, body: uploadBody },
  responses: { 200: json(ReturnReading, "Figures, columns, and what was left out"), ...refusals },
});

export const sayReturnColumns = createRoute({
  method: "put",
  path: `${at}/columns`,
  summary: "Says what columns of the office's workbook are; remembered for the office",
  request: { params: OfReturn, body: body(SaidColumns) },
  responses: { 200: json(z.object({ done: z.literal(true) }), "Remembered"), ...refusals },
});
