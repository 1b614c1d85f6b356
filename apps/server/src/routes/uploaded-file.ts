import { done, type Outcome, refused } from "../http/outcome.ts";
import type { Upload } from "../reading/receive-source.ts";

/** The file field of a multipart body; the browser's name for it is kept without folders. */
export const uploadedFile = async (body: {
  readonly file?: unknown;
  readonly shared?: string | undefined;
}): Promise<Outcome<Upload>> => {
  const { file } = body;
  if (!(file instanceof File)) return refused("upload.no-file");
  const fileName = file.name.replace(/^.*[/\\]/, "").slice(0, 255);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return done({ bytes, fileName, shared: body.shared !== "false" });
};
