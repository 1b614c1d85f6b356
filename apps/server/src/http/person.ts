import type { Actor } from "@xushi/ledger";

export const UNSIGNED = "未署名";
const LONGEST = 60;

/**
 * Who acts, from `x-xushi-person` (percent-encoded, since headers carry Latin-1 only). A name that does not decode is
 * kept as sent; control characters go, so that the journal cannot be made to print something else.
 */
export const actorOf = (header: string | undefined): Actor => {
  const name = decode(header ?? "")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, LONGEST);
  return { person: name === "" ? UNSIGNED : name };
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
