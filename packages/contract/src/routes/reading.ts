import { createRoute, z } from "@hono/zod-openapi";
import {
  Acceptance,
  FigureCorrection,
  FigureView,
  PastedText,
  SourceReading,
  SourceRow,
} from "../reading.ts";
import { Id, Text } from "../wire.ts";
import { body, InJurisdiction, json, refusals, uploadBody } from "./define.ts";

const OnSource = InJurisdiction.extend({ source: Id });
const OnFigure = InJurisdiction.extend({ figure: Id });

export const listSources = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/sources",
  summary: "What has been received, newest first",
  request: {
    params: InJurisdiction,
    query: z.object({ q: z.string().max(100).optional(), cursor: z.string().max(200).optional() }),
  },
  responses: {
    200: json(z.object({ rows: z.array(SourceRow), next: z.string().nullable() }), "Sources"),
    ...refusals,
  },
});

export const pasteSource = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/sources",
  summary: "Keep a pasted text and read it",
  request: { params: InJurisdiction, body: body(PastedText) },
  responses: { 200: json(SourceReading, "Held and read"), ...refusals },
});

export const uploadSource = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/sources/files",
  summary: "Keep one file and read it; a file held already is found by its hash",
  request: {
    params: InJurisdiction,
    body: uploadBody,
  },
  responses: { 200: json(SourceReading, "Held and read"), ...refusals },
});

export const getSource = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/sources/{source}",
  summary: "A source with its figures",
  request: { params: OnSource },
  responses: { 200: json(SourceReading, "The source"), ...refusals },
});

export const getOriginal = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/sources/{source}/original",
  summary: "The file as received, byte for byte",
  request: { params: OnSource },
  responses: {
    200: { description: "The file", content: { "application/octet-stream": { schema: z.any() } } },
    ...refusals,
  },
});

export const correctFigure = createRoute({
  method: "patch",
  path: "/api/{jurisdiction}/figures/{figure}",
  summary: "Correct any slot of a figure that is still open",
  request: { params: OnFigure, body: body(FigureCorrection) },
  responses: { 200: json(FigureView, "The figure as it now stands"), ...refusals },
});

export const acceptFigure = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/figures/{figure}/acceptance",
  summary: "入账: as an observation or as a target",
  request: { params: OnFigure, body: body(Acceptance) },
  responses: { 200: json(FigureView, "The figure, accepted"), ...refusals },
});

export const rejectFigure = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/figures/{figure}/rejection",
  summary: "不要",
  request: { params: OnFigure },
  responses: { 200: json(FigureView, "The figure, rejected"), ...refusals },
});

export const reopenFigure = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/figures/{figure}/reopening",
  summary: "Undo: withdraw what it put into the ledger and open it again",
  request: { params: OnFigure },
  responses: { 200: json(FigureView, "The figure, open again"), ...refusals },
});

export const acceptCertain = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/sources/{source}/acceptance",
  summary: "确定的全部入账",
  request: { params: OnSource },
  responses: {
    200: json(SourceReading.extend({ acceptedNow: z.int(), note: Text }), "What it now holds"),
    ...refusals,
  },
});
