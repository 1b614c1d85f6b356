import type { LocalDate } from "@xushi/core";

/** Whose page, on which day, and as far as was known when. */
export type PageAt = {
  readonly unitId: string;
  readonly day: LocalDate;
  readonly knownAt: { readonly knownAt?: string };
};
