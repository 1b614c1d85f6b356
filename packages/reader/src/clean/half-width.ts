const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * The half-width twin of a full-width digit, letter or number sign: １ → 1, ％ → %, ．→ "."
 * Chinese punctuation （，；：）stays: it marks clauses, and folding it would say nothing new.
 */
export function halfWidthOf(code: number): number {
  const folded = code - FULL_WIDTH_OFFSET;
  if (folded < 0) return code;
  const isDigitOrLetter =
    (folded >= 0x30 && folded <= 0x39) ||
    (folded >= 0x41 && folded <= 0x5a) ||
    (folded >= 0x61 && folded <= 0x7a);
  const isNumberSign = folded === 0x25 || folded === 0x2b || folded === 0x2d || folded === 0x2e;
  if (isDigitOrLetter || isNumberSign) return folded;
  return code;
}
