import type { Register, RegisterItem } from "@xushi/contract";
import { useText } from "../i18n/use-text.ts";

const MARKS = { work: "", paused: "‖ ", done: "✓ ", ended: "× " } as const;

/** Where an item stands; a stop, an end and what is done carry a mark, so that colour is not all that tells them. */
export function StageWord({ register, item }: { register: Register; item: Pick<RegisterItem, "stage"> }) {
  const text = useText();
  const stage = register.stages.find((s) => s.id === item.stage);
  if (stage === undefined) return <>{item.stage}</>;
  return (
    <span className={`stage-word stage-${stage.kind}`}>
      <span aria-hidden="true">{MARKS[stage.kind]}</span>
      {text(stage.title)}
    </span>
  );
}
