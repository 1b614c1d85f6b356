/** Items of any register, made from its definition alone: a bench that knew the fields would break with the next one. */
import {
  addDays,
  type Field,
  type Fields,
  localDate,
  type Register,
  type Values,
} from "../../packages/core/src/index.ts";
import type { NewItem } from "../../packages/ledger/src/item-books.ts";
import type { Random } from "./random.ts";

const WORDS = [
  ...[
    "新建",
    "扩建",
    "年产",
    "智能",
    "绿色",
    "循环",
    "生物",
    "茶叶",
    "竹木",
    "精密",
    "光伏",
    "储能",
    "农产品",
    "冷链",
  ],
  ...[
    "加工",
    "制造",
    "物流",
    "园区",
    "基地",
    "标准化",
    "厂房",
    "污水",
    "管网",
    "公路",
    "水库",
    "学校",
    "医院",
    "改造",
  ],
];

const words = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick(WORDS)).join("");

const hash = (random: Random): string =>
  Array.from({ length: 8 }, () =>
    random
      .upTo(2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  ).join("");

const makeValue = (random: Random, units: readonly string[], field: Field): unknown => {
  switch (field.kind) {
    case "text":
      return field.form === undefined ? words(random, field.long === true ? 30 : 3) : undefined;
    case "decimal":
      return `${1 + random.upTo(90_000)}0000`;
    case "date":
      return addDays(localDate("2024-01-01"), random.upTo(1200));
    case "flag":
      return random.chance(0.5);
    case "choice":
      return random.pick(Object.keys(field.choices));
    case "org-unit":
      return random.pick(units);
    case "official":
      return `${random.pick(["王", "李", "张", "陈"])}${random.pick(WORDS)[0]}（副县长）`;
    case "point":
      return { lng: 118 + random.upTo(1000) / 1000, lat: 29 + random.upTo(1000) / 1000 };
    case "files":
      return [{ sha256: hash(random), name: "附件.pdf", size: 1000 + random.upTo(100_000) }];
    case "group":
      return Array.from({ length: 1 + random.upTo(3) }, () => valuesOf(random, units, field.fields, 0.8));
    default:
      return undefined;
  }
};

const valuesOf = (random: Random, units: readonly string[], fields: Fields, share: number): Values => {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    // One in ten has a paper: 50,000 items with five each would be a bench of the table of files.
    const often = field.kind === "files" ? 0.1 : share;
    const value =
      field.required === true || random.chance(often) ? makeValue(random, units, field) : undefined;
    if (value !== undefined) values[name] = value;
  }
  return values as Values;
};

export const makeItems = (
  random: Random,
  register: Register,
  units: readonly string[],
  count: number,
): NewItem[] => {
  const stages = Object.keys(register.stages);
  return Array.from({ length: count }, (_, i) => {
    const values: Record<string, unknown> = { ...valuesOf(random, units, register.fields, 0.8) };
    values[register.name] = `${words(random, 3)}项目${i}`;
    values[register.roles.owner] ??= random.pick(units);
    if (register.code !== undefined) values[register.code] = `3410-${String(i).padStart(8, "0")}`;
    return { registerId: register.id, stage: random.pick(stages), values: values as Values };
  });
};
