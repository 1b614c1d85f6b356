import { useQuery } from "@tanstack/react-query";
import type { Register } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useMoment } from "../i18n/use-moment.ts";
import { useText } from "../i18n/use-text.ts";
import { Loading } from "../ui/states.tsx";
import { changeLines } from "./change-lines.ts";
import type { ItemDraft } from "./item-draft.ts";
import { historyQuery } from "./register-queries.ts";
import { useChangeWords } from "./use-change-words.ts";

type ConflictNoteProps = {
  readonly register: Register;
  readonly itemId: string;
  /** The version that the typing began upon. */
  readonly since: number;
  readonly typed: ItemDraft;
};

/** Who changed what in between, and which of it was changed here too. */
export function ConflictNote({ register, itemId, since, typed }: ConflictNoteProps) {
  const { t } = useTranslation();
  const text = useText();
  const moment = useMoment();
  const history = useQuery(historyQuery(useJurisdiction().id, register.id, itemId));
  const words = useChangeWords(history.data?.names ?? {});
  if (history.data === undefined) return <Loading what={t("registers.conflict.loading")} />;
  const entries = history.data.entries.filter((entry) => entry.version > since);
  return (
    <div className="conflict" role="alert">
      <p>
        <b>{t("registers.conflict.title")}</b>
      </p>
      {entries.map((entry) => (
        <div key={entry.version}>
          <p>{t("registers.conflict.who", { person: entry.person, at: moment(entry.at) })}</p>
          <ul>
            {entry.moved && (
              <li>
                {t("registers.conflict.moved", {
                  stage: text(
                    register.stages.find((s) => s.id === entry.stage)?.title ?? { zh: entry.stage, en: "" },
                  ),
                })}
              </li>
            )}
            {changeLines(register, entry.changes, words).map((line) => (
              <li key={line.field}>
                {line.title}：{line.words.join("；")}
                {typed[line.field] !== undefined && <> {t("registers.conflict.both")}</>}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>{t("registers.conflict.again")}</p>
    </div>
  );
}
