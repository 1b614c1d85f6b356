import { ApiError, type Me } from "@xushi/contract";

/** Where a person has to go before what he wanted, by what the server refused; `null`: nowhere. */
export const placeForRefusal = (error: unknown): "/sign-in" | "/sign-in/next" | null => {
  if (!(error instanceof ApiError)) return null;
  const { code } = error.refusal;
  if (code === "session.missing") return "/sign-in";
  return code === "session.password-due" || code === "session.second-factor-due" ? "/sign-in/next" : null;
};

/** What stands between signing in and everything else, in this order. */
export const firstStep = (me: Me): "password" | "second-factor" | null => {
  if (me.mustChangePassword) return "password";
  return me.mustEnrol ? "second-factor" : null;
};

/** A place in this app: "/journal?q=x"; anything that leads elsewhere becomes the board. */
export const safeReturn = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/";
