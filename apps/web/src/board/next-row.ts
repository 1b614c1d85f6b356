/**
 * The row that a key leads to, or null when it leads nowhere: `nextRow("j", -1, 5)` is the first.
 * The arrows walk only once a row has the focus; before that they scroll the page as everywhere.
 */
export const nextRow = (key: string, now: number, count: number): number | null => {
  if (count === 0 || (key.startsWith("Arrow") && now < 0)) return null;
  if (key === "j" || key === "ArrowDown") return Math.min(now + 1, count - 1);
  if (key === "k" || key === "ArrowUp") return Math.max(now - 1, 0);
  return null;
};
