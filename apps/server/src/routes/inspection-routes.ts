import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer } from "../http/answer.ts";
import { addInspectionStep, listInspections, openInspection } from "../inspections/inspections.ts";

export const addInspectionRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.listInspections, async (c) =>
    answer(c, await inCounty(deps, c, c.req.valid("param").jurisdiction, listInspections)),
  );

  app.openapi(contract.openInspection, async (c) => {
    const draft = c.req.valid("json");
    const { jurisdiction } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => openInspection(b, draft)));
  });

  app.openapi(contract.addInspectionStep, async (c) => {
    const { jurisdiction, inspection } = c.req.valid("param");
    const step = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => addInspectionStep(b, inspection, step)));
  });
};
