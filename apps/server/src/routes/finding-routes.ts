import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { explainFinding } from "../checks/explain-finding.ts";
import { listFindings } from "../checks/list-findings.ts";
import { inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer } from "../http/answer.ts";

export const addFindingRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.listFindings, async (c) => {
    const query = c.req.valid("query");
    const { jurisdiction } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => listFindings(b, deps, query)));
  });

  app.openapi(contract.explainFinding, async (c) => {
    const { jurisdiction, finding } = c.req.valid("param");
    const explaining = { key: finding, ...c.req.valid("json"), asOf: c.req.valid("query").asOf };
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => explainFinding(b, deps, explaining)));
  });
};
