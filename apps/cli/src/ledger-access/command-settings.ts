import type { Settings } from "@xushi/server";
import type { Io, Words } from "../terminal/io.ts";

export type CommandSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly message: Words };

/** The environment's, with the folder that `--data` names. */
export const commandSettings = async (
  { env }: Pick<Io, "env">,
  data: string | undefined,
): Promise<CommandSettings> => {
  // Loaded here, so that --help does not wait for the database engine.
  const { readSettings } = await import("@xushi/server");
  const read = readSettings({ ...env, ...(data === undefined ? {} : { XUSHI_DATA: data }) });
  if (read.ok) return read;
  const problems = read.problems.join("\n");
  return { ok: false, message: { zh: problems, en: problems } };
};
