import { and, eq, gt, isNull } from "drizzle-orm";
import type { Engine } from "../engine/engine.ts";
import { uuidv7 } from "../record/uuid.ts";
import { authInvitation } from "../schema/account-tables.ts";
import { databaseOn, told } from "../schema/database.ts";
import type { LinkKind, LinkRow, NewLink } from "./account-row.ts";

const FIELDS = {
  id: authInvitation.id,
  kind: authInvitation.kind,
  userId: authInvitation.userId,
  createdBy: authInvitation.createdBy,
  expiresAt: authInvitation.expiresAt,
  usedAt: authInvitation.usedAt,
};

export const addLink = async (engine: Engine, link: NewLink): Promise<string> => {
  const id = uuidv7();
  await told(async () =>
    databaseOn(engine)
      .insert(authInvitation)
      .values({ id, ...link }),
  );
  return id;
};

const open = (at: string) => and(isNull(authInvitation.usedAt), gt(authInvitation.expiresAt, at));

/** The link, while it can still be used. */
export const openLink = async (engine: Engine, tokenHash: string, at: string): Promise<LinkRow | null> => {
  const rows = await told(async () =>
    databaseOn(engine)
      .select(FIELDS)
      .from(authInvitation)
      .where(and(eq(authInvitation.tokenHash, tokenHash), open(at))),
  );
  return rows[0] ?? null;
};

/** Takes the link: of two who use it at once, one gets it and the other `null`. */
export const useLink = async (engine: Engine, tokenHash: string, at: string): Promise<LinkRow | null> => {
  const rows = await told(async () =>
    databaseOn(engine)
      .update(authInvitation)
      .set({ usedAt: at })
      .where(and(eq(authInvitation.tokenHash, tokenHash), open(at)))
      .returning(FIELDS),
  );
  return rows[0] ?? null;
};

/** Ends the open links of an account, or those of a kind that names none. */
export const voidLinks = async (
  engine: Engine,
  which: { readonly userId: string } | { readonly kind: LinkKind },
  at: string,
): Promise<void> => {
  const chosen =
    "userId" in which ? eq(authInvitation.userId, which.userId) : eq(authInvitation.kind, which.kind);
  await told(async () =>
    databaseOn(engine)
      .update(authInvitation)
      .set({ usedAt: at })
      .where(and(chosen, isNull(authInvitation.usedAt))),
  );
};
