import { backup } from "./commands/backup.ts";
import type { Command } from "./commands/command.ts";
import { explain } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { init } from "./commands/init.ts";
import { keys } from "./commands/keys.ts";
import { read } from "./commands/read.ts";
import { restore } from "./commands/restore.ts";
import { serve } from "./commands/serve.ts";
import { verify } from "./commands/verify.ts";
import { type ExitCode, type Io, say } from "./terminal/io.ts";
import { nearest } from "./terminal/nearest.ts";
import { VERSION } from "./version.ts";

const COMMANDS: readonly Command[] = [
  serve,
  init,
  read,
  explain,
  importCommand,
  exportCommand,
  verify,
  backup,
  restore,
  keys,
];

/** `xushi COMMAND …`; help and version are answered before anything is opened. */
export const runCli = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const [name, ...rest] = withoutLang(args);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") return overview(io, name);
  if (name === "--version" || name === "-V") {
    io.out(`xushi ${VERSION}\n`);
    return 0;
  }
  const command = COMMANDS.find((c) => c.name === name);
  if (command === undefined) return unknownCommand(io, name);
  if (wantsHelp(rest)) {
    io.out(`${command.help[io.lang]}\n`);
    return 0;
  }
  return command.run(rest, io);
};

/** Everything after -- is the person's own text, --help included. */
const wantsHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf("--");
  return (end === -1 ? args : args.slice(0, end)).some((a) => a === "--help" || a === "-h");
};

/** `--lang en` before the command is understood like after it. */
const withoutLang = (args: readonly string[]): readonly string[] => {
  if (args[0] === "--lang") return args.slice(2);
  return args[0]?.startsWith("--lang=") ? args.slice(1) : args;
};

const overview = (io: Io, asked: string | undefined): ExitCode => {
  const head = {
    zh: "序时 xushi：从说了什么到做成什么。\n\n用法：xushi 命令 [参数]    xushi 命令 --help 看例子\n",
    en: "xushi: from what was promised to what got done.\n\nUsage: xushi COMMAND [ARGUMENTS]    xushi COMMAND --help shows examples\n",
  }[io.lang];
  const lines = COMMANDS.map((c) => `  ${c.name.padEnd(9)}${c.summary[io.lang]}\n`).join("");
  const tail = {
    zh: "\n  --lang en  英文    --version  版本\n退出码：0 完成，1 有内容不能处理，2 命令行有误\n",
    en: "\n  --lang zh  Chinese    --version  version\nExit codes: 0 done, 1 something was refused, 2 wrong usage\n",
  }[io.lang];
  const text = `${head}\n${lines}${tail}`;
  if (asked === undefined) io.err(text);
  else io.out(text);
  return asked === undefined ? 2 : 0;
};

const unknownCommand = (io: Io, name: string): ExitCode => {
  const meant = nearest(
    name,
    COMMANDS.map((c) => c.name),
  );
  say(io, {
    zh: `没有 ${name} 这个命令。${meant === undefined ? "运行 xushi --help 看有哪些。" : `是不是 ${meant}？`}`,
    en: `Unknown command ${name}. ${meant === undefined ? "Run xushi --help for the list." : `Did you mean ${meant}?`}`,
  });
  return 2;
};
