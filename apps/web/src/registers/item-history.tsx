import { useQuery } from "@tanstack/react-query";
import type { Register } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useMoment } from "../i18n/use-moment.ts";
import { useText } from "../i18n/use-text.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { changeLines } from "./change-lines.ts";
import { historyQuery } from "./register-queries.ts";
import { useChangeWords } from "./use-change-words.ts";

const AT_FIRST = 8;

/** Who changed what, when and why, newest first, in words rather than in data. */
export function ItemHistory({ register, itemId }: { register: Register; itemId: string }) {
  const { t } = useTranslation();
  const text = useText();
  const moment = useMoment();
  const history = useQuery(historyQuery(useJurisdiction().id, register.id, itemId));
  const words = useChangeWords(history.data?.names ?? {});
  const [all, setAll] = useState(false);
  const stageTitle = (id: string) => {
    const stage = register.stages.find((s) => s.id === id);
    return stage === undefined ? id : text(stage.title);
  };
  const entries = history.data?.entries ?? [];
  return (
    <section aria-labelledby="item-history">
      <h2 id="item-history">{t("registers.item.history")}</h2>
      {history.isPending && <Loading what={t("registers.item.historyLoading")} />}
      {history.isError && <Failure error={history.error} onRetry={() => void history.refetch()} />}
      <ol className="history">
        {entries.slice(0, all ? undefined : AT_FIRST).map((entry) => (
          <li key={entry.version}>
            <p className="history-head">
              <time dateTime={entry.at}>{moment(entry.at)}</time> {entry.person}
              <b>
                {entry.version === 1
                  ? t("registers.item.made")
                  : entry.moved
                    ? t("registers.item.moved", { stage: stageTitle(entry.stage) })
                    : t("registers.item.changed")}
              </b>
            </p>
            {entry.reason !== "" && <p>{t("registers.item.reason", { reason: entry.reason })}</p>}
            {entry.version > 1 &&
              changeLines(register, entry.changes, words).map((line) => (
                <p key={line.field} className="history-change">
                  <span className="muted">{line.title}</span> {line.words.join("；")}
                </p>
              ))}
          </li>
        ))}
      </ol>
      {!all && entries.length > AT_FIRST && (
        <button type="button" className="act" onClick={() => setAll(true)}>
          {t("registers.more")}
        </button>
      )}
    </section>
  );
}
