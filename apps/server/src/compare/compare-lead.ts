import type { ComparePlace, Text } from "@xushi/contract";

type LeadInput = {
  readonly places: readonly ComparePlace[];
  readonly whole: string | null;
  /** "2026-10" */
  readonly month: string;
};

type Counted = ComparePlace & { readonly above: NonNullable<ComparePlace["above"]> };

/** 「…33 项可比指标中，望川区 21 项高于全市，最多。」 One sentence that could be read aloud. */
export const compareLead = ({ places, whole, month }: LeadInput): Text => {
  const parts = places.filter((place) => !place.whole);
  const [year = "", m = ""] = month.split("-");
  const when = { zh: `${year}年1—${Number(m)}月`, en: `January to month ${Number(m)} of ${year}` };
  const counted = parts.filter((p): p is Counted => p.above !== null && p.above.of > 0);
  const most = counted.toSorted((a, b) => b.above.above / b.above.of - a.above.above / a.above.of);
  const [first, last] = [most[0], most.at(-1)];
  if (whole === null || first === undefined || last === undefined || first === last)
    return {
      zh: `${when.zh}，${parts.length} 个区域对比。`,
      en: `${when.en}: ${parts.length} places side by side.`,
    };
  const best = most.filter((p) => shareOf(p) === shareOf(first));
  const named = best.slice(0, 3).map((p) => p.name);
  const more = best.length > named.length ? `等 ${best.length} 个` : "";
  return {
    zh: `${when.zh}，${parts.length} 个区域与${whole}对比：${named.join("、")}${more} ${first.above.of} 项可比指标中 ${first.above.above} 项高于${whole}，最多；${last.name} ${last.above.of} 项中 ${last.above.above} 项，最少。`,
    en: `${when.en}: ${parts.length} places against ${whole}. ${named.join(", ")} above it in ${first.above.above} of ${first.above.of} comparable indicators, the most; ${last.name} in ${last.above.above} of ${last.above.of}, the fewest.`,
  };
};

const shareOf = ({ above }: Counted): string => `${above.above}/${above.of}`;
