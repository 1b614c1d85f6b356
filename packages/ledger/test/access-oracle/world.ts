/** What the model is asked about: plain data, in the words of docs/access.md. It imports nothing of the product. */

export type OracleRole =
  | "system-admin"
  | "security-officer"
  | "auditor"
  | "leader"
  | "supervisor"
  | "line-office"
  | "reporting-unit"
  | "public";

export type OracleUnit = {
  readonly id: string;
  readonly kind: "city" | "county" | "town" | "village" | "office";
  readonly parentId: string | null;
  readonly designated: boolean;
};

export type OraclePost = {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly accountId: string;
  readonly role: OracleRole;
  readonly unitId: string;
  /** `null`: all of them. */
  readonly lines: readonly string[] | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly endedOn: string | null;
  readonly deputyFor: string | null;
};

export type Placed = { readonly unitId: string; readonly line: string };

export type ObservationLike = Placed & {
  readonly kind: "observation";
  readonly status: "preliminary" | "final" | "revised";
};
export type TargetLike = Placed & { readonly kind: "target" };
export type SourceLike = {
  readonly kind: "source";
  readonly unitId: string;
  readonly accountId: string;
  readonly shared: boolean;
};

/** An item of a register, with where it lies. */
export type ItemLike = Placed & { readonly kind: "item"; readonly locatedId: string | null };

/** What a row is, as far as the rule asks. */
export type Subject =
  | ObservationLike
  | TargetLike
  | { readonly kind: "withdrawal" | "adjudication"; readonly of: ObservationLike }
  | { readonly kind: "target-withdrawal"; readonly of: TargetLike }
  | SourceLike
  | { readonly kind: "figure"; readonly of: SourceLike }
  | ItemLike
  | { readonly kind: "item-version" | "item-link" | "item-file"; readonly of: ItemLike }
  | { readonly kind: "post"; readonly accountId: string }
  | { readonly kind: "org-unit" }
  | { readonly kind: "indicator" }
  | { readonly kind: "anchor" };

/** An entry is about one row, or about many or none: `null`. */
export type JournalSubject = {
  readonly kind: "journal";
  readonly accountId: string;
  readonly about: Subject | null;
};

export type World = {
  /** The jurisdiction's own unit and every unit that it knows, the outside ones too. */
  readonly jurisdictions: ReadonlyMap<
    string,
    { readonly rootId: string; readonly units: ReadonlyMap<string, OracleUnit> }
  >;
  readonly posts: readonly OraclePost[];
};
