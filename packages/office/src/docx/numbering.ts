import { type Attributes, type PartHandler, parsePart } from "../xml/parse-part.ts";
import type { Archive } from "../zip/archive.ts";
import { spellNumber } from "./numbering-format.ts";

interface Level {
  start: number;
  format: string;
  /** "第%1章": %n stands for the number of level n. */
  pattern: string;
}

interface List {
  readonly abstractId: string;
  readonly starts: Map<number, number>;
}

/** The automatic numbers of a document ("一、", "（二）"), which stand in no paragraph but are on the page. */
export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, number[]>();

  static async read(archive: Archive, part: string | undefined): Promise<Numbering> {
    const numbering = new Numbering();
    if (part) await parsePart(archive, part, numbering.#handler());
    return numbering;
  }

  /** Counts one item on and gives its label; bullets have none. Lists that share a definition count on together. */
  next(listId: string, depth: number): string {
    const list = this.#lists.get(listId);
    const levels = list && this.#abstracts.get(list.abstractId);
    const level = levels?.get(depth);
    if (!list || !levels || !level) return "";
    const counters = this.#count(list, levels, depth);
    if (level.format === "bullet") return "";
    const label = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return spellNumber(counters[at] ?? 1, levels.get(at)?.format ?? "decimal");
    });
    return /^$|[、，．）】]$/.test(label) ? label : `${label} `;
  }

  #count(list: List, levels: ReadonlyMap<number, Level>, depth: number): number[] {
    const key = list.starts.size > 0 ? `${list.abstractId} ${[...list.starts]}` : list.abstractId;
    const counters = this.#counters.get(key) ?? [];
    this.#counters.set(key, counters);
    const start = (at: number): number => list.starts.get(at) ?? levels.get(at)?.start ?? 1;
    for (let above = 0; above < depth; above++) counters[above] ??= start(above);
    const before = counters[depth];
    counters[depth] = before === undefined ? start(depth) : before + 1;
    counters.length = depth + 1;
    return counters;
  }

  /** A level inside <num> overrides one list's look; that is rare, and its counting is what matters. */
  #handler(): PartHandler {
    let levels = new Map<number, Level>();
    let level: Level = { start: 1, format: "decimal", pattern: "" };
    let listId = "";
    let depth = 0;
    const read: Record<string, (value: string, attributes: Attributes) => void> = {
      abstractNum: (_, { abstractNumId = "" }) => {
        levels = new Map();
        this.#abstracts.set(abstractNumId, levels);
      },
      num: (_, { numId = "" }) => (listId = numId),
      lvl: (_, { ilvl }) => {
        level = { start: 1, format: "decimal", pattern: "" };
        if (!listId) levels.set(Number(ilvl), level);
      },
      start: (value) => (level.start = Number(value)),
      numFmt: (value) => (level.format = value),
      lvlText: (value) => (level.pattern = value),
      abstractNumId: (value) => this.#lists.set(listId, { abstractId: value, starts: new Map() }),
      lvlOverride: (_, { ilvl }) => (depth = Number(ilvl)),
      startOverride: (value) => this.#lists.get(listId)?.starts.set(depth, Number(value)),
    };
    return { open: (name, attributes) => read[name]?.(attributes.val ?? "", attributes) };
  }
}
