import type { Lang } from "./terminal/io.ts";

/** `--lang`, then XUSHI_LANG, then Chinese, in which the offices work. An unknown language counts as unsaid. */
export const chooseLang = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Lang => {
  const at = args.findIndex((a) => a === "--lang" || a.startsWith("--lang="));
  const flag =
    at === -1 ? undefined : args[at]?.includes("=") ? args[at].slice("--lang=".length) : args[at + 1];
  return (flag ?? env.XUSHI_LANG ?? "").toLowerCase().startsWith("en") ? "en" : "zh";
};
