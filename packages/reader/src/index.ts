export { STAGES, type Stage } from "./data/stages.ts";
export type { Lexicon, ReadOptions } from "./lexicon.ts";
export { explainText, readText } from "./read-text.ts";
export type { Explanation, Pledge, ProjectMention, Reading, TraceEntry } from "./reading.ts";
export { type ScoreLine, toScoreLine } from "./score-line.ts";
