/**
 * Who uploaded what lately. An item may name a file only if whoever writes it uploaded it or sees an item that holds it:
 * files are found by their hash, and knowing a hash (it stands in the journal and in backups) must not open the file.
 */
export type Uploads = {
  add(by: Uploader, sha256: string): void;
  has(by: Uploader, sha256: string): boolean;
};

export type Uploader = { readonly jurisdictionId: string; readonly accountId: string };

const MOST_KEPT = 20_000;

/** Kept while the process runs; of too many the oldest are forgotten, and such a file is uploaded again. */
export const rememberUploads = (most = MOST_KEPT): Uploads => {
  const kept = new Set<string>();
  const keyOf = ({ jurisdictionId, accountId }: Uploader, sha256: string) =>
    JSON.stringify([jurisdictionId, accountId, sha256]);
  return {
    add: (by, sha256) => {
      const key = keyOf(by, sha256);
      kept.delete(key);
      kept.add(key);
      const [oldest] = kept;
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    has: (by, sha256) => kept.has(keyOf(by, sha256)),
  };
};
