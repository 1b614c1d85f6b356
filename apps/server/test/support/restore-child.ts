/** Restores a backup; the test kills it somewhere on the way. */
import { restoreBackup } from "../../src/index.ts";

const [file = "", dataDir = ""] = process.argv.slice(2);
await restoreBackup(file, { dataDir, databaseUrl: null, evenIfBroken: false });
