import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReadOptions, readText, type ScoreLine, toScoreLine } from "../src/index.ts";

export type CorpusText = { readonly doc: string; readonly text: string; readonly options: ReadOptions };

/** The texts of a folder, each with the title and date of its NAME.meta.json. */
export function readCorpus(folder: string): CorpusText[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => {
    const doc = name.slice(0, -".txt".length);
    const text = readFileSync(join(folder, name), "utf8");
    return { doc, text, options: readOptions(join(folder, `${doc}.meta.json`)) };
  });
}

function readOptions(path: string): ReadOptions {
  if (!existsSync(path)) return {};
  const meta = JSON.parse(readFileSync(path, "utf8")) as { title?: string; published?: string };
  return {
    ...(meta.title === undefined ? {} : { title: meta.title }),
    ...(meta.published === undefined ? {} : { published: meta.published }),
  };
}

export function predictCorpus(folder: string): ScoreLine[] {
  return readCorpus(folder).flatMap(({ doc, text, options }) =>
    readText(text, options).figures.map((figure) => toScoreLine(doc, figure)),
  );
}
