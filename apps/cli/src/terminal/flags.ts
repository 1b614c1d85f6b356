import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Words } from "./io.ts";
import { nearest } from "./nearest.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Every command knows these. */
export const COMMON = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
} as const satisfies Options;

export type Flags<O extends Options> =
  | {
      readonly ok: true;
      readonly values: ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>["values"];
      readonly rest: readonly string[];
    }
  | { readonly ok: false; readonly message: Words };

/** Parses a command's arguments; an unknown flag is refused with the one that was probably meant. */
export const readFlags = <const O extends Options>(args: readonly string[], options: O): Flags<O> => {
  const unknown = unknownFlag(args, options);
  if (unknown !== undefined) return { ok: false, message: unknown };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { ok: true, values, rest: positionals };
  } catch (error) {
    const { message } = error as Error;
    return { ok: false, message: { zh: `参数有误：${message}`, en: `Wrong arguments: ${message}` } };
  }
};

const unknownFlag = (args: readonly string[], options: Options): Words | undefined => {
  const end = args.indexOf("--");
  const flags = (end === -1 ? args : args.slice(0, end)).filter((a) => a.startsWith("--"));
  const wrong = flags.map((a) => a.slice(2).replace(/=.*$/s, "")).find((name) => !(name in options));
  if (wrong === undefined) return undefined;
  const meant = nearest(wrong, Object.keys(options));
  const zh = meant === undefined ? "" : `是不是 --${meant}？`;
  const en = meant === undefined ? "" : ` Did you mean --${meant}?`;
  return { zh: `没有 --${wrong} 这个参数。${zh}`, en: `Unknown flag --${wrong}.${en}` };
};
