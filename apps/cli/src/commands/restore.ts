import type { Restored } from "@xushi/server";
import { commandSettings } from "../ledger-access/command-settings.ts";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, say, stop, type Words } from "../terminal/io.ts";
import { countsTable } from "./backup.ts";
import type { Command } from "./command.ts";

const OPTIONS = {
  ...COMMON,
  data: { type: "string" },
  "even-if-broken": { type: "boolean" },
} as const;

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) return stop(io, 2, flags.message);
  const { data, "even-if-broken": evenIfBroken = false } = flags.values;
  const [file, ...more] = flags.rest;
  if (file === undefined || more.length > 0)
    return stop(io, 2, {
      zh: "要给一个备份文件。例：xushi restore xushi-2026-11-28.tar.gz --data ./data",
      en: "Name one backup. Example: xushi restore xushi-2026-11-28.tar.gz --data ./data",
    });
  const { explainFailure, restoreBackup } = await import("@xushi/server");
  const read = await commandSettings(io, data);
  if (!read.ok) return stop(io, 2, read.message);
  const { dataDir } = read.settings;
  const databaseUrl = read.settings.databaseOwnerUrl ?? read.settings.databaseUrl;
  try {
    const restored = await restoreBackup(file, { dataDir, databaseUrl, evenIfBroken });
    if (!restored.ok) return stop(io, 1, restored.message);
    report(io, restored, databaseUrl === null ? dataDir : "PostgreSQL");
    return 0;
  } catch (error) {
    const words =
      (error as NodeJS.ErrnoException).code === "ENOENT"
        ? missing(file)
        : explainFailure(error, read.settings);
    if (words === null) throw error;
    return stop(io, 1, words);
  }
};

const missing = (file: string): Words => ({ zh: `没有 ${file} 这个文件。`, en: `There is no file ${file}.` });

const report = (io: Io, { rows, journals, originals, keys, manifest }: Restored, where: string): void => {
  io.out(
    countsTable(
      io,
      [...rows].map(([name, count]) => ({ name, rows: count })),
    ),
  );
  for (const [id, found] of journals) {
    const zh = found.ok ? `${found.entries} 条，验证无误` : `验证不过：${JSON.stringify(found)}`;
    const en = found.ok ? `${found.entries} entries, verified` : `does not verify: ${JSON.stringify(found)}`;
    io.out({ zh: `流水 ${id}：${zh}\n`, en: `Journal ${id}: ${en}\n` }[io.lang]);
  }
  const words = {
    zh: `已恢复到 ${where}：${manifest.at} 的备份，原件 ${originals} 份${keys ? "，连同密钥" : ""}。\n`,
    en: `Restored into ${where}: the backup of ${manifest.at}, ${originals} originals${keys ? ", and the keys" : ""}.\n`,
  };
  io.out(words[io.lang]);
  if (!keys)
    say(io, {
      zh: "备份里没有密钥。启动之前把原来的 keys.json 放进数据目录（权限 600），否则会生成一套新的，已加密的内容打不开。",
      en: "The backup has no keys. Put the former keys.json into the data folder (mode 600) before the first start; otherwise new ones are made, and what is sealed cannot be opened.",
    });
};

export const restore: Command = {
  name: "restore",
  summary: { zh: "从备份恢复到空的目录或数据库", en: "Restore a backup into an empty folder or database" },
  help: {
    zh: `xushi restore 备份文件 --data 目录 [--even-if-broken]

先核对备份里每一部分的 SHA-256，再恢复：要么全部，要么什么都不变。只进入空的目录，或空的 PostgreSQL
（环境变量 XUSHI_DATABASE_URL）；内嵌数据库和 PostgreSQL 的备份可以互相恢复。恢复后验证每个辖区的流水，并列出行数。
--even-if-broken 流水验证不过也照原样恢复。

例：
  xushi restore xushi-2026-11-28.tar.gz --data /srv/xushi
  XUSHI_DATABASE_URL=postgres://… xushi restore xushi-2026-11-28.tar.gz --data /srv/xushi`,
    en: `xushi restore BACKUP --data FOLDER [--even-if-broken]

Holds every part of the backup against its SHA-256, then restores: all or nothing. Only into an empty folder, or an empty
PostgreSQL (XUSHI_DATABASE_URL); backups go from the embedded database to PostgreSQL and back. Afterwards each jurisdiction's
journal is verified and the rows are counted. --even-if-broken restores a journal that does not verify, as it is.

Examples:
  xushi restore xushi-2026-11-28.tar.gz --data /srv/xushi
  XUSHI_DATABASE_URL=postgres://… xushi restore xushi-2026-11-28.tar.gz --data /srv/xushi`,
  },
  run,
};
