import type { Figure } from "@xushi/core";
import { cleanText } from "./clean/clean-text.ts";
import type { OffsetMap } from "./clean/offset-map.ts";
import type { Document, Setting } from "./document.ts";
import type { Draft, DraftSlot } from "./draft.ts";
import { addBareNames } from "./find/bare-names.ts";
import { findTokens, noTokens, vocabularyOf } from "./find/find-tokens.ts";
import type { ReadOptions } from "./lexicon.ts";
import { findPledges } from "./mention/pledges.ts";
import { findProjects } from "./mention/projects.ts";
import { PIPELINE } from "./pipeline.ts";
import type { Explanation, Reading } from "./reading.ts";
import { learnNames, namesInHead } from "./setting/learned-names.ts";
import { TraceLog, type Tracer } from "./trace.ts";

/** Reads a text: its figures with their spans, its projects and its dated pledges. Never throws on any text. */
export function readText(text: string, options: ReadOptions = {}): Reading {
  return read(text, options, undefined);
}

/** As readText, with every rule that fired, merged or dropped something. */
export function explainText(text: string, options: ReadOptions = {}): Explanation {
  const log = new TraceLog();
  const document = runPipeline(text, options, log.record);
  traceSlots(document, log.record);
  return { ...toReading(text, document), trace: log.entries(document.clean.offsets) };
}

/** The rule behind every slot of every figure that stands. */
function traceSlots(document: Document, record: Tracer): void {
  for (const { dropped, token, kind, bound, indicator, place, period, modality } of document.drafts) {
    if (dropped !== "") continue;
    record(token.rule, "fired", token.start, token.end, token.unitAsWritten);
    for (const slot of [kind, bound, indicator, place, period, modality]) {
      record(slot.rule, "fired", slot.start ?? token.start, slot.end ?? token.end, slot.value);
    }
  }
}

function read(text: string, options: ReadOptions, trace: Tracer | undefined): Reading {
  return toReading(text, runPipeline(text, options, trace));
}

function runPipeline(original: string, options: ReadOptions, trace: Tracer | undefined): Document {
  const clean = cleanText(original, trace);
  const namesOfHead = namesInHead(clean.text);
  const learned = learnNames(options.title ?? "", clean.text, namesOfHead);
  const tokens = findTokens(clean.text, vocabularyOf(options.lexicon, learned));
  addBareNames(clean.text, tokens);
  const document: Document = {
    original,
    clean,
    text: clean.text,
    options,
    tokens,
    namesOfHead,
    setting: emptySetting(),
    drafts: [],
    trace,
    skipTo: (at) => at,
    periodStarting: () => undefined,
    periodEnding: () => undefined,
  };
  for (const stage of PIPELINE) stage.run(document);
  return document;
}

function emptySetting(): Setting {
  const titleTokens = noTokens();
  return {
    title: "",
    year: 0,
    month: 0,
    place: "",
    placeLevel: undefined,
    severalPlaces: false,
    ofOneDay: false,
    eventYear: 0,
    eventMonth: 0,
    looksBack: false,
    titleTokens,
  };
}

function toReading(original: string, document: Document): Reading {
  const { setting, clean } = document;
  return {
    figures: document.drafts
      .filter((d) => d.dropped === "")
      .map((draft) => toFigure(original, draft, clean.offsets)),
    projects: findProjects(document),
    pledges: findPledges(document),
    title: setting.title,
    date: setting.year === 0 ? "" : `${setting.year}-${String(setting.month).padStart(2, "0")}`,
    place: setting.place,
  };
}

function toFigure(original: string, draft: Draft, offsets: OffsetMap): Figure {
  const { token, valueMax } = draft;
  const start = offsets.start(token.start);
  const end = offsets.end(token.end);
  const figure = {
    span: { start, end },
    quote: original.slice(start, end),
    value: draft.value,
    unit: draft.unit,
    unitAsWritten: token.unitAsWritten,
    kind: toSlot(draft.kind, offsets),
    bound: toSlot(draft.bound, offsets),
    indicator: toSlot(draft.indicator, offsets),
    place: toSlot(draft.place, offsets),
    period: toSlot(draft.period, offsets),
    modality: toSlot(draft.modality, offsets),
  };
  return valueMax === undefined ? figure : { ...figure, valueMax };
}

function toSlot<T>(slot: DraftSlot<T>, offsets: OffsetMap) {
  const { value, basis, rule, start, end } = slot;
  if (start === undefined || end === undefined) return { value, basis, rule };
  return { value, basis, rule, span: { start: offsets.start(start), end: offsets.end(end) } };
}
