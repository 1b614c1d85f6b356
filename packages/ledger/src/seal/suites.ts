/**
 * The two ways to seal. Both take a 32-byte secret and derive their own keys from it (HKDF, the suite's name as info), so
 * that one secret never serves two ciphers.
 *
 * - `aes-256-gcm`: the default. A random 96-bit nonce is safe for 2³² values under one key; `xushi keys add` long before.
 * - `sm4-ctr-hmac-sm3`: where 商用密码 is asked for. OpenSSL has no sm4-gcm, so SM4-CTR with HMAC-SM3 over everything
 *   (encrypt, then MAC; the MAC is compared before a byte is deciphered), and HKDF over SM3.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

export type SealAlgorithm = "aes-256-gcm" | "sm4-ctr-hmac-sm3";

/** `bound` is what the sealed bytes are tied to without being part of them. */
export type Suite = {
  seal(secret: Uint8Array, bound: Uint8Array, plain: Uint8Array): { nonce: Uint8Array; body: Uint8Array };
  /** `null` when anything (key, bound data, nonce, body) is not what it was. */
  open(secret: Uint8Array, bound: Uint8Array, nonce: Uint8Array, body: Uint8Array): Uint8Array | null;
};

const derive = (hash: string, secret: Uint8Array, info: string, length: number): Buffer =>
  Buffer.from(hkdfSync(hash, secret, "", `xushi/seal/1/${info}`, length));

const GCM_NONCE = 12;
const GCM_TAG = 16;

const aes256Gcm: Suite = {
  seal(secret, bound, plain) {
    const nonce = randomBytes(GCM_NONCE);
    const cipher = createCipheriv("aes-256-gcm", derive("sha256", secret, "aes-256-gcm", 32), nonce);
    cipher.setAAD(bound);
    const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { nonce, body };
  },
  open(secret, bound, nonce, body) {
    if (nonce.length !== GCM_NONCE || body.length < GCM_TAG) return null;
    const key = derive("sha256", secret, "aes-256-gcm", 32);
    const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: GCM_TAG });
    decipher.setAAD(bound);
    decipher.setAuthTag(body.subarray(body.length - GCM_TAG));
    try {
      return Buffer.concat([decipher.update(body.subarray(0, body.length - GCM_TAG)), decipher.final()]);
    } catch {
      return null;
    }
  },
};

const SM4_NONCE = 16;
const SM3_MAC = 32;

const sm3Mac = (secret: Uint8Array, parts: readonly Uint8Array[]): Buffer => {
  const mac = createHmac("sm3", derive("sm3", secret, "hmac-sm3", SM3_MAC));
  for (const part of parts) {
    // The length before each part: otherwise a byte could be moved from one into the next unnoticed.
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(part.length));
    mac.update(length).update(part);
  }
  return mac.digest();
};

const sm4CtrHmacSm3: Suite = {
  seal(secret, bound, plain) {
    const nonce = randomBytes(SM4_NONCE);
    const cipher = createCipheriv("sm4-ctr", derive("sm3", secret, "sm4-ctr", 16), nonce);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { nonce, body: Buffer.concat([sealed, sm3Mac(secret, [bound, nonce, sealed])]) };
  },
  open(secret, bound, nonce, body) {
    if (nonce.length !== SM4_NONCE || body.length < SM3_MAC) return null;
    const sealed = body.subarray(0, body.length - SM3_MAC);
    const mac = sm3Mac(secret, [bound, nonce, sealed]);
    if (!timingSafeEqual(mac, body.subarray(body.length - SM3_MAC))) return null;
    const decipher = createDecipheriv("sm4-ctr", derive("sm3", secret, "sm4-ctr", 16), nonce);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  },
};

export const SUITES: Readonly<Record<SealAlgorithm, Suite>> = {
  "aes-256-gcm": aes256Gcm,
  "sm4-ctr-hmac-sm3": sm4CtrHmacSm3,
};

export const isSealAlgorithm = (text: string): text is SealAlgorithm => Object.hasOwn(SUITES, text);
