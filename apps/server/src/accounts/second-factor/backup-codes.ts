import { randomInt } from "node:crypto";

/** Written by hand and read by someone in a hurry: no 0 and O, no 1, I and L. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

const sign = (): string => SIGNS[randomInt(SIGNS.length)] ?? "";
const group = (): string => Array.from({ length: 5 }, sign).join("");

/** Ten of "7KQ3M-XW2PA", about fifty bits each. */
export const makeBackupCodes = (): string[] => Array.from({ length: 10 }, () => `${group()}-${group()}`);

/** " 7kq3m xw2pa" is "7KQ3M-XW2PA". */
export const normalBackupCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/^(.{5})(.{5})$/, "$1-$2");
