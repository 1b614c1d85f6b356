import { useSyncExternalStore } from "react";

/** Whether a media query holds now: `useMedia("(max-width: 700px)")`. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (tell) => {
      const list = matchMedia(query);
      list.addEventListener("change", tell);
      return () => list.removeEventListener("change", tell);
    },
    () => matchMedia(query).matches,
  );

export const usePhone = (): boolean => useMedia("(max-width: 719px)");
