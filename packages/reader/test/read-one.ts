import { type ReadOptions, readText } from "../src/index.ts";

/** The figures of a sentence in one line each: "86.42亿元 level 地区生产总值 eq 2023-01/2023-06 actual". */
export function lines(text: string, options: ReadOptions = { published: "2023-07-20" }): string[] {
  return readText(text, options).figures.map((figure) =>
    [
      figure.quote,
      figure.kind.value,
      figure.value + (figure.valueMax === undefined ? "" : `~${figure.valueMax}`),
      figure.unit,
      figure.bound.value,
      figure.indicator.value,
      figure.period.value,
      figure.modality.value,
    ].join(" "),
  );
}

/** The names of the things that a sentence measures. */
export function indicators(text: string): string[] {
  return readText(text, { published: "2023-07-20" }).figures.map((figure) => figure.indicator.value);
}
