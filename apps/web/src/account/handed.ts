import type { IssuedLink } from "@xushi/contract";

/** A link to be handed over, and to whom. */
export type Handed = { readonly name: string; readonly link: IssuedLink };
