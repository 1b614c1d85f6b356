import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { LINES } from "@xushi/registers";
import { explainAccess } from "../access/explain-access.ts";
import { listPeople } from "../access/list-people.ts";
import { myAccess } from "../access/my-access.ts";
import { endPost, grantPost, handOverPost, listPosts } from "../access/posts.ts";
import { shareSource } from "../access/share-source.ts";
import { inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer } from "../http/answer.ts";
import { done } from "../http/outcome.ts";

export const addAccessRoutes = (app: OpenAPIHono, deps: Deps): void => {
  const { people } = deps;

  app.openapi(contract.getMyAccess, async (c) =>
    answer(c, await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) => myAccess(b, people))),
  );

  app.openapi(contract.listLines, async (c) => {
    const lines = LINES.map(({ id, name }) => ({ id, name: { ...name } }));
    return answer(c, await inCounty(deps, c, c.req.valid("param").jurisdiction, async () => done(lines)));
  });

  app.openapi(contract.listPeople, async (c) =>
    answer(c, await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) => listPeople(b, people))),
  );

  app.openapi(contract.listPosts, async (c) =>
    answer(c, await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) => listPosts(b, people))),
  );

  app.openapi(contract.grantPost, async (c) => {
    const draft = c.req.valid("json");
    const { jurisdiction } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => grantPost(b, deps, draft)));
  });

  app.openapi(contract.endPost, async (c) => {
    const { jurisdiction, post } = c.req.valid("param");
    const ending = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => endPost(b, people, post, ending)));
  });

  app.openapi(contract.handOverPost, async (c) => {
    const { jurisdiction, post } = c.req.valid("param");
    const order = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => handOverPost(b, deps, post, order)));
  });

  app.openapi(contract.explainAccess, async (c) => {
    const { jurisdiction } = c.req.valid("param");
    const question = c.req.valid("query");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => explainAccess(b, people, question)));
  });

  app.openapi(contract.shareSource, async (c) => {
    const { jurisdiction, source } = c.req.valid("param");
    const { shared } = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => shareSource(b, source, shared)));
  });
};
