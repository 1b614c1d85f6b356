import { Outlet, useRouterState } from "@tanstack/react-router";
import { Shell } from "./shell.tsx";

/** The pages before the app stand alone: whoever reads them may not be signed in, and no county is open. */
export function Frame() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isDoor = path === "/set-password" || path === "/sign-in" || path.startsWith("/sign-in/");
  return isDoor ? <Outlet /> : <Shell />;
}
