import { createHash, randomBytes } from "node:crypto";
import type { LinkKind } from "@xushi/ledger";
import { type AccountDeps, momentIn, momentNow } from "../deps.ts";

export type Issued = { readonly token: string; readonly expiresAt: string };

/** 256 random bits; only their hash is kept, so that whoever reads the database holds no link. */
export const issueLink = async (
  deps: AccountDeps,
  link: { readonly kind: LinkKind; readonly accountId: string | null; readonly byAccountId: string | null },
): Promise<Issued> => {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = momentIn(deps, hoursOf(deps, link.kind) * 60);
  const createdAt = momentNow(deps);
  // The last one counts: an earlier link that got lost opens nothing any more.
  await deps.store.voidLinks(
    link.accountId === null ? { kind: link.kind } : { userId: link.accountId },
    createdAt,
  );
  await deps.store.addLink({
    kind: link.kind,
    userId: link.accountId,
    createdBy: link.byAccountId,
    tokenHash: hashOf(token),
    createdAt,
    expiresAt,
  });
  return { token, expiresAt };
};

const hoursOf = ({ settings }: AccountDeps, kind: LinkKind): number => {
  const { firstRun, invitation, reset } = settings.linkHours;
  return { "first-run": firstRun, invitation, reset }[kind];
};

export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Behind "#": what stands there is neither sent to servers nor written into their logs. */
export const linkUrl = (origin: string, token: string): string => `${origin}/set-password#${token}`;
