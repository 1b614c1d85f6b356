/** What a refusal says about single fields, to be shown under each of them. Pure. */
import { ApiError, type Text } from "@xushi/contract";

/** "permits.0.grantedOn" → what was found and what was expected. */
export type Problem = { readonly found: string; readonly expected: Text | null };
export type Problems = ReadonlyMap<string, Problem>;

export const NO_PROBLEMS: Problems = new Map();

export const pathKey = (path: readonly (string | number)[]): string => path.join(".");

const isText = (value: unknown): value is Text =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value;

/** `bad` names values that cannot be, `fields` what a gate still lacks; a reason that is needed goes by "reason". */
export const problemsIn = (error: unknown): Problems => {
  if (!(error instanceof ApiError)) return NO_PROBLEMS;
  const { code, detail } = error.refusal;
  const { bad, fields } = detail ?? {};
  const wrong = (Array.isArray(bad) ? bad : []).map(
    (b: { path?: (string | number)[]; found?: unknown; expected?: unknown }): [string, Problem] => [
      pathKey(Array.isArray(b.path) ? b.path : []),
      { found: String(b.found ?? ""), expected: isText(b.expected) ? b.expected : null },
    ],
  );
  const lacking = (Array.isArray(fields) ? fields : []).map((name: unknown): [string, Problem] => [
    String(name),
    { found: "", expected: null },
  ]);
  const reason: [string, Problem][] =
    code === "item.reason-needed" ? [["reason", { found: "", expected: null }]] : [];
  return new Map([...wrong, ...lacking, ...reason]);
};

/** Of one row, or of one field with all its rows: keys begin anew below the path. */
export const problemsBelow = (problems: Problems, path: string): Problems =>
  new Map(
    [...problems].flatMap(([key, problem]) =>
      key.startsWith(`${path}.`) ? [[key.slice(path.length + 1), problem] as const] : [],
    ),
  );

/** Somebody was faster: what one typed stands upon a version that is no longer the newest. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ApiError && error.refusal.code === "item.changed-meanwhile";
