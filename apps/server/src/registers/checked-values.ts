import { type BadValue, checkValues, type Register, type Values } from "@xushi/core";
import { done, type Outcome, type Refused, refused } from "../http/outcome.ts";

/** Everything that is wrong, each with its path, what was found and what was expected; nothing is kept. */
export const refuseValues = (register: Register, bad: readonly BadValue[]): Refused =>
  refused(
    "item.bad-values",
    { count: bad.length, where: { zh: listed(register, bad, "zh"), en: listed(register, bad, "en") } },
    { bad: bad.map(({ path, found, expected }) => ({ path: [...path], found, expected: { ...expected } })) },
  );

const MOST_NAMED = 5;

/** 项目名称（必须填写）、许可第 1 行取得日期（日期，如 2026-10-31） */
const listed = (register: Register, bad: readonly BadValue[], lang: "zh" | "en"): string => {
  const named = bad
    .slice(0, MOST_NAMED)
    .map(({ path, expected }) =>
      lang === "zh"
        ? `${placeOf(register, path, lang)}（${expected.zh}）`
        : `${placeOf(register, path, lang)} (${expected.en})`,
    );
  const rest = bad.length > MOST_NAMED ? "…" : "";
  return `${named.join(lang === "zh" ? "、" : ", ")}${rest}`;
};

const placeOf = (register: Register, [name, row, inner]: BadValue["path"], lang: "zh" | "en"): string => {
  const field = Object.hasOwn(register.fields, String(name)) ? register.fields[String(name)] : undefined;
  if (field === undefined) return String(name).slice(0, 64);
  if (row === undefined || field.kind !== "group") return field.title[lang];
  const title = field.fields[String(inner)]?.title[lang] ?? "";
  return lang === "zh"
    ? `${field.title.zh}第 ${Number(row) + 1} 行${title}`
    : `${field.title.en}, row ${Number(row) + 1} ${title}`.trim();
};

/** A whole new item: what it cannot be without must be there. */
export const checkWhole = (
  register: Register,
  given: Readonly<Record<string, unknown>>,
): Outcome<{ readonly values: Values }> => {
  const { values, bad } = checkValues(register.fields, given);
  return bad.length > 0 ? refuseValues(register, bad) : done({ values });
};

/**
 * What is held with some fields changed; `null` and what is empty empties a field. Only what was given is checked: a choice
 * that the definition has given up since stays as it is until somebody touches it.
 */
export const mergeValues = (
  register: Register,
  held: Values,
  given: Readonly<Record<string, unknown>>,
): Outcome<{ readonly values: Values; readonly changed: Values }> => {
  const { values: changed, bad } = checkValues(register.fields, given, { whole: false });
  const emptied = Object.keys(given).filter(
    (name) => !Object.hasOwn(changed, name) && !bad.some(({ path }) => path[0] === name),
  );
  const missing = emptied
    .filter((name) => register.fields[name]?.required === true)
    .map((name): BadValue => ({ path: [name], found: "", expected: FILLED }));
  if (bad.length + missing.length > 0) return refuseValues(register, [...bad, ...missing]);
  const kept = Object.entries(held).filter(([name]) => !emptied.includes(name));
  return done({ values: { ...Object.fromEntries(kept), ...changed } as Values, changed });
};

const FILLED = { zh: "必须填写", en: "Must be filled" };
