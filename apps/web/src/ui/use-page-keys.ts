import { useEffect, useRef } from "react";
import { isTyping } from "./typing.ts";

/** Keys of the whole page, never those typed into a field or held with a modifier. */
export const usePageKeys = (onKey: (key: string, event: KeyboardEvent) => void): void => {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
      latest.current(event.key, event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
};
