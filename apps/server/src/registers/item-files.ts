import { createHash } from "node:crypto";
import type { StoredFile } from "@xushi/contract";
import type { Register } from "@xushi/core";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { readableSize } from "../http/body-limit.ts";
import { forbidden } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import type { Upload } from "../reading/receive-source.ts";
import { KEPT_KINDS, mayBeKept } from "./file-kinds.ts";
import { mayAdd } from "./may.ts";
import { uploaderOf } from "./named-files.ts";

type FileDeps = Pick<Deps, "originals" | "limits" | "uploads">;

/**
 * Kept by its hash, to be named by an item afterwards. Until one does, nobody can fetch it, not even who uploaded it: whether
 * a file may be seen is always answered by an item.
 */
export const keepItemFile = async (
  books: Books,
  { originals, limits, uploads }: FileDeps,
  register: Register,
  { bytes, fileName }: Pick<Upload, "bytes" | "fileName">,
): Promise<Outcome<StoredFile>> => {
  if (!mayAdd(books, register)) return forbidden("item");
  if (bytes.length > limits.uploadBytes)
    return refused("body.too-large", { limit: readableSize(limits.uploadBytes) });
  if (bytes.length === 0) return refused("upload.no-file");
  if (!mayBeKept(fileName, bytes)) return refused("file.kind", { name: fileName, kinds: KEPT_KINDS });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await originals.put(sha256, bytes);
  uploads.add(uploaderOf(books), sha256);
  return done({ sha256, name: fileName, size: bytes.length });
};

/** Only where an item that the caller sees holds it; under the name that it has there. */
export const readItemFile = async (
  { county }: Books,
  { originals }: Pick<Deps, "originals">,
  sha256: string,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly fileName: string }>> => {
  const held = await county.itemFile(sha256);
  const bytes = held === null ? null : await originals.get(sha256);
  return held === null || bytes === null
    ? refused("file.unknown", { id: sha256.slice(0, 12) })
    : done({ bytes, fileName: held.name });
};
