/** 通行密钥: the device's own key, opened by finger, face or PIN; two factors in one. */
import type { PasskeyView } from "@xushi/contract";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import { callAuth } from "../http/call-auth.ts";
import { provePassword } from "../passwords/change-password.ts";
import { type Asking, tellOf } from "./asking.ts";

type Done = Outcome<{ done: true }>;

export const listMyPasskeys = async ({ c, accounts }: Asking): Promise<Outcome<PasskeyView[]>> => {
  const held = await callAuth(c, accounts, (api, headers) =>
    api.listPasskeys({ headers, returnHeaders: true }),
  );
  if (!held.ok) return held;
  return done(
    held.value.map(({ id, name, createdAt }) => ({
      id,
      name: name ?? "",
      createdAt: createdAt ? new Date(createdAt).toISOString() : null,
    })),
  );
};

export const startPasskey = async (
  { c, accounts, me, at }: Asking,
  password: string | undefined,
): Promise<Outcome<Record<string, unknown>>> => {
  if (me.demo) return refused("account.demo");
  const proven = await provePassword(accounts.deps, me, password, at);
  if (!proven.ok) return proven;
  const options = await callAuth(c, accounts, (api, headers) =>
    api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }),
  );
  if (!options.ok) return options;
  // The library names the key after the mailbox, which most accounts here do not have.
  const user = { ...options.value.user, name: me.username, displayName: me.name };
  return done({ ...options.value, user });
};

export const addPasskey = async (
  asking: Asking,
  { name, response }: { readonly name: string; readonly response: Record<string, unknown> },
): Promise<Done> => {
  const added = await callAuth(asking.c, asking.accounts, (api, headers) =>
    api.verifyPasskeyRegistration({ headers, returnHeaders: true, body: { response, name } }),
  );
  if (!added.ok) return added;
  await tellOf(asking, "passkey-added", { name });
  return done({ done: true });
};

export const removePasskey = async (asking: Asking, id: string): Promise<Done> => {
  const held = await listMyPasskeys(asking);
  if (!held.ok) return held;
  const passkey = held.value.find((each) => each.id === id);
  if (passkey === undefined) return refused("passkey.unknown");
  const removed = await callAuth(asking.c, asking.accounts, (api, headers) =>
    api.deletePasskey({ headers, returnHeaders: true, body: { id } }),
  );
  if (!removed.ok) return removed;
  await tellOf(asking, "passkey-removed", { name: passkey.name });
  return done({ done: true });
};
