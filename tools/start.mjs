// `npm start`: install what is missing, build what has changed, open the ledger, serve.
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled, run } from "./lib/install.mjs";

ensureInstalled();
await ensureBuilt();
process.exit(await run(["apps/server/src/main.ts", ...process.argv.slice(2)]));
