import { ApiError } from "@xushi/contract";

export type PostField = "account" | "role" | "unit" | "lines" | "validTo" | "deputyFor";

export type PostRefusal =
  | {
      readonly field: PostField;
      readonly words: "server" | "officersApart" | "selfGrant" | "badDeputy" | "badDays" | "chooseLine";
    }
  | { readonly field: null };

/** Under which field of the form a refusal belongs, and whether the form has better words for it than the server. */
export const postRefusal = (error: unknown): PostRefusal => {
  if (!(error instanceof ApiError)) return { field: null };
  const { code, detail } = error.refusal;
  if (code === "post.officers-apart") return { field: "role", words: "officersApart" };
  if (code === "account.unknown") return { field: "account", words: "server" };
  if (code === "line.unknown") return { field: "lines", words: "server" };
  if (code === "access.forbidden") return { field: "account", words: "selfGrant" };
  if (code !== "ledger.invalid") return { field: null };
  const ledger = detail?.ledger as { field?: string } | undefined;
  switch (ledger?.field) {
    case "deputyFor":
      return { field: "deputyFor", words: "badDeputy" };
    case "validTo":
      return { field: "validTo", words: "badDays" };
    case "lines":
      return { field: "lines", words: "chooseLine" };
    case "orgUnitId":
      return { field: "unit", words: "server" };
    case "role":
      return { field: "role", words: "server" };
    default:
      return { field: null };
  }
};
