/**
 * What a log must not hold, taken out of every line, whoever wrote it: values under telling names, and credentials that
 * stand inside a text.
 */
const SECRET_NAME =
  /pass(word|wd|phrase|code)?$|^pwd$|secret|token|cookie|authorization|api-?key|^keys?$|private|credential|otp|session(-?id)?$|signature/i;

const HIDDEN = "[redacted]";
const LONGEST = 2000;
const DEEPEST = 6;

const IN_TEXT: readonly (readonly [RegExp, string])[] = [
  // postgres://user:password@host
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]{0,200}:)[^\s/@]{1,500}@/gi, `$1${HIDDEN}@`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`],
  [
    /\b((?:[\w-]{0,40})(?:password|passwd|pwd|secret|token|api_?key)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"'&,;]{1,500}/gi,
    `$1${HIDDEN}`,
  ],
  // A JSON web token, and what `seal` made.
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{4,}/g, HIDDEN],
  [/\bxushi1\.[a-z0-9-]+\.([a-z0-9-]+)\.[\w-]+\.[\w-]+/g, `xushi1.$1.${HIDDEN}`],
];

export const redactText = (text: string): string => {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return IN_TEXT.reduce((said, [pattern, instead]) => said.replace(pattern, instead), short);
};

/** "XUSHI_DATABASE_PASSWORD" and "x-session-token" are telling; "keyboard" and "tokens: 3" are not worth the risk. */
export const redact = (value: unknown, depth = 0): unknown => {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return "…";
  if (value instanceof Error) return redactText(`${value.name}: ${value.message}`);
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET_NAME.test(name) ? HIDDEN : redact(inner, depth + 1),
    ]),
  );
};
