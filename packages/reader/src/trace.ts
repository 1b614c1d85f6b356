import type { OffsetMap } from "./clean/offset-map.ts";
import type { TraceEntry } from "./reading.ts";

/** Called by a rule that changed something; offsets are those of the cleaned text. */
export type Tracer = (
  rule: string,
  action: TraceEntry["action"],
  start: number,
  end: number,
  note: string,
) => void;

type Pending = { entry: Omit<TraceEntry, "span">; start: number; end: number };

/** Collects trace entries, and turns their spans into original offsets at the end. */
export class TraceLog {
  readonly #pending: Pending[] = [];

  readonly record: Tracer = (rule, action, start, end, note) => {
    this.#pending.push({ entry: { rule, action, note }, start, end });
  };

  entries(offsets: OffsetMap): TraceEntry[] {
    return this.#pending.map(({ entry, start, end }) => ({
      ...entry,
      span: { start: offsets.start(start), end: Math.max(offsets.start(start), offsets.end(end)) },
    }));
  }
}
