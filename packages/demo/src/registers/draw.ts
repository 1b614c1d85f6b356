/** Chance in the words of the demo's registers: the same seed and names draw the same. */
import { addDays, type LocalDate, monthEnd, monthOf, yearOf } from "@xushi/core";
import { stream } from "../random.ts";

export type Draw = {
  /** Inclusive. */
  readonly whole: (from: number, to: number) => number;
  readonly between: (from: number, to: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
};

export const drawing = (seed: number, ...names: readonly (string | number)[]): Draw => {
  const random = stream(seed, "registers", ...names);
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  return {
    whole,
    between: (from, to) => from + random() * (to - from),
    chance: (share) => random() < share,
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
  };
};

/** A stage for each of so many items, as often as the table says, in an order that chance gives. */
export const spread = <S extends string>(
  seed: number,
  name: string,
  counts: Readonly<Record<S, number>>,
): readonly S[] => {
  const all = (Object.entries(counts) as [S, number][]).flatMap(([stage, count]) =>
    Array.from({ length: count }, () => stage),
  );
  const random = stream(seed, "spread", name);
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as S, all[i] as S];
  }
  return all;
};

export const keyOf = (register: string, i: number): string => `${register}:${String(i + 1).padStart(3, "0")}`;

/** 万元 in 元. */
export const wan = (tenThousands: number): string => String(Math.round(tenThousands) * 10_000);

export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The ends of this year's months that are over, from the one that holds `from` on. */
export const monthsSince = (from: LocalDate, today: LocalDate): readonly LocalDate[] => {
  const year = yearOf(today);
  const first = yearOf(from) < year ? 1 : monthOf(from);
  return Array.from({ length: 12 }, (_, i) => monthEnd(year, i + 1)).filter(
    (end) => monthOf(end) >= first && end <= today && yearOf(from) <= year,
  );
};

/** Reports of a month come in the first days of the next. */
export const reportedOn = (end: LocalDate, today: LocalDate): LocalDate => earlier(addDays(end, 4), today);
