/** The months of the day's year that have begun, and last year's, newest first; January is part of 1–2月 and has none. */
export const monthsBefore = (day: string): readonly string[] => {
  const year = Number(day.slice(0, 4));
  const last = Number(day.slice(5, 7));
  const months = (of: number, through: number) =>
    Array.from(
      { length: Math.max(0, through - 1) },
      (_, i) => `${of}-${String(through - i).padStart(2, "0")}`,
    );
  return [...months(year, last), ...months(year - 1, 12)];
};
