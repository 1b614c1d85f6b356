import type { GenericEndpointContext } from "better-auth";
import { APIError } from "better-auth/api";
import { type AccountDeps, momentNow } from "../deps.ts";
import { ADDRESS_HEADER } from "../http/address.ts";
import { tell } from "../tell.ts";

export type HookContext = GenericEndpointContext;

export const addressIn = (ctx: HookContext): string => ctx.headers?.get(ADDRESS_HEADER) ?? "unknown";

/** After the route: what it answered. The library's own type leaves the field out. */
export const failedIn = (ctx: HookContext): boolean =>
  (ctx.context as { readonly returned?: unknown }).returned instanceof APIError;

/** A text field of the body; the library has not looked at the body yet. */
export const textIn = (ctx: HookContext, field: string): string | null => {
  const body: unknown = ctx.body;
  const value = typeof body === "object" && body !== null ? (body as Record<string, unknown>)[field] : null;
  return typeof value === "string" ? value : null;
};

/** The session that this request has made, told once; `null` where it has made none. */
export const tellSignedIn = async (deps: AccountDeps, ctx: HookContext): Promise<string | null> => {
  const made = ctx.context.newSession;
  if (!made) return null;
  const { method } = made.session as { method?: unknown };
  await deps.store.change(made.user.id, { lastSignedInAt: momentNow(deps) }, momentNow(deps));
  await tell(deps, {
    kind: "signed-in",
    accountId: made.user.id,
    sessionId: made.session.id,
    address: addressIn(ctx),
    detail: { method: String(method) },
  });
  return made.user.id;
};
