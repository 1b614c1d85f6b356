/** In which order a form asks. Pure. */
import type { Register, RegisterField } from "@xushi/contract";

type Order = { readonly first: readonly RegisterField[]; readonly rest: readonly RegisterField[] };

/**
 * What must be filled, then the register's own order, rows last. Of a new item only what must be filled and what the list shows:
 * a lead of which one knows the name shall not begin with sixty empty fields.
 */
export const fieldOrder = (
  { fields, columns }: Pick<Register, "fields" | "columns">,
  isNew: boolean,
): Order => {
  const ordered = [
    ...fields.filter((f) => f.required),
    ...fields.filter((f) => !f.required && f.kind !== "group"),
    ...fields.filter((f) => !f.required && f.kind === "group"),
  ];
  if (!isNew) return { first: ordered, rest: [] };
  const listed = new Set(columns.map((column) => column.id));
  const isFirst = (f: RegisterField) => f.required || listed.has(f.id);
  return { first: ordered.filter(isFirst), rest: ordered.filter((f) => !isFirst(f)) };
};
