import type * as contract from "@xushi/contract";
import { type Asked, kindOfStage, type Register, readItemClock } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import { wireReading } from "../board/wire-reading.ts";
import type { Deps } from "../deps.ts";
import { coreItem } from "./core-item.ts";

type Reading = contract.RegisterItem["reading"];

export const wireItem = (
  register: Register,
  row: ItemRow,
  asked: Asked,
  schemeOf: Deps["schemeOf"],
): contract.RegisterItem => ({
  id: row.itemId,
  registerId: row.registerId,
  version: row.version,
  name: String(row.values[register.name] ?? ""),
  code: register.code === undefined ? null : ((row.values[register.code] as string | undefined) ?? null),
  stage: row.stage,
  pausedFrom: row.pausedFrom,
  entered: { ...row.entered },
  values: { ...row.values },
  computed: computedOf(register, row, asked),
  reading: readingOf(register, row, asked, schemeOf),
  changedAt: row.recordedAt,
  changedBy: row.recordedBy,
});

export const computedOf = (register: Register, row: ItemRow, asked: Asked) => {
  const item = coreItem(row);
  return Object.fromEntries(
    Object.entries(register.computed ?? {}).map(([name, c]) => [name, c.from(item, asked) ?? null]),
  );
};

/** What was dropped (终止, 调出) is no longer late for anything. */
export const readingOf = (
  register: Register,
  row: Pick<ItemRow, "stage" | "values">,
  asked: Asked,
  schemeOf: Deps["schemeOf"],
): Reading => {
  const stage = register.stages[row.stage];
  if (stage !== undefined && kindOfStage(stage) === "ended") return null;
  const reading = readItemClock(register, row, asked, schemeOf);
  if (reading === null || register.clock === undefined) return null;
  const scheme = schemeOf(register.clock.lightRule);
  const rule = scheme.find((r) => r.id === reading.rule.id) ?? scheme[0];
  return wireReading(reading, rule.title);
};
