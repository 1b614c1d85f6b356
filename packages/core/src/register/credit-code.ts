/** 统一社会信用代码, GB 32100-2015: authority, kind, six digits of place, nine of the organisation, one check character. */

/** Without I, O, S, V and Z: whoever maps letters by their place in the alphabet gets other values and other checks. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** 3 to the power of the place, modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** The check character that the first 17 ask for. Copies of the rule that forget the second "modulo 31" fail where the sum divides. */
export const creditCheckOf = (first17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17[i] ?? ""), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] ?? "";
};

export const isCreditCode = (text: string): boolean =>
  FORM.test(text) && creditCheckOf(text.slice(0, 17)) === text[17];

/** As it is kept: no spaces or hyphens, capitals, half width. */
export const normalCreditCode = (text: string): string =>
  text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
