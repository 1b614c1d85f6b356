import type { JournalEntry } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import { changesOf } from "./changes.ts";
import { readableChanges, type Words } from "./readable.ts";

/** One change: when, who, what was done, and from what to what. */
export function JournalEntryItem({ entry, words }: { entry: JournalEntry; words: Words }) {
  const { t, i18n } = useTranslation();
  const moment = useMoment();
  const key = `action.${entry.action.replaceAll(".", "_")}`;
  const action = i18n.exists(key) ? String(i18n.t(key as never)) : entry.action;
  const { shown, hidden } = readableChanges(changesOf(entry.before, entry.after), words);
  return (
    <li>
      <div className="journal-head">
        <span className="muted journal-seq">{entry.seq}</span>
        <time className="muted">{moment(entry.at)}</time>
        <span>{entry.person || t("journal.nobody")}</span>
        <b>{action}</b>
        <span className="muted small journal-hash" title={entry.hash}>
          {entry.hash.slice(0, 8)}
        </span>
      </div>
      {shown.length > 0 && (
        <dl
          className="journal-changes"
          title={hidden > 0 ? t("journal.moreFields", { count: hidden }) : undefined}
        >
          {shown.map((c) => (
            <div key={c.key}>
              <dt>{c.field}</dt>
              <dd>
                {c.before !== "" && <del>{c.before}</del>} {c.after !== "" && <ins>{c.after}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
