import { useRouterState } from "@tanstack/react-router";
import { useRight } from "../api/my-access.ts";
import { AsOf } from "./as-of.tsx";
import { LangSwitch } from "./lang-switch.tsx";
import { PlaceSwitcher } from "./place-switcher.tsx";
import { SearchBox } from "./search-box.tsx";
import { Since } from "./since.tsx";
import { Who } from "./who.tsx";

/** Besides the board, the pages that read a day. */
const CLOCKED = ["/indicators", "/findings", "/registers"];

/** Place, day, search, who is signed in, language. The day stands only where a clock is read. */
export function TopBar() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const reads = useRight("read");
  const hasClock = reads && (path === "/" || CLOCKED.some((place) => path.startsWith(place)));
  return (
    <header className={hasClock ? "bar bar-with-clock" : "bar"}>
      <PlaceSwitcher />
      <span className="bar-space" />
      {hasClock && (
        <span className="bar-clock">
          <AsOf />
          {path === "/" && <Since />}
        </span>
      )}
      <SearchBox />
      <Who />
      <LangSwitch />
    </header>
  );
}
