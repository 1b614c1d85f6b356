import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer, refuse } from "../http/answer.ts";
import { sendFile } from "../http/send-file.ts";
import { acceptCertain } from "../reading/accept-certain.ts";
import { listSourceRows } from "../reading/list-sources.ts";
import { openSource } from "../reading/open-source.ts";
import { readOriginal } from "../reading/read-original.ts";
import { receiveFile, receivePaste } from "../reading/receive-source.ts";
import { uploadedFile } from "./uploaded-file.ts";

export const addReadingRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.listSources, async (c) => {
    const query = c.req.valid("query");
    const page = await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) => listSourceRows(b, query));
    return answer(c, page);
  });

  app.openapi(contract.pasteSource, async (c) => {
    const pasted = c.req.valid("json");
    const { jurisdiction } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => receivePaste(b, deps, pasted)));
  });

  app.openapi(contract.uploadSource, async (c) => {
    const upload = await uploadedFile(c.req.valid("form"));
    if (!upload.ok) return refuse(c, upload);
    const { jurisdiction } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => receiveFile(b, deps, upload.value)));
  });

  app.openapi(contract.getSource, async (c) => {
    const { jurisdiction, source } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => openSource(b, deps, source, true)));
  });

  app.openapi(contract.getOriginal, async (c) => {
    const { jurisdiction, source } = c.req.valid("param");
    const original = await inCounty(deps, c, jurisdiction, (b) => readOriginal(b, deps, source));
    if (!original.ok) return refuse(c, original);
    return sendFile(c, original.value.bytes, original.value.fileName, "application/octet-stream");
  });

  app.openapi(contract.acceptCertain, async (c) => {
    const { jurisdiction, source } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => acceptCertain(b, deps, source)));
  });
};
