/** The pages, from 1, that hold the rows of a window: rows 95 to 210 of hundreds are pages 1 to 3. Pure. */
export const pagesOf = (
  { from, to }: { readonly from: number; readonly to: number },
  size: number,
): readonly number[] => {
  if (to <= from) return [];
  const first = Math.floor(from / size) + 1;
  const last = Math.floor((to - 1) / size) + 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};
