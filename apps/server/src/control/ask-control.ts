import { type IncomingMessage, request } from "node:http";
import { controlPath } from "./control-path.ts";

/** What the server that holds the folder answers; `null` where none listens: an older one, or too long a path. */
export const askControl = (dataDir: string, order: string): Promise<IncomingMessage | null> => {
  const socketPath = controlPath(dataDir);
  if (socketPath === null) return Promise.resolve(null);
  return new Promise((done, fail) => {
    const asking = request({ socketPath, path: order, method: "POST" }, done);
    asking.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") done(null);
      else fail(error);
    });
    asking.end();
  });
};
