/** The keys of an installation: one seals, all of them open. */
import { randomBytes } from "node:crypto";
import { KeyringError } from "./keyring-error.ts";
import type { SealAlgorithm } from "./suites.ts";

export type SealKey = { readonly id: string; readonly made: string; readonly secret: Uint8Array };

export type Keyring = {
  /** What new values are sealed with; each sealed value says for itself what it was sealed with. */
  readonly algorithm: SealAlgorithm;
  readonly current: string;
  readonly keys: readonly SealKey[];
};

const SECRET_BYTES = 32;
const ID_FORM = /^[a-z0-9-]{1,40}$/;

const newKey = (now: string): SealKey => ({
  id: `k${now.slice(0, 10).replaceAll("-", "")}-${randomBytes(4).toString("hex")}`,
  made: now,
  secret: randomBytes(SECRET_BYTES),
});

export const newKeyring = (algorithm: SealAlgorithm, now: string): Keyring => {
  const key = newKey(now);
  return { algorithm, current: key.id, keys: [key] };
};

/** A further key, which seals from now on; the others go on opening what they sealed. */
export const withNewKey = (keyring: Keyring, now: string): Keyring => {
  const key = newKey(now);
  return { ...keyring, current: key.id, keys: [...keyring.keys, key] };
};

export const keyringText = ({ current, keys }: Keyring): string => {
  const written = keys.map((k) => ({ ...k, secret: Buffer.from(k.secret).toString("base64url") }));
  return `${JSON.stringify({ version: 1, current, keys: written }, null, 2)}\n`;
};

/** @throws KeyringError when the text is not a keyring; never with a part of it, which may be a secret. */
export const parseKeyring = (text: string, algorithm: SealAlgorithm, where: string): Keyring => {
  const { version, current, keys } = jsonOf(text, where);
  if (version !== 1 || typeof current !== "string" || !Array.isArray(keys)) throw unreadable(where);
  const read = keys.map((key: unknown) => keyOf(key, where));
  const ids = new Set(read.map((k) => k.id));
  if (ids.size !== read.length || !ids.has(current)) throw unreadable(where);
  return { algorithm, current, keys: read };
};

const jsonOf = (text: string, where: string): Readonly<Record<string, unknown>> => {
  try {
    return Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    throw unreadable(where);
  }
};

const keyOf = (value: unknown, where: string): SealKey => {
  const { id, made, secret } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || !ID_FORM.test(id) || typeof made !== "string" || typeof secret !== "string")
    throw unreadable(where);
  const bytes = Buffer.from(secret, "base64url");
  if (bytes.length !== SECRET_BYTES) throw unreadable(where);
  return { id, made, secret: bytes };
};

const unreadable = (where: string): KeyringError =>
  new KeyringError({
    zh: `密钥看不懂：${where}。它应当是 xushi 自己写下的 JSON；请从备份取回，不要新建，否则已加密的内容再也打不开。`,
    en: `The keys in ${where} cannot be read. They must be the JSON that xushi wrote: bring them back from a backup. With new ones, what is sealed can never be opened again.`,
  });
