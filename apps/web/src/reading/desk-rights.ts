import type { FigureView } from "@xushi/contract";
import type { Right } from "../api/my-access.ts";
import type { DeskDeed } from "./desk-keys.ts";

type Standing = Pick<FigureView, "status" | "targetId"> & {
  readonly modality: Pick<FigureView["modality"], "value">;
};

/**
 * Which deeds are worth showing: those of which one's posts hold the right anywhere. Whether they reach this very figure,
 * the database says when it is done.
 */
export const mayDo = (rights: readonly Right[], deed: DeskDeed["do"], figure?: Standing): boolean => {
  const holds = (...any: Right[]) => any.some((right) => rights.includes(right));
  switch (deed) {
    case "accept":
      return figure?.modality.value === "target" ? holds("plan") : holds("report");
    case "acceptCertain":
      return holds("report");
    case "reject":
    case "edit":
      return holds("receive");
    case "undo":
      if (figure?.status === "rejected") return holds("receive");
      return figure !== undefined && figure.targetId !== null ? holds("plan") : holds("report", "settle");
    default:
      return true;
  }
};

export type MayDo = (deed: DeskDeed["do"], figure?: Standing) => boolean;
