import { useCallback, useState } from "react";

/** What is typed into a form survives a reload; `forget` once it is kept for good. */
export const useKeptDraft = <T extends object>(name: string, empty: T) => {
  const key = `xushi.form.${name}`;
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...readKept(key) }));
  const change = useCallback(
    (more: Partial<T>) =>
      setDraft((now) => {
        const next = { ...now, ...more };
        sessionStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(key);
    setDraft(empty);
  }, [key, empty]);
  return { draft, change, forget };
};

const readKept = (key: string): object => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
};
