import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { writeWorkbook } from "@xushi/office";
import { readBoard } from "../board/read-board.ts";
import { type Books, inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { boardSheets } from "../export/board-sheet.ts";
import { answer, refuse } from "../http/answer.ts";
import { sendFile } from "../http/send-file.ts";
import { readIndicatorPage } from "../indicator-page/read-indicator-page.ts";
import { recordExport } from "../journal/record-export.ts";
import { adjudicate } from "../provenance/adjudicate.ts";
import { correctObservation } from "../provenance/correct.ts";
import { readProvenance } from "../provenance/read-provenance.ts";
import { withdrawObservation } from "../provenance/withdraw.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const addBoardRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.getBoard, async (c) => {
    const query = c.req.valid("query");
    const board = await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) =>
      readBoard(b, deps, query),
    );
    return answer(c, board);
  });

  app.openapi(contract.exportBoard, async (c) => {
    const { lang = "zh", light, q, by, ...query } = c.req.valid("query");
    const board = await inCounty(deps, c, c.req.valid("param").jurisdiction, async (b) => {
      const read = await readBoard(b, deps, query);
      if (read.ok) await recordExport(b, "board", read.value.orgUnitId, { asOf: read.value.asOf });
      return read;
    });
    if (!board.ok) return refuse(c, board);
    const bytes = await writeWorkbook({ sheets: boardSheets(board.value, lang, { light, q, by }) });
    return sendFile(c, bytes, `${board.value.orgUnitName}总览${board.value.asOf}.xlsx`, XLSX);
  });

  app.openapi(contract.getIndicatorPage, async (c) => {
    const { jurisdiction, indicator } = c.req.valid("param");
    const query = c.req.valid("query");
    const page = await inCounty(deps, c, jurisdiction, (b) => readIndicatorPage(b, deps, indicator, query));
    return answer(c, page);
  });

  app.openapi(contract.getProvenance, async (c) => {
    const { jurisdiction, observation } = c.req.valid("param");
    const found = await inCounty(deps, c, jurisdiction, (b) => readProvenance(b, observation));
    return answer(c, found);
  });

  app.openapi(contract.adjudicate, async (c) => {
    const { jurisdiction, observation } = c.req.valid("param");
    const { reason } = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => adjudicate(b, observation, reason)));
  });

  app.openapi(contract.correctObservation, async (c) => {
    const { jurisdiction, observation } = c.req.valid("param");
    const draft = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => correctObservation(b, observation, draft)));
  });

  app.openapi(contract.withdrawObservation, async (c) => {
    const { jurisdiction, observation } = c.req.valid("param");
    const { reason } = c.req.valid("json");
    const withdrawn = (b: Books) => withdrawObservation(b, observation, reason);
    return answer(c, await inCounty(deps, c, jurisdiction, withdrawn));
  });
};
