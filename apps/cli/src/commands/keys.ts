import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Settings } from "@xushi/server";
import { commandSettings } from "../ledger-access/command-settings.ts";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, say, stop } from "../terminal/io.ts";
import { table } from "../terminal/table.ts";
import type { Command } from "./command.ts";

const OPTIONS = { ...COMMON, data: { type: "string" } } as const;

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) return stop(io, 2, flags.message);
  const [verb = "", ...more] = flags.rest;
  const work = VERBS[verb];
  if (work === undefined || more.length > 0)
    return stop(io, 2, {
      zh: "要说明做什么：xushi keys list、xushi keys add 或 xushi keys rotate",
      en: "Say what to do: xushi keys list, xushi keys add or xushi keys rotate",
    });
  const { data } = flags.values;
  const read = await commandSettings(io, data);
  if (!read.ok) return stop(io, 2, read.message);
  if (!(await hasKeyPlace(read.settings)))
    return stop(io, 1, {
      zh: `没有 ${dirname(read.settings.keys.file)} 这个目录。用 --data 指明数据目录。`,
      en: `There is no folder ${dirname(read.settings.keys.file)}. Name the data folder with --data.`,
    });
  return work(read.settings, io);
};

/** A mistyped folder must not be made, with a key of its own in it. */
const hasKeyPlace = async ({ keys }: Settings): Promise<boolean> =>
  keys.json !== null || (await stat(dirname(keys.file)).catch(() => null))?.isDirectory() === true;

type Verb = (settings: Settings, io: Io) => Promise<ExitCode>;

/** Says what is wrong with the keys in words; anything else is a bug. */
const orKeyringError = async (io: Io, work: () => Promise<ExitCode>): Promise<ExitCode> => {
  const { KeyringError } = await import("@xushi/ledger");
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KeyringError)) throw error;
    say(io, error.words);
    return 1;
  }
};

const now = (): string => new Date().toISOString();

const list: Verb = async ({ keys }, io) => {
  const { openKeys } = await import("@xushi/ledger");
  const { current, keys: all, algorithm } = openKeys(keys, now).keyring();
  const heads = { zh: ["密钥", "生成时间", ""], en: ["key", "made", ""] }[io.lang];
  const uses = { zh: `现用（${algorithm}）`, en: `current (${algorithm})` }[io.lang];
  io.out(
    table(
      [
        { header: heads[0] ?? "", of: (k) => k.id },
        { header: heads[1] ?? "", of: (k) => k.made },
        { header: heads[2] ?? "", of: (k) => (k.id === current ? uses : "") },
      ],
      all,
    ),
  );
  return 0;
};

const add: Verb = async ({ keys }, io) => {
  const { addKey, openKeys } = await import("@xushi/ledger");
  openKeys(keys, now);
  const { current } = addKey(keys, now());
  io.out(
    {
      zh: `已添加密钥 ${current}，从现在起用它加密；原有的密钥仍用来打开。接着运行 xushi keys rotate，把已有的内容换用新密钥。请立即备份密钥文件。\n`,
      en: `Key ${current} was added and seals from now on; the others go on opening. Run xushi keys rotate to bring what is there over to it. Back the key file up now.\n`,
    }[io.lang],
  );
  return 0;
};

const rotate: Verb = async (settings, io) => {
  const { resealAll } = await import("../ledger-access/reseal-all.ts");
  const result = await resealAll(settings);
  if (!result.ok) return stop(io, 1, result.message);
  const { resealed, unopened } = result.value;
  io.out(
    {
      zh: `已用现用密钥重新加密 ${resealed} 处。\n`,
      en: `${resealed} values were sealed anew with the current key.\n`,
    }[io.lang],
  );
  for (const { table: name, column, rowId, code } of unopened)
    say(io, {
      zh: `打不开，保持原样：${name}.${column} ${rowId}（${code}）`,
      en: `Left as it is, it does not open: ${name}.${column} ${rowId} (${code})`,
    });
  return unopened.length === 0 ? 0 : 1;
};

const VERBS: Readonly<Record<string, Verb>> = {
  list: (settings, io) => orKeyringError(io, () => list(settings, io)),
  add: (settings, io) => orKeyringError(io, () => add(settings, io)),
  rotate: (settings, io) => orKeyringError(io, () => rotate(settings, io)),
};

export const keys: Command = {
  name: "keys",
  summary: { zh: "加密字段的密钥：查看、添加、轮换", en: "The keys of sealed fields: list, add, rotate" },
  help: {
    zh: `xushi keys list | add | rotate [--data ./data]

list    列出密钥（不显示内容）和现用的一把
add     添加一把并设为现用；原有的仍能打开已加密的内容
rotate  把已加密的内容分批换用现用密钥；可以随时中断、重来，服务运行时也可以
密钥文件是 XUSHI_KEYS，默认为数据目录里的 keys.json（权限必须是 600）；XUSHI_KEYS_JSON 则直接给出内容。
算法由 XUSHI_SEAL_ALGORITHM 选择：aes-256-gcm（默认）或 sm4-ctr-hmac-sm3（国密）。

例：
  xushi keys list
  xushi keys add && xushi keys rotate`,
    en: `xushi keys list | add | rotate [--data ./data]

list    lists the keys (never their contents) and the current one
add     adds one and makes it current; the others go on opening what they sealed
rotate  seals what is there anew with the current key, in batches; may be broken off, run again, and run beside a server
The key file is XUSHI_KEYS, else keys.json in the data folder (its mode must be 600); XUSHI_KEYS_JSON gives the contents instead.
XUSHI_SEAL_ALGORITHM chooses aes-256-gcm (default) or sm4-ctr-hmac-sm3.

Examples:
  xushi keys list
  xushi keys add && xushi keys rotate`,
  },
  run,
};
