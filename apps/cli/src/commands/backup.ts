import { resolve } from "node:path";
import type { SavedBackup } from "@xushi/server";
import { commandSettings } from "../ledger-access/command-settings.ts";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, say, stop } from "../terminal/io.ts";
import { readableBytes } from "../terminal/size.ts";
import { table } from "../terminal/table.ts";
import type { Command } from "./command.ts";

const OPTIONS = {
  ...COMMON,
  data: { type: "string" },
  "with-keys": { type: "boolean" },
  force: { type: "boolean" },
} as const;

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) return stop(io, 2, flags.message);
  const { data, "with-keys": withKeys = false, force = false } = flags.values;
  const [file, ...more] = flags.rest;
  if (file === undefined || more.length > 0)
    return stop(io, 2, {
      zh: "要给一个文件名。例：xushi backup xushi-2026-11-28.tar.gz",
      en: "Name one file. Example: xushi backup xushi-2026-11-28.tar.gz",
    });
  const { saveBackup } = await import("@xushi/server");
  const { backupSource, isThere } = await import("../ledger-access/make-backup.ts");
  const read = await commandSettings(io, data);
  if (!read.ok) return stop(io, 2, read.message);
  if (!force && (await isThere(file)))
    return stop(io, 1, {
      zh: `${file} 已经有了。换一个名字，或加 --force 覆盖。`,
      en: `${file} is there already. Choose another name, or add --force.`,
    });
  const source = await backupSource(read.settings, withKeys);
  if (!source.ok) return stop(io, 1, source.message);
  const saved = await saveBackup(resolve(file), source.write);
  if (!saved.ok) return stop(io, 1, saved.message);
  report(io, file, saved);
  say(io, withKeys ? WITH_KEYS : WITHOUT_KEYS);
  return 0;
};

const report = (io: Io, file: string, { manifest, bytes, sha256 }: SavedBackup): void => {
  io.out(countsTable(io, manifest.tables));
  const originals = manifest.parts.filter((p) => p.name.startsWith("originals/")).length;
  const words = {
    zh: `\n已备份并读回核对：${file}（${readableBytes(bytes)}，原件 ${originals} 份）\nSHA-256 ${sha256}\n`,
    en: `\nBacked up and read back: ${file} (${readableBytes(bytes)}, ${originals} originals)\nSHA-256 ${sha256}\n`,
  };
  io.out(words[io.lang]);
};

/** Tables with rows; the empty ones say nothing. */
export const countsTable = (
  io: Pick<Io, "lang">,
  counts: readonly { name: string; rows: number }[],
): string => {
  const [name, rows] = { zh: ["表", "行数"], en: ["table", "rows"] }[io.lang] as [string, string];
  return table<{ name: string; rows: number }>(
    [
      { header: name, of: (t) => t.name },
      { header: rows, of: (t) => String(t.rows), align: "right" },
    ],
    counts.filter((t) => t.rows > 0),
  );
};

const WITH_KEYS = {
  zh: "注意：备份里有密钥，拿到它的人能打开全部加密的内容。请像保管密钥一样保管它。",
  en: "Mind: the keys are in this backup. Whoever has it can open everything that is sealed. Keep it as you keep keys.",
};
const WITHOUT_KEYS = {
  zh: "备份里没有密钥。请另外保管密钥文件（数据目录里的 keys.json）：没有它，加密的内容打不开。",
  en: "The keys are not in the backup. Keep the key file (keys.json in the data folder) elsewhere: without it, what is sealed cannot be opened.",
};

export const backup: Command = {
  name: "backup",
  summary: { zh: "备份台账和原件到一个文件", en: "Back the ledger and the originals up into one file" },
  help: {
    zh: `xushi backup 文件 [--data ./data] [--with-keys] [--force]

把台账的全部表和收到的原件写进一个文件（tar.gz，附清单和每一部分的 SHA-256），写完读回核对。
服务运行时也可以备份：经由数据目录里的本机套接字，服务只停顿到数据复制完为止。
PostgreSQL：用环境变量 XUSHI_DATABASE_URL，账户须能看到全部行。
--with-keys 连同密钥一起备份（慎用）。也可让服务每天自己备份：XUSHI_BACKUP_DIR、XUSHI_BACKUP_KEEP（默认 14 份）、
XUSHI_BACKUP_AT（默认 02:30）。

例：
  xushi backup xushi-2026-11-28.tar.gz
  xushi backup /mnt/backup/xushi.tar.gz --data /srv/xushi --force`,
    en: `xushi backup FILE [--data ./data] [--with-keys] [--force]

Writes all tables of the ledger and the originals into one file (tar.gz with a manifest and the SHA-256 of each part), and reads
it back. Works while the server runs: through a socket inside the data folder; the server pauses for the copying alone.
PostgreSQL: XUSHI_DATABASE_URL names it; the account must see all rows.
--with-keys puts the keys in as well (mind who gets it). The server can make one a day by itself: XUSHI_BACKUP_DIR,
XUSHI_BACKUP_KEEP (14), XUSHI_BACKUP_AT (02:30).

Examples:
  xushi backup xushi-2026-11-28.tar.gz
  xushi backup /mnt/backup/xushi.tar.gz --data /srv/xushi --force`,
  },
  run,
};
