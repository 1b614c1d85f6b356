import type { Figure, Span } from "@xushi/core";
import type { Stage } from "./data/stages.ts";

/** A project named in the text, with the stage that the text gives it: 综合楼主体建成. */
export type ProjectMention = {
  readonly span: Span;
  /** The characters of name and stage word, exactly as in the original text. */
  readonly quote: string;
  readonly name: string;
  readonly stage: Stage;
  /** The words that say the stage, simplified: 主体建成, 计划10月开工. */
  readonly stageWords: string;
  /** True for a stage that lies ahead: 计划10月开工. */
  readonly planned: boolean;
  /** The month or months of the stage, "YYYY-MM/YYYY-MM", or "". */
  readonly date: string;
};

/** A dated promise: 确保12月底前完成主体工程. */
export type Pledge = {
  readonly span: Span;
  readonly quote: string;
  /** The last month of the promise, "YYYY-MM". */
  readonly due: string;
  /** What is promised, simplified: 完成主体工程. */
  readonly matter: string;
};

/** One step of the reading that changed something, for people who ask why. */
export type TraceEntry = {
  readonly rule: string;
  readonly action: "fired" | "merged" | "dropped";
  readonly span: Span;
  readonly note: string;
};

export type Reading = {
  readonly figures: readonly Figure[];
  readonly projects: readonly ProjectMention[];
  readonly pledges: readonly Pledge[];
  readonly title: string;
  /** "YYYY-MM" of the report, or "" when neither the options nor the text tell. */
  readonly date: string;
  /** The area that the text is about, or "". */
  readonly place: string;
};

export type Explanation = Reading & { readonly trace: readonly TraceEntry[] };
