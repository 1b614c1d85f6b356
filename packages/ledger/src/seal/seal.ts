/**
 * One field's text, sealed: `xushi1.ALGORITHM.KEY.NONCE.BODY`, the last two in base64url. The value says what it was sealed
 * with, so keys and algorithms change without a migration. It is bound to its place (jurisdiction, table, column, row):
 * copied into another row, it does not open.
 */
import { canonicalJson } from "../record/canonical-json.ts";
import type { Keyring } from "./keyring.ts";
import { isSealAlgorithm, SUITES } from "./suites.ts";

/** Where the value lives. `jurisdictionId` is null in a table that is not a jurisdiction's. */
export type SealedPlace = {
  readonly jurisdictionId: string | null;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
};

export type Opened =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: "malformed" | "unknown-key" | "altered" };

const VERSION = "xushi1";
const FORM = /^xushi1\.([a-z0-9-]+)\.([a-z0-9-]+)\.([\w-]+)\.([\w-]+)$/;

/** What every value sealed with the current key and algorithm begins with. */
export const currentPrefix = ({ algorithm, current }: Keyring): string =>
  `${VERSION}.${algorithm}.${current}.`;

const boundTo = (prefix: string, { jurisdictionId, table, column, rowId }: SealedPlace): Buffer =>
  Buffer.from(canonicalJson([prefix, jurisdictionId, table, column, rowId]));

export const seal = (text: string, keyring: Keyring, place: SealedPlace): string => {
  const key = keyring.keys.find((k) => k.id === keyring.current);
  if (key === undefined) throw new Error(`The keyring has no key ${keyring.current}`);
  const prefix = currentPrefix(keyring);
  const { nonce, body } = SUITES[keyring.algorithm].seal(
    key.secret,
    boundTo(prefix, place),
    Buffer.from(text),
  );
  return `${prefix}${base64(nonce)}.${base64(body)}`;
};

export const openSealed = (sealed: string, keyring: Keyring, place: SealedPlace): Opened => {
  const [, algorithm = "", keyId = "", nonce = "", body = ""] = FORM.exec(sealed) ?? [];
  if (!isSealAlgorithm(algorithm)) return { ok: false, code: "malformed" };
  const key = keyring.keys.find((k) => k.id === keyId);
  if (key === undefined) return { ok: false, code: "unknown-key" };
  const bound = boundTo(`${VERSION}.${algorithm}.${keyId}.`, place);
  const [nonceBytes, bodyBytes] = [bytes(nonce), bytes(body)];
  const plain = nonceBytes && bodyBytes && SUITES[algorithm].open(key.secret, bound, nonceBytes, bodyBytes);
  return plain === null
    ? { ok: false, code: "altered" }
    : { ok: true, text: Buffer.from(plain).toString("utf8") };
};

const base64 = (data: Uint8Array): string => Buffer.from(data).toString("base64url");

/** `null` for spare bits that say nothing: one sealed value has one spelling. */
const bytes = (text: string): Buffer | null => {
  const read = Buffer.from(text, "base64url");
  return base64(read) === text ? read : null;
};
