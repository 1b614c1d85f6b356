/**
 * 投资项目代码, 发改投资〔2020〕1439号 and GB/T 40058-2021: `YYMM-RRRRRR-DD-TT-NNNNNC`, month of grant, place, central department,
 * type, number, check character; 24 characters with the hyphens. Before November 2020 the year had four digits and there
 * was no check character: `2017-341002-47-03-123456`. How the check character is made is not published, so it is not checked.
 */
const NEW = /^\d{2}(0[1-9]|1[0-2])-\d{6}-\d{2}-\d{2}-\d{5}[0-9A-Z]$/;
const OLD = /^20(1\d|20)-\d{6}-\d{2}-\d{2}-\d{6}$/;

/** Either form. 2017-… reads as the old one: month 17 does not exist. */
export const isProjectCode = (text: string): boolean => NEW.test(text) || OLD.test(text);

export const normalProjectCode = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[‐-―−]/g, "-")
    .toUpperCase();
