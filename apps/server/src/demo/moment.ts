/** Nine in the morning, county time: when the day's figures are entered. */
export const momentOf = (day: string): string => `${day}T09:00:00+08:00`;
