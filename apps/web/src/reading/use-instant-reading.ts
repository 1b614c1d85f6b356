import type { Lexicon } from "@xushi/reader";
import { useEffect, useMemo, useRef, useState } from "react";
import { useDebounced } from "../ui/use-debounced.ts";
import { keepStanding } from "./keep-standing.ts";
import type { FoundFigure, ReadAnswer, ReadRequest } from "./read-message.ts";

export type InstantReading = {
  readonly figures: readonly FoundFigure[];
  readonly milliseconds: number | null;
  /** The figures are those of the text as it stands, to the last character. */
  readonly isCurrent: boolean;
};

type Done = { readonly text: string; readonly answer: ReadAnswer };

/** Reads what is being typed, a moment after the last key, in a worker. */
export const useInstantReading = (text: string, lexicon: Lexicon | undefined): InstantReading => {
  const worker = useRef<Worker | null>(null);
  const asked = useRef({ id: 0, text: "" });
  const [done, setDone] = useState<Done | null>(null);
  // Long texts are read less often: a paste is one change, typing into a long report is many.
  const settled = useDebounced(text, text.length > 20_000 ? 400 : 120);

  useEffect(() => {
    const started = new Worker(new URL("./reader-worker.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.id === asked.current.id) setDone({ text: asked.current.text, answer: data });
    };
    worker.current = started;
    return () => started.terminate();
  }, []);

  useEffect(() => {
    asked.current = { id: asked.current.id + 1, text: settled };
    if (settled.trim() === "") return setDone(null);
    const request: ReadRequest = {
      id: asked.current.id,
      text: settled,
      options: lexicon === undefined ? {} : { lexicon },
    };
    worker.current?.postMessage(request);
  }, [settled, lexicon]);

  const figures = useMemo(
    () => (done === null ? [] : keepStanding(done.answer.figures, done.text, text)),
    [done, text],
  );
  return { figures, milliseconds: done?.answer.milliseconds ?? null, isCurrent: done?.text === text };
};
