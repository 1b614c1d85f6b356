import type { Line } from "./page-lines.ts";

export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Running heads and page numbers live in the outer eighth of a page, and are at most two lines at each end. */
const MARGIN = 1 / 8;
const EDGE_LINES = 2;

interface EdgeLine {
  readonly page: number;
  readonly line: Line;
}

/**
 * Drops running heads, running feet and page numbers: the same words in the margin of many pages, or words that
 * differ only by a number that counts with the pages ("— 3 —", "第 3 页 共 20 页"). A line that stands on one page
 * only stays, and so does "2025年" on one page with "2026年" on the page after next.
 */
export function dropFurniture(pages: readonly PageLines[]): { pages: PageLines[]; dropped: number } {
  const furniture = findFurniture(pages);
  const kept = pages.map(({ lines, height }) => ({
    height,
    lines: lines.filter((line) => !furniture.has(line)),
  }));
  return { pages: kept, dropped: furniture.size };
}

function findFurniture(pages: readonly PageLines[]): Set<Line> {
  const furniture = new Set<Line>();
  for (const group of groupByShape(pages).values()) {
    for (const line of repeated(group, pages.length)) furniture.add(line);
  }
  return furniture;
}

function groupByShape(pages: readonly PageLines[]): Map<string, EdgeLine[]> {
  const groups = new Map<string, EdgeLine[]>();
  pages.forEach(({ lines, height }, page) => {
    for (const line of edgeLines(lines, height)) {
      const key = line.text.replace(/\s+/g, "").replace(/[0-9０-９]+/g, "#");
      const group = groups.get(key) ?? [];
      group.push({ page, line });
      groups.set(key, group);
    }
  });
  return groups;
}

function edgeLines(lines: readonly Line[], height: number): Line[] {
  const top = lines.filter((line) => line.y < height * MARGIN);
  const bottom = lines.filter((line) => line.y > height * (1 - MARGIN));
  const byHeight = (a: Line, b: Line): number => a.y - b.y;
  return [...top.sort(byHeight).slice(0, EDGE_LINES), ...bottom.sort(byHeight).slice(-EDGE_LINES)];
}

/** Left and right pages may carry different heads, so a third of the pages is enough, but never fewer than two. */
function repeated(group: readonly EdgeLine[], pageCount: number): Line[] {
  const enough = Math.max(2, Math.ceil(pageCount / 3));
  const votes = new Map<string, EdgeLine[]>();
  for (const edge of group) {
    for (const reading of readings(edge)) votes.set(reading, [...(votes.get(reading) ?? []), edge]);
  }
  const winners = [...votes.values()].filter((edges) => edges.length >= enough);
  return winners.flat().map(({ line }) => line);
}

/** Two ways in which a line may be furniture: word for word the same, or its first number counts with the pages. */
function readings({ page, line }: EdgeLine): string[] {
  const number = /\d+/.exec(line.text.normalize("NFKC"))?.[0];
  const same = `same:${line.text}`;
  return number === undefined ? [same] : [same, `counts:${Number(number) - page}`];
}
