/** Rows that come by the thousand: an entry holds the number and digest of those that it wrote. */
import { batchDigest } from "../record/observation-hash.ts";
import { type Broken, broken } from "./broken.ts";

export type Batch = { readonly count: number; readonly digest: string };
type Named = { readonly entity: Broken["entity"]; readonly id: string };

/**
 * Walks along the entries beside the rows, so that what is missing is found where it is missing. `nameOf` says what is wrong
 * where only the digest tells; `undefined`: the batch.
 */
export const batchKeeper = <B extends Batch>(
  vouched: ReadonlyMap<number, B>,
  entity: Broken["entity"],
  nameOf: (batch: B) => Named | undefined = () => undefined,
) => {
  const due = [...vouched].sort(([a], [b]) => a - b);
  let next = 0;
  let hashes: string[] = [];
  const whyWrong = ([seq, batch]: [number, B]): Broken | null => {
    const { count, digest } = batch;
    const own = nameOf(batch);
    if (hashes.length < count)
      return own === undefined
        ? broken("missing", entity, `${hashes.length} of ${count}`, seq)
        : broken("missing", own.entity, own.id, seq);
    if (batchDigest(hashes) === digest) return null;
    return broken("altered", own?.entity ?? entity, own?.id ?? `${count} rows`, seq);
  };
  return {
    add(hash: string): void {
      hashes.push(hash);
    },
    /** Closes every batch before `seq`. */
    reach(seq: number): Broken | null {
      for (let batch = due[next]; batch !== undefined && batch[0] < seq; batch = due[++next]) {
        const wrong = whyWrong(batch);
        if (wrong !== null) return wrong;
        hashes = [];
      }
      return null;
    },
  };
};
