/** What passes between the thread that serves and the thread that holds the embedded engine. */
import type { Row } from "./engine.ts";

export type EmbeddedRequest =
  | {
      readonly id: number;
      readonly op: "query";
      readonly text: string;
      readonly params: readonly (string | null)[];
    }
  | { readonly id: number; readonly op: "script"; readonly text: string }
  | { readonly id: number; readonly op: "syncs" }
  | { readonly id: number; readonly op: "close" };

export type EmbeddedReply =
  | { readonly id: number; readonly rows: Row[] }
  | { readonly id: number; readonly error: { message: string; code: string; constraint: string | null } };

/** `Omit` over each member of a union: plain `Omit` would keep only what all members share. */
export type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
