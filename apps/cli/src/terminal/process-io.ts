import type { Io, Lang } from "./io.ts";

/** The real terminal. `xushi read … | head -1` closes the pipe early: that is no error. */
export const processIo = (lang: Lang): Io => {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on("error", endQuietly);
  return {
    lang,
    colour: stdout.isTTY === true && (env.NO_COLOR ?? "") === "",
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    stdin: readAll,
    env,
  };
};

const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
};

const readAll = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
