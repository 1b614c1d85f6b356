import type { BoardRow, ClockReading } from "@xushi/contract";
import { compare } from "@xushi/core";

type Change = NonNullable<BoardRow["change"]>;

/** Against the reading of an earlier day. "reported": there was no number then and there is one now. */
export const changeSince = (now: ClockReading, then: ClockReading | undefined): Change | null => {
  if (then === undefined) return null;
  return { light: then.light, gap: then.gap, kind: kindOf(now, then) };
};

const kindOf = (now: ClockReading, then: ClockReading): Change["kind"] => {
  if (then.actual === null) return now.actual === null ? "same" : "reported";
  if (now.gap === null || then.gap === null || now.gapUnit !== then.gapUnit) return "same";
  return (["worsened", "same", "improved"] as const)[compare(now.gap, then.gap) + 1] ?? "same";
};
