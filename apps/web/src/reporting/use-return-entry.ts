import { useQueryClient } from "@tanstack/react-query";
import { moveReturn, type ReturnForm, type ReturnReading, saveReturn } from "@xushi/contract";
import { useCallback, useMemo, useState } from "react";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { ofRegister } from "../registers/register-queries.ts";
import { useKeptDraft } from "../ui/use-kept-draft.ts";
import { useSend } from "../ui/use-send.ts";
import { ofReporting, returnQuery } from "./reporting-queries.ts";
import { figuresOf, isSameTyped, type Typed, typedOf, wrongIn } from "./return-draft.ts";
import { fillFigures, type Mark, marksOf, type Workbook, withoutWorkbook } from "./workbook-draft.ts";

type Kept = { readonly typed?: Typed; readonly workbook?: Workbook | null };
const NOTHING_KEPT: Kept = {};
const NO_MARKS: ReadonlyMap<string, Mark> = new Map();

/** What is typed into one return, kept over a reload until it is saved; saving it, and moving it on. */
export const useReturnEntry = (form: ReturnForm) => {
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const { orgUnitId: office, month, rows, item } = form;
  const kept = useKeptDraft<Kept>(`return.${jurisdiction}.${office}.${month}`, NOTHING_KEPT);
  const held = useMemo(() => typedOf({ rows }), [rows]);
  const typed: Typed = form.mayFill ? { ...held, ...kept.draft.typed } : held;
  const isChanged = !isSameTyped(typed, held);
  const { sending, error, send } = useSend();
  const [said, setSaid] = useState<"saved" | "moved" | null>(null);
  const { change, forget } = kept;

  const setTyped = useCallback(
    (next: Typed) => {
      setSaid(null);
      change({ typed: next });
    },
    [change],
  );

  const workbook = (form.mayFill && kept.draft.workbook) || null;
  const marks = workbook === null ? NO_MARKS : marksOf(rows, workbook, typed);

  /** Read once more, the workbook is given up first: what it said wrongly does not stay. */
  const takeWorkbook = (file: string, reading: ReturnReading) => {
    const before = withoutWorkbook(typed, marks);
    setSaid(null);
    change({ typed: fillFigures(rows, before, reading.figures), workbook: { file, reading, before } });
  };

  const dropWorkbook = () => {
    const before = withoutWorkbook(typed, marks);
    if (isSameTyped(before, held)) forget();
    else change({ typed: before, workbook: null });
  };

  const show = async (now: ReturnForm) => {
    queries.setQueryData(returnQuery(jurisdiction, { office, month }).queryKey, now);
    await Promise.all([
      queries.invalidateQueries({ queryKey: [...ofReporting(jurisdiction), "month"] }),
      queries.invalidateQueries({ queryKey: ofRegister(jurisdiction, "monthly-returns") }),
      queries.invalidateQueries({ queryKey: [jurisdiction, "board"] }),
    ]);
  };

  const params = { jurisdiction, office, month };
  const put = () =>
    call(saveReturn, { params, body: { version: item?.version ?? 0, figures: figuresOf(rows, typed) } });

  const save = async (): Promise<boolean> => {
    const now = await send(put);
    if (now === null) return false;
    forget();
    await show(now);
    setSaid("saved");
    return true;
  };

  /** What was typed is kept first: one press submits what stands on the screen. */
  const move = async (to: string, reason: string): Promise<boolean> => {
    const now = await send(async () => {
      const before = form.mayFill && (isChanged || item === null) ? await put() : form;
      if (before !== form) {
        forget();
        await show(before);
      }
      return call(moveReturn, { params, body: { version: before.item?.version ?? 1, to, reason } });
    });
    if (now === null) return false;
    await show(now);
    setSaid("moved");
    return true;
  };

  return {
    ...{ typed, setTyped, isChanged, workbook, marks, takeWorkbook, dropWorkbook },
    ...{ wrong: wrongIn(rows, typed), sending, error, said, save, move },
  };
};

export type Entry = ReturnType<typeof useReturnEntry>;
