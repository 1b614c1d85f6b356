import { Outlet, useMatches } from "@tanstack/react-router";
import { Shell } from "./shell.tsx";

const DOORS: ReadonlySet<string> = new Set(["/sign-in", "/sign-in/next", "/set-password"]);

/**
 * The pages before the app stand alone: whoever reads them may not be signed in, and no county is open. Asked of the page
 * that is shown, not of the address: while one leads to the other, the page before still stands and needs its shell.
 */
export function Frame() {
  const shown = useMatches({ select: (matches) => matches.at(-1)?.routeId ?? "" });
  return DOORS.has(shown) ? <Outlet /> : <Shell />;
}
