import { chooseLang } from "./choose-lang.ts";
import { runCli } from "./cli.ts";
import { processIo } from "./terminal/process-io.ts";

/** The exit code is set, not forced: what is still on its way into a pipe gets there. */
const args = process.argv.slice(2);
process.exitCode = await runCli(args, processIo(chooseLang(args, process.env)));
