import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer } from "../http/answer.ts";
import { actorOf } from "../http/person.ts";
import { acceptFigure, correctFigure, rejectFigure, reopenFigure } from "../reading/decide-figure.ts";

export const addFigureRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.correctFigure, async (c) => {
    const { jurisdiction, figure } = c.req.valid("param");
    const correction = c.req.valid("json");
    const actor = actorOf(c.req.valid("header")["x-xushi-person"]);
    return answer(c, await inCounty(deps, jurisdiction, (b) => correctFigure(b, figure, correction, actor)));
  });

  app.openapi(contract.acceptFigure, async (c) => {
    const { jurisdiction, figure } = c.req.valid("param");
    const acceptance = c.req.valid("json");
    const actor = actorOf(c.req.valid("header")["x-xushi-person"]);
    return answer(c, await inCounty(deps, jurisdiction, (b) => acceptFigure(b, figure, acceptance, actor)));
  });

  app.openapi(contract.rejectFigure, async (c) => {
    const { jurisdiction, figure } = c.req.valid("param");
    const actor = actorOf(c.req.valid("header")["x-xushi-person"]);
    return answer(c, await inCounty(deps, jurisdiction, (b) => rejectFigure(b, figure, actor)));
  });

  app.openapi(contract.reopenFigure, async (c) => {
    const { jurisdiction, figure } = c.req.valid("param");
    const actor = actorOf(c.req.valid("header")["x-xushi-person"]);
    return answer(c, await inCounty(deps, jurisdiction, (b) => reopenFigure(b, figure, actor)));
  });
};
