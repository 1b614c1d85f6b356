import { z } from "@hono/zod-openapi";
import { Decimal, Id, LocalDate, StoredFile } from "@xushi/contract";
import type { Field, Fields, Register, SimpleField } from "@xushi/core";

/** What an item of a register holds, for `components.schemas`: derived, so that it cannot say anything else than the definition. */
export const itemSchema = (register: Register): z.ZodType =>
  z.object(shapeOf(register.fields)).openapi({ description: `${register.title.zh} ${register.title.en}` });

/** Only what an item cannot be without is required; what was never entered is absent, never null. */
const shapeOf = (fields: Fields): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const schema = schemaOf(field).openapi({ description: wordsOf(field) });
      return [name, field.required === true ? schema : schema.optional()];
    }),
  );

const wordsOf = (field: Field): string => {
  const unit = field.kind === "decimal" ? ` (${field.unit})` : "";
  const refersTo = field.kind === "reference" ? ` → ${field.register}` : "";
  return `${field.title.zh} ${field.title.en}${unit}${refersTo}`;
};

const schemaOf = (field: Field): z.ZodType =>
  field.kind === "group" ? z.array(z.object(shapeOf(field.fields))) : simpleSchema(field);

const simpleSchema = (field: SimpleField): z.ZodType => {
  switch (field.kind) {
    case "text":
    case "official":
      return z.string();
    case "decimal":
      return Decimal;
    case "date":
      return LocalDate;
    case "flag":
      return z.boolean();
    case "choice":
      return z.enum(Object.keys(field.choices) as [string, ...string[]]);
    case "org-unit":
    case "reference":
      return Id;
    case "point":
      return z.object({ lng: z.number(), lat: z.number() });
    case "files":
      return z.array(StoredFile);
  }
};
