import type { QueryClient } from "@tanstack/react-query";

const KEY = ["handed-workbook"] as const;

/** A workbook that was dropped on another page, for the import page to take. */
export const handWorkbook = (queries: QueryClient, file: File): void => {
  queries.setQueryData(KEY, file);
};

/** Takes it once; a page that is opened later begins empty. */
export const takeHandedWorkbook = (queries: QueryClient): File | null => {
  const file = queries.getQueryData<File>(KEY) ?? null;
  queries.removeQueries({ queryKey: KEY });
  return file;
};

export const isWorkbook = ({ name }: Pick<File, "name">): boolean => /\.xlsx$/i.test(name);
