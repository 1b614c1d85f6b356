import type { BoardRow } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { SourceNumber } from "../source/source-number.tsx";
import { Tip } from "../ui/tip.tsx";
import { oneDecimal } from "./format.ts";
import { Missing } from "./missing.tsx";

/** 同比: published, with its source; or worked out from two levels, which it says. */
export function GrowthNumber({ growth }: { growth: BoardRow["growth"] }) {
  const { t } = useTranslation();
  if (growth === null) return <Missing why={t("board.noGrowth")} />;
  const shown = oneDecimal(growth.value);
  if (growth.observationId !== null && !growth.derived)
    return (
      <SourceNumber observationId={growth.observationId}>
        <span className="plain">{shown}</span>
      </SourceNumber>
    );
  return growth.derived ? (
    <Tip text={t("board.derived")} className="derived">
      {shown}
    </Tip>
  ) : (
    shown
  );
}
