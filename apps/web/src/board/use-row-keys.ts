import { usePageKeys } from "../ui/use-page-keys.ts";
import { nextRow } from "./next-row.ts";

/** j and k, or the arrows, walk the rows; Enter then opens the one that has the focus. */
export const useRowKeys = (): void =>
  usePageKeys((key, event) => {
    const links = [...document.querySelectorAll<HTMLElement>("[data-row]")];
    const now = links.indexOf(document.activeElement as HTMLElement);
    const next = nextRow(key, now, links.length);
    if (next === null) return;
    event.preventDefault();
    links[next]?.focus();
    links[next]?.scrollIntoView({ block: "nearest" });
  });
