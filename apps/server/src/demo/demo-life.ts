import type { Register, Values } from "@xushi/core";
import type { DemoItem } from "@xushi/demo";
import { type ItemChange, type ItemRow, type Ledger, type Outcome, systemActing } from "@xushi/ledger";
import { DEMO_ID } from "./about.ts";

export type ValuesOf = (values: DemoItem["values"]) => Values;

/** Two, since who applies does not accept. */
const REPORTER = systemActing("示例填报单位");
const OVERSEER = systemActing("示例归口部门", "system-overseer");

/**
 * What was edited and moved, in order. Days of entry are the demo's own; when a version was recorded is the ledger's to say,
 * so all of them were recorded on the day of loading. A version that is there is not made again.
 */
export const replayLife = async (
  ledger: Ledger,
  register: Register,
  itemId: string,
  { changes }: Pick<DemoItem, "changes">,
  valuesOf: ValuesOf,
): Promise<void> => {
  const [reporter, overseer] = [ledger.county(DEMO_ID, REPORTER), ledger.county(DEMO_ID, OVERSEER)];
  const held = await reporter.item(itemId);
  if (held === null) throw new Error(`The demo's item ${itemId} is not there`);
  let row: ItemRow = held;
  for (const change of changes.slice(row.version)) {
    const { to, on, reason } = change;
    const next: ItemChange = {
      itemId,
      version: row.version,
      values: merged(row, valuesOf(change.values)),
      reason,
    };
    const outcome: Outcome<ItemRow> =
      to === null
        ? await reporter.changeItem(register, next)
        : await (isForOverseer(register, row, to) ? overseer : reporter).moveItem(register, {
            ...next,
            to,
            on,
          });
    row = expectDone(register, outcome);
  }
};

const isForOverseer = (register: Register, { lastMover }: ItemRow, to: string): boolean => {
  const stage = register.stages[to];
  return stage?.another === true ? lastMover !== OVERSEER.accountId : stage?.by === "overseer";
};

/** `null` empties a field. */
const merged = (row: ItemRow, more: Values): Values =>
  Object.fromEntries(
    Object.entries({ ...row.values, ...more }).filter(([, value]) => (value as unknown) !== null),
  ) as Values;

export const expectDone = <T>(register: Pick<Register, "id">, outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(
    `The demo's items do not fit ${register.id}: ${JSON.stringify(outcome.detail).slice(0, 500)}`,
  );
};
