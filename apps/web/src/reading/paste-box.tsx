import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { pasteSource } from "@xushi/contract";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { groupDigits } from "../number/format.ts";
import { DayField } from "../ui/day-field.tsx";
import { Failure } from "../ui/states.tsx";
import { useDelayed } from "../ui/use-delayed.ts";
import { type Draft, EMPTY_DRAFT, keepDraft, readDraft } from "./draft.ts";
import { Highlight } from "./highlight.tsx";
import { SharedChoice } from "./shared-choice.tsx";
import { useInstantReading } from "./use-instant-reading.ts";
import { useLexicon } from "./use-lexicon.ts";

/** Paste or type: figures are underlined as the text arrives, and the draft is kept. */
export function PasteBox() {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(readDraft);
  const [kept, setKept] = useState(true);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const late = useDelayed(sending);
  const reading = useInstantReading(draft.text, useLexicon());

  useEffect(() => {
    const timer = setTimeout(() => setKept(keepDraft(draft)), 250);
    return () => clearTimeout(timer);
  }, [draft]);

  const send = async () => {
    if (draft.text.trim() === "" || sending) return;
    setSending(true);
    setError(null);
    try {
      const { publishedOn, ...rest } = draft;
      const body = { ...rest, publishedOn: publishedOn === "" ? null : publishedOn };
      const held = await call(pasteSource, { params: { jurisdiction }, body });
      queries.setQueryData([jurisdiction, "source", held.source.id], held);
      void queries.invalidateQueries({ queryKey: [jurisdiction, "sources"] });
      keepDraft(EMPTY_DRAFT);
      await navigate({
        to: "/reading/$source",
        params: { source: held.source.id },
        state: { wasHeld: held.alreadyHeld },
      });
    } catch (refused) {
      setError(refused);
    } finally {
      setSending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  return (
    <form className="paste" onSubmit={submit}>
      <PasteArea
        text={draft.text}
        figures={<Highlight text={draft.text} figures={reading.figures} />}
        onText={(text) => setDraft({ ...draft, text })}
        onSend={() => void send()}
      />
      <div className="paste-facts" aria-live="polite">
        {draft.text === "" ? (
          <span className="muted">{t("paste.hint")}</span>
        ) : (
          <span>
            {t("paste.counts", {
              characters: groupDigits(String(draft.text.length)),
              figures: groupDigits(String(reading.figures.length)),
            })}
            {reading.milliseconds !== null && reading.isCurrent && (
              <span className="muted">
                {" "}
                · {t("paste.took", { ms: Math.max(1, Math.round(reading.milliseconds)) })}
              </span>
            )}
            <span className="muted"> · {kept ? t("paste.kept") : t("paste.notKept")}</span>
          </span>
        )}
      </div>
      <PasteFields draft={draft} onDraft={setDraft} />
      <SharedChoice
        name="paste-shared"
        shared={draft.shared}
        onShared={(shared) => setDraft({ ...draft, shared })}
      />
      <div className="paste-acts">
        <button type="submit" className="button" disabled={draft.text.trim() === "" || sending}>
          {late ? t("paste.sending") : t("paste.send")}
        </button>
        {draft.text !== "" && (
          <button type="button" className="act" onClick={() => setDraft(EMPTY_DRAFT)}>
            {t("paste.clear")}
          </button>
        )}
      </div>
      {error !== null && <Failure error={error} onRetry={() => void send()} />}
    </form>
  );
}

type PasteAreaProps = {
  readonly text: string;
  readonly figures: React.ReactNode;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
};

function PasteArea({ text, figures, onText, onSend }: PasteAreaProps) {
  const { t } = useTranslation();
  const behind = useRef<HTMLDivElement>(null);
  return (
    <div className="paste-area">
      <div className="paste-behind" aria-hidden="true">
        <div ref={behind}>{figures}</div>
      </div>
      <textarea
        aria-label={t("paste.label")}
        placeholder={t("paste.placeholder")}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onScroll={(event) => {
          if (behind.current)
            behind.current.style.transform = `translateY(${-event.currentTarget.scrollTop}px)`;
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSend();
        }}
      />
    </div>
  );
}

function PasteFields({ draft, onDraft }: { draft: Draft; onDraft: (draft: Draft) => void }) {
  const { t } = useTranslation();
  const field = (name: "title" | "publisher" | "place") => (
    <label key={name}>
      {t(`paste.${name}`)}
      <input
        className="field"
        maxLength={name === "title" ? 200 : 60}
        value={draft[name]}
        onChange={(event) => onDraft({ ...draft, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <fieldset className="paste-fields">
      <legend className="sr-only">{t("paste.about")}</legend>
      {field("title")}
      {field("publisher")}
      <div className="paste-day">
        <span aria-hidden="true">{t("paste.publishedOn")}</span>
        <DayField
          label={t("paste.publishedOn")}
          day={draft.publishedOn}
          onDay={(publishedOn) => onDraft({ ...draft, publishedOn })}
        />
      </div>
      {field("place")}
    </fieldset>
  );
}
