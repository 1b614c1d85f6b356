import type { CompareRank } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { Missing } from "../number/missing.tsx";

/** 3 ▲2: the place, and how it moved since the period before; the move in words for whoever hears it. */
export function RankMark({ rank, why }: { readonly rank: CompareRank | null; readonly why: string }) {
  const { t } = useTranslation();
  const moved = useMoveWords();
  if (rank === null) return <Missing why={why} />;
  const { position, of, change } = rank;
  const move = change === null || change === 0 ? "" : change > 0 ? `▲${change}` : `▼${-change}`;
  return (
    <span className="compare-rank" title={`${t("compare.of", { position, of })}，${moved(change)}`}>
      {position}
      <span className={`compare-move ${change !== null && change < 0 ? "down" : "up"}`} aria-hidden="true">
        {move}
      </span>
      {move !== "" && <span className="sr-only">，{moved(change)}</span>}
    </span>
  );
}

/** 「比上期升 2 位」 */
const useMoveWords = (): ((change: number | null) => string) => {
  const { t } = useTranslation();
  return (change) => {
    if (change === null) return t("compare.noChange");
    if (change === 0) return t("compare.same");
    return change > 0 ? t("compare.up", { count: change }) : t("compare.down", { count: -change });
  };
};
