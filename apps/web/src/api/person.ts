/** 经手人: whoever acts here, for the journal. Kept in this browser. */
const KEY = "xushi.person";
const listeners = new Set<() => void>();

export const readPerson = (): string => localStorage.getItem(KEY) ?? "";

export const savePerson = (name: string): void => {
  localStorage.setItem(KEY, name.trim());
  for (const tell of listeners) tell();
};

export const onPersonChange = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};
