import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { writeWorkbook } from "@xushi/office";
import { inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer, refuse } from "../http/answer.ts";
import { done } from "../http/outcome.ts";
import { sendFile, XLSX } from "../http/send-file.ts";
import { journalSheet } from "../journal/journal-sheet.ts";
import { readJournal } from "../journal/read-journal.ts";
import { verify } from "../journal/verify.ts";

const NEWEST_ANCHORS = 400;

export const addJournalRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.listJournal, async (c) => {
    const query = c.req.valid("query");
    return answer(
      c,
      await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) => readJournal(b, query)),
    );
  });

  app.openapi(contract.exportJournal, async (c) => {
    const { lang = "zh", ...filters } = c.req.valid("query");
    const { jurisdiction } = c.req.valid("param");
    const made = await inCounty(deps, c, jurisdiction, (b) => journalSheet(b, lang, filters));
    if (!made.ok) return refuse(c, made);
    const bytes = await writeWorkbook({ sheets: made.value });
    return sendFile(c, bytes, `${lang === "zh" ? "流水" : "journal"}${deps.today()}.xlsx`, XLSX);
  });

  app.openapi(contract.listAnchors, async (c) => {
    const { jurisdiction } = c.req.valid("param");
    const anchors = await inCounty(deps, c, jurisdiction, async ({ county }) =>
      done((await county.anchors(NEWEST_ANCHORS)).map(({ day, seq, hash }) => ({ day, seq, hash }))),
    );
    return answer(c, anchors);
  });

  app.openapi(contract.verifyJournal, async (c) => {
    const { anchors } = c.req.valid("json");
    const { jurisdiction } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => verify(b, deps, anchors)));
  });
};
