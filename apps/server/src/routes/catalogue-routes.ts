import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { proposeIndicator } from "../catalogue/propose-indicator.ts";
import { setTarget } from "../catalogue/set-target.ts";
import { inCounty, ownJurisdictions } from "../county/books.ts";
import { wireIndicator } from "../county/indicator-row.ts";
import { wireUnit } from "../county/wire-unit.ts";
import type { Deps } from "../deps.ts";
import { answer } from "../http/answer.ts";
import { done } from "../http/outcome.ts";
import { searchBooks } from "../search/search-books.ts";

export const addCatalogueRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.listJurisdictions, async (c) => c.json(await ownJurisdictions(deps, c), 200));

  app.openapi(contract.listOrgUnits, async (c) => {
    const { jurisdiction } = c.req.valid("param");
    const units = await inCounty(deps, c, jurisdiction, async ({ vocabulary }) =>
      done([...vocabulary.units.values()].map(wireUnit)),
    );
    return answer(c, units);
  });

  app.openapi(contract.listIndicators, async (c) => {
    const { jurisdiction } = c.req.valid("param");
    const indicators = await inCounty(deps, c, jurisdiction, async ({ vocabulary }) =>
      done([...vocabulary.indicators.values()].map(wireIndicator)),
    );
    return answer(c, indicators);
  });

  app.openapi(contract.proposeIndicator, async (c) => {
    const draft = c.req.valid("json");
    const made = await inCounty(deps, c, c.req.valid("param").jurisdiction, async (b) => {
      const proposed = await proposeIndicator(b, draft);
      return proposed.ok ? done(wireIndicator(proposed.value)) : proposed;
    });
    return answer(c, made);
  });

  app.openapi(contract.setTarget, async (c) => {
    const draft = c.req.valid("json");
    const set = await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) => setTarget(b, draft));
    return answer(c, set);
  });

  app.openapi(contract.search, async (c) => {
    const { q } = c.req.valid("query");
    const hits = await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) => searchBooks(b, deps, q));
    return answer(c, hits);
  });
};
