/** The same rows in the same order, so many at a time; the last time what is left. Nothing is read ahead. */
export function* chunksOf<T>(rows: Iterable<T>, size: number): Generator<readonly T[]> {
  let chunk: T[] = [];
  for (const row of rows) {
    if (chunk.push(row) < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
