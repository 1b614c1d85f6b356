import type { Fields, FileRef, Register, Values } from "@xushi/core";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import type { Uploader } from "./uploads.ts";

/** Every file that the values name, rows of groups included. */
export const filesIn = (fields: Fields, values: Values): readonly FileRef[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name];
    if (value === undefined) return [];
    if (field.kind === "files") return value as readonly FileRef[];
    if (field.kind !== "group") return [];
    return (value as readonly Values[]).flatMap((row) => filesIn(field.fields, row));
  });

export const uploaderOf = ({ acting, vocabulary }: Books): Uploader => ({
  jurisdictionId: vocabulary.jurisdiction.id,
  accountId: acting.accountId,
});

/** Files that are new to the item: uploaded by whoever writes, or held by an item that he sees. */
export const checkFiles = async (
  books: Books,
  { uploads }: Pick<Deps, "uploads">,
  register: Register,
  given: Values,
  held: Values = {},
): Promise<Outcome<null>> => {
  const own = new Set(filesIn(register.fields, held).map((file) => file.sha256));
  const uploader = uploaderOf(books);
  for (const { sha256, name } of filesIn(register.fields, given)) {
    if (own.has(sha256) || uploads.has(uploader, sha256)) continue;
    if ((await books.county.itemFile(sha256)) === null) return refused("item.file-not-uploaded", { name });
  }
  return done(null);
};
