import { randomFillSync } from "node:crypto";

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** PostgreSQL would throw on anything else; to whoever asks, such an id is simply not found. */
export const isUuid = (text: string): boolean => FORM.test(text);

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const hex = (bytes: Uint8Array, from: number, to: number): string => {
  let text = "";
  for (let i = from; i < to; i++) text += HEX[bytes[i] ?? 0];
  return text;
};

const pool = new Uint8Array(8 * 512);
let used = pool.length;
let lastMillisecond = 0;
let counter = 0;

/**
 * A UUIDv7 (RFC 9562): sorts by the time it was made, and within one process by order of making even inside one
 * millisecond (a 12-bit counter, which borrows from the next millisecond when it runs over).
 */
export const uuidv7 = (): string => {
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastMillisecond++;
    counter = 0;
  }
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const time = lastMillisecond.toString(16).padStart(12, "0");
  const at = used;
  used += 8;
  pool[at] = ((pool[at] ?? 0) & 0x3f) | 0x80;
  const count = counter.toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${hex(pool, at, at + 2)}-${hex(pool, at + 2, at + 8)}`;
};
