/** Whose accounts there are, as far as names go. The accounts themselves are `accounts/`. */
export type Person = { readonly person: string; readonly username: string };

export type People = {
  /** Names of accounts; those that are not there are left out. */
  readonly namesOf: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, Person>>;
};

export const NOBODY: Person = { person: "", username: "" };
