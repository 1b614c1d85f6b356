import { Link } from "@tanstack/react-router";
import type { JournalEntry } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import { usePostWords } from "../i18n/use-post-words.ts";
import { changesOf } from "./changes.ts";
import { readableChanges, type Words } from "./readable.ts";

type JournalEntryItemProps = {
  readonly entry: JournalEntry;
  readonly words: Words;
  /** The address asked for this one. */
  readonly isSought: boolean;
};

/** One change: when, who in which post, what was done, to what, and from what to what. */
export function JournalEntryItem({ entry, words, isSought }: JournalEntryItemProps) {
  const { t, i18n } = useTranslation();
  const moment = useMoment();
  const key = `action.${entry.action.replaceAll(".", "_")}`;
  const action = i18n.exists(key) ? String(i18n.t(key as never)) : entry.action;
  const { shown, hidden } = readableChanges(changesOf(entry.before, entry.after), words);
  const subject = words.name(entry.entityId);
  return (
    <li aria-current={isSought ? "true" : undefined}>
      <div className="journal-head">
        <span className="muted journal-seq">{entry.seq}</span>
        <time className="muted">{moment(entry.at)}</time>
        <Actor entry={entry} />
        <b>{action}</b>
        {subject !== undefined && entry.entityId !== entry.accountId && <span>{subject}</span>}
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

/** The account's name, which leads to what else it did, and the post that it acted in. */
function Actor({ entry }: { entry: JournalEntry }) {
  const { t } = useTranslation();
  const { postWord } = usePostWords();
  const name = entry.person || t("journal.nobody");
  const { accountId } = entry;
  return (
    <span>
      {accountId === null || accountId === "system" ? (
        name
      ) : (
        <Link
          to="/journal"
          search={(before) => ({ ...before, account: accountId, entry: undefined })}
          title={t("journal.onlyThis", { name })}
        >
          {name}
        </Link>
      )}
      {entry.post !== null && <span className="muted"> · {postWord(entry.post)}</span>}
    </span>
  );
}
