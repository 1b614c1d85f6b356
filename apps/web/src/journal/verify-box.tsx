import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Verification, verifyJournal } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { groupDigits } from "../number/format.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import { readAnchorLines } from "./anchor-lines.ts";

/** 核验, for the auditor: the whole chain against the whole of the books, and against anchors that were kept elsewhere. */
export function VerifyBox() {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const [result, setResult] = useState<Verification | null>(null);
  const { sending, error, send } = useSend();
  const kept = readAnchorLines(text, jurisdiction);
  const verify = async () => {
    if (!kept.ok) return;
    setResult(null);
    const anchors = [...kept.anchors];
    setResult(await send(() => call(verifyJournal, { params: { jurisdiction }, body: { anchors } })));
    void queries.invalidateQueries({ queryKey: [jurisdiction, "journal"] });
  };
  return (
    <section className="verify" aria-label={t("journal.verify.title")}>
      <div className="verify-acts">
        <button type="button" className="button" disabled={sending || !kept.ok} onClick={() => void verify()}>
          {t("journal.verify.run")}
        </button>
        <Link to="/journal/anchors">{t("journal.verify.anchors")}</Link>
      </div>
      <p className="muted small">{t("journal.verify.lead")}</p>
      <KeptAnchors text={text} onText={setText} />
      {!kept.ok && (
        <p className="lag" role="alert">
          {t(`journal.verify.${kept.why}`, { line: kept.line, found: kept.found })}
        </p>
      )}
      {sending && (
        <p role="status">
          <span className="state-busy">{t("journal.verify.running")}</span>
        </p>
      )}
      {error !== null && <Failure error={error} onRetry={() => void verify()} />}
      {result !== null && <Result found={result} />}
    </section>
  );
}

function KeptAnchors({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t("journal.verify.kept")}</summary>
      <textarea
        className="field verify-kept"
        aria-label={t("journal.verify.kept")}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <label className="small">
        {t("journal.verify.file")}{" "}
        <input
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => void event.target.files?.[0]?.text().then(onText)}
        />
      </label>
    </details>
  );
}

const REASONS = ["altered", "missing", "chain", "anchor"] as const;

function Result({ found }: { found: Verification }) {
  const { t, i18n } = useTranslation();
  const { broken } = found;
  if (broken === null)
    return (
      <p className="said-good" role="status">
        <span aria-hidden="true">✓</span>{" "}
        {t("journal.verify.sound", {
          entries: groupDigits(String(found.entries)),
          observations: groupDigits(String(found.observations)),
          anchors: found.anchors,
          seconds: (found.milliseconds / 1000).toFixed(1),
        })}
      </p>
    );
  const reason = REASONS.find((known) => known === broken.reason);
  const key = `journal.group.${broken.entity}`;
  return (
    <p className="said-bad" role="alert">
      <span aria-hidden="true">✕</span>{" "}
      {t("journal.verify.broken", {
        seq: broken.seq,
        entity: `${i18n.exists(key) ? String(i18n.t(key as never)) : broken.entity} ${broken.entityId}`,
        why: reason === undefined ? broken.reason : t(`journal.verify.why.${reason}`),
        before: broken.seq - 1,
      })}{" "}
      <Link to="/journal" search={(before) => ({ ...before, entry: broken.seq })}>
        {t("journal.verify.see", { seq: broken.seq })}
      </Link>
    </p>
  );
}
