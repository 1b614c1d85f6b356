import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { writeWorkbook } from "@xushi/office";
import { inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer, refuse } from "../http/answer.ts";
import { sendFile, XLSX } from "../http/send-file.ts";
import { recordExport } from "../journal/record-export.ts";
import { planSheets } from "../plan/plan-sheet.ts";
import { readPlan } from "../plan/read-plan.ts";
import { readPastedPlan, readPlanFile } from "../plan/read-plan-table.ts";
import { readSeason } from "../plan/read-season.ts";
import { setPlan } from "../plan/set-plan.ts";
import { withdrawTarget } from "../plan/withdraw-target.ts";
import { uploadedFile } from "./uploaded-file.ts";

export const addPlanRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.getPlan, async (c) => {
    const { jurisdiction, year } = c.req.valid("param");
    const asked = { ...c.req.valid("query"), year };
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => readPlan(b, asked)));
  });

  app.openapi(contract.getPlanSeason, async (c) => {
    const { jurisdiction, year } = c.req.valid("param");
    const asked = { ...c.req.valid("query"), year };
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => readSeason(b, asked)));
  });

  app.openapi(contract.setPlan, async (c) => {
    const { jurisdiction, year } = c.req.valid("param");
    const draft = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => setPlan(b, year, draft)));
  });

  app.openapi(contract.exportPlan, async (c) => {
    const { jurisdiction, year } = c.req.valid("param");
    const { lang = "zh", unit } = c.req.valid("query");
    const plan = await inCounty(deps, c, jurisdiction, async (b) => {
      const read = await readPlan(b, { year, unit });
      if (read.ok) await recordExport(b, "plan", read.value.orgUnitId, { year });
      return read;
    });
    if (!plan.ok) return refuse(c, plan);
    const bytes = await writeWorkbook({ sheets: planSheets(plan.value, lang) });
    return sendFile(c, bytes, `${plan.value.orgUnitName}${year}年目标.xlsx`, XLSX);
  });

  app.openapi(contract.readPlanWorkbook, async (c) => {
    const upload = await uploadedFile(c.req.valid("form"));
    if (!upload.ok) return refuse(c, upload);
    const { jurisdiction, year } = c.req.valid("param");
    const asked = { ...c.req.valid("query"), year };
    return answer(
      c,
      await inCounty(deps, c, jurisdiction, (b) => readPlanFile(b, deps, asked, upload.value)),
    );
  });

  app.openapi(contract.readPlanTable, async (c) => {
    const { jurisdiction, year } = c.req.valid("param");
    const asked = { ...c.req.valid("query"), year };
    const { rows } = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => readPastedPlan(b, asked, rows)));
  });

  app.openapi(contract.withdrawTarget, async (c) => {
    const { jurisdiction, target } = c.req.valid("param");
    const { reason } = c.req.valid("json");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => withdrawTarget(b, target, reason)));
  });
};
