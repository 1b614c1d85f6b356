import { useQueryClient } from "@tanstack/react-query";
import {
  type Acceptance,
  acceptCertain,
  acceptFigure,
  correctFigure,
  type FigureCorrection,
  type FigureView,
  type Input,
  proposeIndicator,
  rejectFigure,
  reopenFigure,
  type SourceReading,
  setTarget,
  type Text,
} from "@xushi/contract";
import { useCallback, useState } from "react";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { sourceQuery } from "../api/queries.ts";

/** What was refused, and at which figure; null at the desk as a whole. */
export type DeskError = { readonly figure: string | null; readonly error: unknown };

export type DeskActions = {
  readonly accept: (figure: FigureView, more?: Partial<Acceptance>) => Promise<boolean>;
  readonly reject: (figure: FigureView) => Promise<boolean>;
  readonly undo: (figure: FigureView) => Promise<boolean>;
  readonly correct: (figure: FigureView, correction: FigureCorrection) => Promise<boolean>;
  readonly propose: (name: string, unit: string) => Promise<string | null>;
  readonly setTarget: (draft: Input<typeof setTarget>["body"]) => Promise<boolean>;
  readonly acceptCertain: () => Promise<Text | null>;
  readonly busy: ReadonlySet<string>;
  readonly failed: DeskError | null;
  readonly forget: () => void;
};

const ALL = "all";
/** A desk of this size is read anew after each change, so that findings on other figures follow. */
const SMALL_DESK = 300;

/** Everything that changes a figure. Each answer replaces the figure at once; the board is asked anew. */
export const useDeskActions = (source: string): DeskActions => {
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<DeskError | null>(null);

  const { queryKey } = sourceQuery(jurisdiction, source);
  const put = useCallback(
    (figure: FigureView) =>
      queries.setQueryData(
        queryKey,
        (old: SourceReading | undefined) =>
          old && { ...old, figures: old.figures.map((f) => (f.id === figure.id ? figure : f)) },
      ),
    [queries, queryKey],
  );
  const ledgerChanged = useCallback(() => {
    const small = (queries.getQueryData<SourceReading>(queryKey)?.figures.length ?? 0) <= SMALL_DESK;
    void queries.invalidateQueries({
      predicate: ({ queryKey: [county, what, id] }) =>
        county === jurisdiction &&
        ["board", "indicator", "observation", "sources", "journal", ...(small ? ["source"] : [])].includes(
          String(what),
        ) &&
        (what !== "source" || id === source),
    });
  }, [queries, queryKey, jurisdiction, source]);

  /** Runs one change of one figure; a refusal is shown where it belongs and everything stays as it was. */
  const change = async <T>(id: string, run: () => Promise<T>): Promise<T | null> => {
    setBusy((now) => new Set([...now, id]));
    setFailed(null);
    try {
      return await run();
    } catch (error) {
      setFailed({ figure: id === ALL ? null : id, error });
      return null;
    } finally {
      setBusy((now) => new Set([...now].filter((other) => other !== id)));
    }
  };
  const changeFigure = async (figure: FigureView, run: () => Promise<FigureView>): Promise<boolean> => {
    const answer = await change(figure.id, run);
    if (answer === null) return false;
    put(answer);
    ledgerChanged();
    return true;
  };
  const params = (figure: FigureView) => ({ jurisdiction, figure: figure.id });

  return {
    accept: (figure, more) =>
      changeFigure(figure, () =>
        call(acceptFigure, {
          params: params(figure),
          body: { as: figure.modality.value === "target" ? "target" : "observation", ...more },
        }),
      ),
    reject: (figure) => changeFigure(figure, () => call(rejectFigure, { params: params(figure) })),
    undo: (figure) => changeFigure(figure, () => call(reopenFigure, { params: params(figure) })),
    correct: (figure, body) =>
      changeFigure(figure, () => call(correctFigure, { params: params(figure), body })),
    propose: async (name, unit) => {
      const made = await change(ALL, () =>
        call(proposeIndicator, { params: { jurisdiction }, body: { name, unit } }),
      );
      if (made !== null) void queries.invalidateQueries({ queryKey: [jurisdiction, "indicators"] });
      return made?.id ?? null;
    },
    setTarget: async (body) => {
      const set = await change(ALL, () => call(setTarget, { params: { jurisdiction }, body }));
      if (set !== null) ledgerChanged();
      return set !== null;
    },
    acceptCertain: async () => {
      const answer = await change(ALL, () => call(acceptCertain, { params: { jurisdiction, source } }));
      if (answer === null) return null;
      const { acceptedNow: _, note, ...reading } = answer;
      queries.setQueryData(queryKey, reading);
      ledgerChanged();
      return note;
    },
    busy,
    failed,
    forget: () => setFailed(null),
  };
};
