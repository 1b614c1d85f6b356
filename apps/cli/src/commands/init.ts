import { mkdir } from "node:fs/promises";
import type { Settings } from "@xushi/server";
import { commandSettings } from "../ledger-access/command-settings.ts";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, stop, type Words } from "../terminal/io.ts";
import type { Command } from "./command.ts";

const OPTIONS = {
  ...COMMON,
  data: { type: "string" },
  "name-en": { type: "string" },
  city: { type: "string" },
} as const;

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

type County = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly city: string | undefined;
};

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) return stop(io, 2, flags.message);
  const { data, city, "name-en": nameEn = "" } = flags.values;
  const [id, name] = flags.rest;
  if (id === undefined || name === undefined || flags.rest.length > 2)
    return stop(io, 2, {
      zh: "要写编号和名称。例：xushi init qingshan 青山县",
      en: "Give an id and a name. Example: xushi init qingshan 青山县",
    });
  if (!ID.test(id))
    return stop(io, 2, {
      zh: `编号“${id}”不行：1–64 个字母、数字、. _ -，字母或数字开头。`,
      en: `The id "${id}" will not do: 1–64 letters, digits, . _ -, beginning with a letter or a digit.`,
    });
  const read = await commandSettings(io, data);
  if (!read.ok) return stop(io, 2, read.message);
  return create(io, read.settings, { id, name, nameEn, city });
};

const create = async (io: Io, settings: Settings, county: County): Promise<ExitCode> => {
  const { explainFailure, openLedgerAt, putCatalogue } = await import("@xushi/server");
  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  try {
    const ledger = await openLedgerAt(settings);
    try {
      if ((await ledger.jurisdictions()).some((j) => j.id === county.id))
        return stop(io, 1, {
          zh: `已经有辖区 ${county.id}。`,
          en: `There is a jurisdiction ${county.id} already.`,
        });
      await putCatalogue(ledger);
      await addCounty(ledger, county, io.env.USER ?? "");
    } finally {
      await ledger.close();
    }
  } catch (error) {
    const words = explainFailure(error, settings);
    if (words === null) throw error;
    return stop(io, 1, words);
  }
  const made: Words = {
    zh: `${county.name}已建立。接下来运行 npm start：它打印一个一次性链接，第一位管理员由此设置账号，再授予安全员和审计员。`,
    en: `${county.name} is made. Run npm start next: it prints a one-time link, by which the first administrator sets up an account and then grants the security officer and the auditor.`,
  };
  io.out(`${made[io.lang]}\n`);
  return 0;
};

type Ledger = Awaited<ReturnType<typeof import("@xushi/server")["openLedgerAt"]>>;

/** The county's own unit, under its city where one is named. Towns and offices come by workbook or in the app. */
const addCounty = async (
  ledger: Ledger,
  { id, name, nameEn, city }: County,
  person: string,
): Promise<void> => {
  const { systemActing } = await import("@xushi/ledger");
  const acting = systemActing(person === "" ? "xushi init" : person);
  await ledger.createJurisdiction({ id, orgUnitId: id, name, nameEn, demo: false }, acting);
  if (city === undefined) return;
  const open = { code: null, nameEn: "", validFrom: null, validTo: null, designatedBy: null };
  await ledger.county(id, acting).addOrgUnits([
    { ...open, id: "city", name: city, kind: "city", parentId: null, order: 0 },
    { ...open, id, name, nameEn, kind: "county", parentId: "city", order: 0 },
  ]);
};

export const init: Command = {
  name: "init",
  summary: { zh: "建立一个真实的县（区）", en: "Make the books of a real county" },
  help: {
    zh: `xushi init 编号 名称 [--name-en 英文名] [--city 所属市] [--data ./data]

在空的数据目录（或 XUSHI_DATABASE_URL 指的 PostgreSQL）里建立一个县的账本，没有示例数据，也没有账号。之后 npm start 打印
一次性链接，第一位管理员由此设置账号。

例：
  xushi init qingshan 青山县 --city 江州市
  XUSHI_DATA=/srv/xushi xushi init qingshan 青山县`,
    en: `xushi init ID NAME [--name-en NAME] [--city CITY] [--data ./data]

Makes a county's books in an empty data folder (or in the PostgreSQL that XUSHI_DATABASE_URL names), without demo data and
without accounts. npm start then prints a one-time link, by which the first administrator sets up an account.

Examples:
  xushi init qingshan 青山县 --city 江州市
  XUSHI_DATA=/srv/xushi xushi init qingshan 青山县`,
  },
  run,
};
