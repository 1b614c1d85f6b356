import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();

/** CBOR, as far as an attestation needs it: whole numbers, bytes, text, maps. */
const cbor = (value: number | string | Uint8Array | Map<unknown, unknown>): Buffer => {
  const head = (major: number, n: number): Buffer =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string")
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, inner]) => [cbor(key as number), cbor(inner as number)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
};

/** `PublicKeyCredentialCreationOptionsJSON` or `…RequestOptionsJSON`, as the server sent it. */
type Options = Readonly<Record<string, unknown>>;

/** A passkey in software: one key, a counter, and whether its holder was asked for finger or PIN. */
export class SoftAuthenticator {
  readonly id = randomBytes(16);
  readonly origin: string;
  verifiesHolder = true;
  #counter = 0;
  readonly #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });

  constructor(origin = "http://localhost") {
    this.origin = origin;
  }

  register(options: Options): Record<string, unknown> {
    const jwk = this.#keys.publicKey.export({ format: "jwk" });
    const point = (text: string | undefined) => Buffer.from(text ?? "", "base64url");
    const cose = cbor(
      new Map<unknown, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, point(jwk.x)],
        [-3, point(jwk.y)],
      ]),
    );
    const length = Buffer.from([0, this.id.length]);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, cose]);
    const authData = Buffer.concat([this.#authData((options.rp as { id: string }).id, 0x40), credential]);
    const attestation = cbor(
      new Map<unknown, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", authData],
      ]),
    );
    return this.#credential({
      clientDataJSON: base64url(this.#clientData("webauthn.create", options)),
      attestationObject: base64url(attestation),
      transports: ["internal"],
    });
  }

  sign(options: Options): Record<string, unknown> {
    const clientData = this.#clientData("webauthn.get", options);
    const authData = this.#authData(String(options.rpId), 0);
    const signature = createSign("sha256")
      .update(authData)
      .update(sha256(clientData))
      .sign(this.#keys.privateKey);
    return this.#credential({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
    });
  }

  #authData(rpId: string, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(++this.#counter);
    const present = 0x01 | (this.verifiesHolder ? 0x04 : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([present | flags]), counter]);
  }

  #clientData(type: string, { challenge }: Options): string {
    return JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false });
  }

  #credential(response: Record<string, unknown>): Record<string, unknown> {
    const id = base64url(this.id);
    return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
  }
}
