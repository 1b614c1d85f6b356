import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import type { Register } from "@xushi/core";
import type { Context } from "hono";
import { type Books, inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer, refuse } from "../http/answer.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { sendFile, XLSX } from "../http/send-file.ts";
import { addItem } from "../registers/add-item.ts";
import { describeRegister } from "../registers/describe-register.ts";
import { editItem } from "../registers/edit-item.ts";
import { exportItems, registerTemplate } from "../registers/export-items.ts";
import { findRegister } from "../registers/find-register.ts";
import { keepItemFile, readItemFile } from "../registers/item-files.ts";
import { itemHistory } from "../registers/item-history.ts";
import { itemSchema } from "../registers/item-schema.ts";
import { itemThread } from "../registers/item-thread.ts";
import { listItems } from "../registers/list-items.ts";
import { listRegisters } from "../registers/list-registers.ts";
import { moveItem } from "../registers/move-item.ts";
import { registerOverview } from "../registers/overview.ts";
import { registerChanges } from "../registers/register-changes.ts";
import { rollUp } from "../registers/roll-up.ts";
import { readItem } from "../registers/show-item.ts";
import { listViews, removeView, saveView } from "../registers/views.ts";
import { uploadedFile } from "./uploaded-file.ts";

type InRegister = { readonly jurisdiction: string; readonly register: string };
type Work<T> = (books: Books, register: Register) => Promise<Outcome<T>>;

/** Works with one register in the books of a jurisdiction. */
const inRegister = <T>(deps: Deps, c: Context, at: InRegister, work: Work<T>): Promise<Outcome<T>> =>
  inCounty(deps, c, at.jurisdiction, async (books) => {
    const register = findRegister(deps, at.register);
    return register.ok ? work(books, register.value) : register;
  });

export const addRegisterRoutes = (app: OpenAPIHono, deps: Deps): void => {
  for (const register of deps.registers)
    app.openAPIRegistry.register(`Item.${register.id}`, itemSchema(register));
  addDefinitionRoutes(app, deps);
  addItemRoutes(app, deps);
  addThreadRoutes(app, deps);
  addWorkbookRoutes(app, deps);
  addFileRoutes(app, deps);
  addViewRoutes(app, deps);
};

const addDefinitionRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.listRegisters, async (c) =>
    answer(c, await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) => listRegisters(b, deps))),
  );

  app.openapi(contract.getRegister, async (c) =>
    answer(c, await inRegister(deps, c, c.req.valid("param"), async (b, r) => done(describeRegister(r, b)))),
  );

  app.openapi(contract.getRegisterOverview, async (c) => {
    const query = c.req.valid("query");
    return answer(
      c,
      await inRegister(deps, c, c.req.valid("param"), (b, r) => registerOverview(b, r, query)),
    );
  });

  app.openapi(contract.getRegisterChanges, async (c) => {
    const query = c.req.valid("query");
    return answer(
      c,
      await inRegister(deps, c, c.req.valid("param"), (b, r) => registerChanges(b, deps, r, query)),
    );
  });

  app.openapi(contract.rollUpRate, async (c) => {
    const draft = c.req.valid("json");
    return answer(c, await inRegister(deps, c, c.req.valid("param"), (b, r) => rollUp(b, r, draft)));
  });
};

const addItemRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.listItems, async (c) => {
    const query = c.req.valid("query");
    return answer(c, await inRegister(deps, c, c.req.valid("param"), (b, r) => listItems(b, deps, r, query)));
  });

  app.openapi(contract.addItem, async (c) => {
    const draft = c.req.valid("json");
    return answer(c, await inRegister(deps, c, c.req.valid("param"), (b, r) => addItem(b, deps, r, draft)));
  });

  app.openapi(contract.getItem, async (c) => {
    const at = c.req.valid("param");
    const { asOf } = c.req.valid("query");
    return answer(c, await inRegister(deps, c, at, (b, r) => readItem(b, deps, r, at.item, asOf)));
  });

  app.openapi(contract.editItem, async (c) => {
    const at = c.req.valid("param");
    const edit = c.req.valid("json");
    return answer(c, await inRegister(deps, c, at, (b, r) => editItem(b, deps, r, at.item, edit)));
  });

  app.openapi(contract.moveItem, async (c) => {
    const at = c.req.valid("param");
    const move = c.req.valid("json");
    return answer(c, await inRegister(deps, c, at, (b, r) => moveItem(b, deps, r, at.item, move)));
  });
};

const addThreadRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.getItemHistory, async (c) => {
    const at = c.req.valid("param");
    return answer(c, await inRegister(deps, c, at, (b, r) => itemHistory(b, deps, r, at.item)));
  });

  app.openapi(contract.getItemThread, async (c) => {
    const at = c.req.valid("param");
    const query = c.req.valid("query");
    return answer(c, await inRegister(deps, c, at, (b, r) => itemThread(b, deps, r, at.item, query)));
  });
};

const addWorkbookRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.exportItems, async (c) => {
    const { lang = "zh", ...query } = c.req.valid("query");
    const made = await inRegister(deps, c, c.req.valid("param"), async (b, r) => {
      const bytes = await exportItems(b, deps, r, query, lang);
      return bytes.ok ? done({ bytes: bytes.value, name: `${r.title[lang]}${b.today}.xlsx` }) : bytes;
    });
    return made.ok ? sendFile(c, made.value.bytes, made.value.name, XLSX) : refuse(c, made);
  });

  app.openapi(contract.getTemplate, async (c) => {
    const { lang = "zh" } = c.req.valid("query");
    const made = await inRegister(deps, c, c.req.valid("param"), async (b, r) => {
      const word = lang === "zh" ? "填报模板" : " template";
      return done({ bytes: await registerTemplate(b, r, lang), name: `${r.title[lang]}${word}.xlsx` });
    });
    return made.ok ? sendFile(c, made.value.bytes, made.value.name, XLSX) : refuse(c, made);
  });
};

const addFileRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.uploadItemFile, async (c) => {
    const upload = await uploadedFile(c.req.valid("form"));
    if (!upload.ok) return refuse(c, upload);
    const kept = await inRegister(deps, c, c.req.valid("param"), (b, r) =>
      keepItemFile(b, deps, r, upload.value),
    );
    return answer(c, kept);
  });

  app.openapi(contract.getItemFile, async (c) => {
    const at = c.req.valid("param");
    const file = await inRegister(deps, c, at, (b) => readItemFile(b, deps, at.sha256));
    if (!file.ok) return refuse(c, file);
    return sendFile(c, file.value.bytes, file.value.fileName, "application/octet-stream");
  });
};

const addViewRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.listViews, async (c) =>
    answer(c, await inRegister(deps, c, c.req.valid("param"), listViews)),
  );

  app.openapi(contract.saveView, async (c) => {
    const draft = c.req.valid("json");
    return answer(c, await inRegister(deps, c, c.req.valid("param"), (b, r) => saveView(b, r, draft)));
  });

  app.openapi(contract.removeView, async (c) => {
    const at = c.req.valid("param");
    return answer(c, await inRegister(deps, c, at, (b, r) => removeView(b, r, at.view)));
  });
};
