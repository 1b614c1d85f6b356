import type { Text } from "@xushi/contract";
import type { Reading, Timed } from "./readers.ts";
import type { Mentions } from "./reading-memory.ts";

/** Projects with their stage and dated pledges, as the reading desk lists them. */
export const mentionsOf = ({ value, milliseconds }: Timed<Reading>, warnings: readonly Text[]): Mentions => ({
  projects: value.projects.map((p) => ({
    span: { ...p.span },
    name: p.name,
    stage: p.stage,
    stageText: p.stageWords,
    on: p.date === "" ? null : p.date,
  })),
  pledges: value.pledges.map((p) => ({ span: { ...p.span }, text: p.matter, due: p.due })),
  warnings,
  readMilliseconds: Math.round(milliseconds * 10) / 10,
});
