import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer } from "../http/answer.ts";
import { acceptFigure, correctFigure, rejectFigure, reopenFigure } from "../reading/decide-figure.ts";

export const addFigureRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.correctFigure, async (c) => {
    const { jurisdiction, figure } = c.req.valid("param");
    const correction = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => correctFigure(b, figure, correction)));
  });

  app.openapi(contract.acceptFigure, async (c) => {
    const { jurisdiction, figure } = c.req.valid("param");
    const acceptance = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => acceptFigure(b, figure, acceptance)));
  });

  app.openapi(contract.rejectFigure, async (c) => {
    const { jurisdiction, figure } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => rejectFigure(b, figure)));
  });

  app.openapi(contract.reopenFigure, async (c) => {
    const { jurisdiction, figure } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => reopenFigure(b, figure)));
  });
};
