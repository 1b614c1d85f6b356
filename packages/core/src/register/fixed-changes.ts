/** What was handed in stays as it was handed in: which changes a stage does not take. */
import type { Register } from "./register.ts";

type Held = Readonly<Record<string, unknown>>;

/**
 * The fields that would change although the item stands at a fixed stage; none where it may be edited. A move to `to` may bring what
 * that stage asks for, sets or clears, and nothing else: approving does not rewrite what is approved.
 */
export const fixedChanges = (
  register: Pick<Register, "stages">,
  stage: string,
  { before, after, to }: { readonly before: Held; readonly after: Held; readonly to?: string },
): readonly string[] => {
  if (register.stages[stage]?.fixed !== true) return [];
  const gate = to === undefined ? undefined : register.stages[to];
  const free = new Set([
    ...(gate?.requires ?? []),
    ...(gate?.clears ?? []),
    ...(gate?.sets === undefined ? [] : [gate.sets]),
  ]);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !free.has(name) && plain(before[name]) !== plain(after[name]));
};

/** The order of names within a row says nothing: a database gives them back in its own. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? "";
