import { readFile } from "node:fs/promises";
import type { Anchor, Jurisdiction, Refusal, Verification } from "@xushi/contract";
import { type KeptAnchors, readAnchorFile } from "../ledger-access/anchor-file.ts";
import { chooseJurisdictions } from "../ledger-access/choose-jurisdictions.ts";
import { commandSettings } from "../ledger-access/command-settings.ts";
import type { Endpoint } from "../ledger-access/endpoint.ts";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, say, stop, type Words } from "../terminal/io.ts";
import type { Command } from "./command.ts";

const OPTIONS = {
  ...COMMON,
  data: { type: "string" },
  jurisdiction: { type: "string" },
  anchors: { type: "string" },
} as const;

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) return stop(io, 2, flags.message);
  const { data, jurisdiction, anchors: path } = flags.values;
  const { withEndpoint } = await import("../ledger-access/endpoint.ts");
  const read = await commandSettings(io, data);
  if (!read.ok) return stop(io, 2, read.message);
  const kept = path === undefined ? NO_ANCHORS : await readKept(path);
  if (!kept.ok)
    return stop(io, 2, {
      zh: `${path} 第 ${kept.line} 行不是锚点：“${kept.found}”。应为：辖区 日期 序号 校验值`,
      en: `${path}, line ${kept.line} is no anchor: "${kept.found}". Expected: jurisdiction day seq hash`,
    });
  const worked = await withEndpoint(read.settings, (endpoint) => verifyAll(io, endpoint, jurisdiction, kept));
  return worked.ok ? worked.value : stop(io, 1, worked.message);
};

type Kept = Extract<KeptAnchors, { ok: true }>;
const NO_ANCHORS: Kept = { ok: true, byJurisdiction: new Map() };

const readKept = async (path: string): Promise<KeptAnchors> => {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? { ok: false, line: 0, found: path } : readAnchorFile(text);
};

const verifyAll = async (
  io: Io,
  endpoint: Endpoint,
  named: string | undefined,
  { byJurisdiction }: Kept,
): Promise<ExitCode> => {
  const chosen = await chooseJurisdictions(endpoint, named);
  if (!chosen.ok) return stop(io, 1, chosen.message);
  let worst: ExitCode = 0;
  for (const county of chosen.all)
    if (!(await verifyOne(io, endpoint, county, byJurisdiction.get(county.id) ?? []))) worst = 1;
  return worst;
};

const verifyOne = async (
  io: Io,
  endpoint: Endpoint,
  { id, name }: Jurisdiction,
  anchors: readonly Anchor[],
): Promise<boolean> => {
  const response = await endpoint(`/api/${encodeURIComponent(id)}/journal/verification`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ anchors }),
  });
  if (!response.ok) {
    const { message } = (await response.json()) as Refusal;
    say(io, { zh: `${name}：${message.zh}`, en: `${name}: ${message.en}` });
    return false;
  }
  const found = (await response.json()) as Verification;
  io.out(`${verdict(name, found)[io.lang]}\n`);
  return found.ok;
};

const REASONS: Readonly<Record<string, Words>> = {
  altered: { zh: "被改动", en: "was altered" },
  missing: { zh: "缺失", en: "is missing" },
  chain: { zh: "与前一条接不上", en: "does not follow the entry before it" },
  anchor: { zh: "与锚点不符", en: "contradicts its anchor" },
};

const verdict = (name: string, v: Verification): Words => {
  const seconds = (v.milliseconds / 1000).toFixed(1);
  if (v.broken === null)
    return {
      zh: `${name}：一致。${v.entries} 条流水、${v.observations} 条数据、${v.anchors} 个锚点，用时 ${seconds} 秒。`,
      en: `${name}: sound. ${v.entries} entries, ${v.observations} observations, ${v.anchors} anchors, ${seconds} s.`,
    };
  const { reason, entity, entityId, seq } = v.broken;
  const why = REASONS[reason] ?? { zh: reason, en: reason };
  return {
    zh: `${name}：不一致。第一处在流水第 ${seq} 条：${entity} ${entityId} ${why.zh}。此前 ${seq - 1} 条没有问题。`,
    en: `${name}: NOT sound. The first place is entry ${seq}: ${entity} ${entityId} ${why.en}. The ${seq - 1} before it are sound.`,
  };
};

export const verify: Command = {
  name: "verify",
  summary: {
    zh: "核验流水：有没有被改过",
    en: "Prove that nothing was altered, or name the first thing that was",
  },
  help: {
    zh: `xushi verify [--data ./data] [--jurisdiction 辖区] [--anchors 文件]

从第一条起重算每条流水的校验值，并与每张表逐行核对；说出第一处被改动或缺失的。退出码 0 一致，1 不一致。
--anchors 再与另外保存的锚点核对（打印件或发出去的那份）：连整本流水一起重写也瞒不过。每行：辖区 日期 序号 校验值。
数据目录里的 anchors/ 每天自动添一行。

例：
  xushi verify
  xushi verify --anchors /mnt/u盘/锚点.txt`,
    en: `xushi verify [--data ./data] [--jurisdiction ID] [--anchors FILE]

Recomputes every entry of the journal from the first, holds every row against it, and names the first that was altered or is
missing. Exit code 0: sound, 1: not.
--anchors also holds it against anchors that were kept elsewhere, printed or sent away: then not even a rewritten journal
passes. One a line: jurisdiction day seq hash. The data folder's anchors/ gets a line a day.

Examples:
  xushi verify
  xushi verify --anchors /mnt/usb/anchors.txt`,
  },
  run,
};
