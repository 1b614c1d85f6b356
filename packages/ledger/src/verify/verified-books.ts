import type { Session } from "../engine/engine.ts";

/** The books that are verified: all statements go through one transaction. */
export type VerifiedBooks = { readonly jurisdictionId: string; readonly engine: Pick<Session, "rows"> };
