import type { PasswordPolicy } from "./account.ts";
import { COMMON_WORDS } from "./common-passwords.ts";

export type PasswordRule = "length" | "classes" | "username" | "common";

/**
 * The rules that a new password breaks: the server refuses by them, and the page shows them as they are met. Whether it was
 * used before only the server knows.
 */
export const brokenRules = (
  policy: PasswordPolicy,
  password: string,
  about: { readonly username: string; readonly name: string },
): PasswordRule[] => {
  const broken: PasswordRule[] = [];
  if ([...password].length < policy.minLength) broken.push("length");
  if (classesIn(password) < policy.minClasses) broken.push("classes");
  if (namesOf(about).some((name) => password.toLowerCase().includes(name))) broken.push("username");
  if (isCommon(password)) broken.push("common");
  return broken;
};

const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const classesIn = (password: string): number => CLASSES.filter((one) => one.test(password)).length;

/** A name of one or two letters would forbid half of all passwords. */
const namesOf = ({ username, name }: { username: string; name: string }): string[] =>
  [username, name]
    .map((text) => text.toLowerCase())
    .filter((text) => [...text].length >= (/^\p{ASCII}*$/u.test(text) ? 3 : 2));

/** "Password2026!" is a word with trimmings, "123456789Abc" a run of keys; four different signs are a pattern. */
const isCommon = (password: string): boolean => {
  const lower = password.toLowerCase();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return COMMON_WORDS.has(lower) || COMMON_WORDS.has(core) || new Set(lower).size < 5 || hasRun(lower);
};

const LONGEST_RUN = 7;

/** "12345678" and "hgfedcba", not "1234567". */
const hasRun = (text: string): boolean => {
  let length = 1;
  let step = 0;
  for (let i = 1; i < text.length; i++) {
    const next = text.charCodeAt(i) - text.charCodeAt(i - 1);
    length = next === step ? length + 1 : 2;
    step = next;
    if (Math.abs(step) <= 1 && length > LONGEST_RUN) return true;
  }
  return false;
};
