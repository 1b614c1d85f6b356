import { createRoute, z } from "@hono/zod-openapi";
import {
  AccessExplanation,
  AccessQuestion,
  LineOfWork,
  MyAccess,
  PersonOfCounty,
  Post,
  PostDraft,
  PostEnding,
  PostHandOver,
} from "../access.ts";
import { SourceRow } from "../reading.ts";
import { Id } from "../wire.ts";
import { body, InJurisdiction, json, refusals } from "./define.ts";

const OnPost = InJurisdiction.extend({ post: Id });

export const getMyAccess = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/my-access",
  summary: "The caller's posts in force and the rights that they give",
  request: { params: InJurisdiction },
  responses: { 200: json(MyAccess, "Posts and rights"), ...refusals },
});

export const listLines = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/lines",
  summary: "条线: the lines of work",
  request: { params: InJurisdiction },
  responses: { 200: json(z.array(LineOfWork), "In board order"), ...refusals },
});

export const listPeople = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/people",
  summary: "Who has an account at home here: names alone, for whoever grants, manages or audits",
  request: { params: InJurisdiction },
  responses: { 200: json(z.array(PersonOfCounty), "By username"), ...refusals },
});

export const listPosts = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/posts",
  summary: "岗位: all of them for whoever grants, manages or audits, else one's own",
  request: { params: InJurisdiction },
  responses: { 200: json(z.array(Post), "Posts, the ended ones too"), ...refusals },
});

export const grantPost = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/posts",
  summary: "授予岗位; nobody grants to himself",
  request: { params: InJurisdiction, body: body(PostDraft) },
  responses: { 200: json(Post, "The post"), ...refusals },
});

export const endPost = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/posts/{post}/end",
  summary: "结束岗位; that day it still holds",
  request: { params: OnPost, body: body(PostEnding) },
  responses: { 200: json(Post, "The post, ended"), ...refusals },
});

export const handOverPost = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/posts/{post}/handover",
  summary: "移交: ends it for one and begins it for another, both or neither",
  request: { params: OnPost, body: body(PostHandOver) },
  responses: { 200: json(Post, "The new holder's post"), ...refusals },
});

export const explainAccess = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/access-explanation",
  summary:
    "Why an account can or cannot see and report an indicator of a unit; of others for whoever grants or audits",
  request: { params: InJurisdiction, query: AccessQuestion },
  responses: { 200: json(AccessExplanation, "Post by post"), ...refusals },
});

export const shareSource = createRoute({
  method: "patch",
  path: "/api/{jurisdiction}/sources/{source}",
  summary: "全县可见, or its own unit's again",
  request: { params: InJurisdiction.extend({ source: Id }), body: body(z.object({ shared: z.boolean() })) },
  responses: { 200: json(SourceRow, "The source"), ...refusals },
});
