/**
 * Which indicators lean on each other: parts and wholes, sums, quotients, as the demo's own recipe has them. Two
 * falsifications of one round never touch the same family, so that neither can give the other away.
 */
import { SERIES } from "../../../packages/demo/src/series-specs.ts";

export type Families = {
  /** One name for the whole family of an indicator. */
  readonly of: (indicatorId: string) => string;
  /** The whole of which the indicator is a part, if it is one. */
  readonly wholeOf: (indicatorId: string) => string | undefined;
};

export const familiesOfDemo = (): Families => {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id);
    return up === undefined || up === id ? id : root(up);
  };
  const wholes = new Map<string, string>();
  for (const spec of SERIES) {
    const others =
      spec.form === "part"
        ? [spec.of]
        : spec.form === "sum"
          ? spec.of
          : spec.form === "quotient"
            ? spec.over
            : [];
    for (const other of others) parent.set(root(other), root(spec.id));
    if (spec.form === "part") wholes.set(spec.id, spec.of);
    if (spec.form === "sum") for (const part of spec.of) wholes.set(part, spec.id);
  }
  return { of: root, wholeOf: (id) => wholes.get(id) };
};
