import type { ReturnDraft, ReturnForm } from "@xushi/contract";
import { endDate, formatPeriod, fromBase, parseUnit, toPlain } from "@xushi/core";
import { MONTHLY_RETURNS } from "@xushi/registers";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import { unitName } from "../county/vocabulary.ts";
import { type Outcome, type Refused, refused } from "../http/outcome.ts";
import { addItem, type WriteDeps } from "../registers/add-item.ts";
import { editItem } from "../registers/edit-item.ts";
import { codeOfReturn } from "./held-returns.ts";
import { type FoundReturn, findReturn, type ReturnAt, readReturn } from "./read-return.ts";
import { type FigureValues, figuresOf } from "./return-values.ts";

type Draft = z.output<typeof ReturnDraft>;

/** Keeps what was typed: the first time it begins the return, later it is a further version of it. */
export const saveReturn = async (
  books: Books,
  deps: WriteDeps,
  at: ReturnAt,
  draft: Draft,
): Promise<Outcome<ReturnForm>> => {
  const found = await findReturn(books, at, undefined);
  if (!found.ok) return found;
  const refusal = refuseDraft(books, found.value, draft);
  if (refusal !== null) return refusal;
  const figures = mergeFigures(found.value, draft);
  const { row } = found.value;
  const kept =
    row === undefined
      ? await addItem(books, deps, MONTHLY_RETURNS, {
          reason: "",
          values: newReturn(books, found.value, figures),
        })
      : await editItem(books, deps, MONTHLY_RETURNS, row.itemId, {
          ...{ version: draft.version, reason: "", values: { figures } },
        });
  return kept.ok ? readReturn(books, deps, at) : kept;
};

const refuseDraft = (
  { vocabulary }: Books,
  { window, returned, answering }: FoundReturn,
  { figures }: Draft,
): Refused | null => {
  const month = { zh: formatPeriod(returned), en: formatPeriod(returned, "en") };
  if (window.state === "not-open") return refused("reporting.not-open", { month, opens: window.opens });
  const asked = new Set(answering.asked.map(({ indicator }) => indicator.id));
  const others = figures.filter(({ indicatorId }) => !asked.has(indicatorId));
  if (others.length === 0) return null;
  const names = others.map(
    ({ indicatorId }) => vocabulary.indicators.get(indicatorId)?.name.zh ?? indicatorId,
  );
  return refused("reporting.not-asked", {
    office: unitName(vocabulary, answering.officeId),
    names: names.slice(0, 5).join("、"),
  });
};

/** In the order in which they are asked; what the draft does not speak of stays as it is held. */
const mergeFigures = ({ answering, row }: FoundReturn, { figures }: Draft): FigureValues[] => {
  const typed = new Map(figures.map((figure) => [figure.indicatorId, figure]));
  const held = new Map(figuresOf(row).map((figure) => [figure.indicator, figure]));
  return answering.asked.flatMap(({ indicator, period }): FigureValues[] => {
    const figure = typed.get(indicator.id);
    const before = held.get(indicator.id);
    if (figure === undefined) return before === undefined ? [] : [before];
    const { value, growth, note } = figure;
    if (value === null && growth === null && note === "") return [];
    return [
      {
        ...{ indicator: indicator.id, name: indicator.name.zh, period: period.id, unit: indicator.unit },
        ...(value === null ? {} : { value: toPlain(fromBase(value, parseUnit(indicator.unit))) }),
        ...(growth === null ? {} : { growth: toPlain(growth) }),
        ...(note === "" ? {} : { note }),
      },
    ];
  });
};

const newReturn = (
  { vocabulary }: Books,
  { returned, window, answering }: FoundReturn,
  figures: readonly FigureValues[],
) => ({
  name: `${unitName(vocabulary, answering.officeId)}${formatPeriod(returned)}报送单`,
  code: codeOfReturn(returned, answering.officeId),
  owner: answering.officeId,
  about: answering.aboutId,
  month: endDate(returned),
  ...{ opensOn: window.opens, dueOn: window.due, closesOn: window.closes },
  figures,
});
