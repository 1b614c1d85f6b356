import type { PersonOfCounty } from "@xushi/contract";
import type { AccountStore } from "@xushi/ledger";

/** Whose accounts there are, as far as names go. The accounts themselves are `accounts/`. */
export type Person = { readonly person: string; readonly username: string };

export type People = {
  /** Names of accounts; those that are not there are left out. */
  readonly namesOf: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, Person>>;
  readonly atHome: (jurisdictionId: string) => Promise<PersonOfCounty[]>;
};

/** One look-up an account: a page shows some dozens. */
export const peopleOf = (store: Pick<AccountStore, "byId" | "list">): People => ({
  namesOf: async (ids) => {
    const found = await Promise.all(ids.map((id) => store.byId(id)));
    return new Map(
      found.flatMap((account) =>
        account === null ? [] : [[account.id, { person: account.name, username: account.username }]],
      ),
    );
  },
  atHome: async (jurisdictionId) =>
    (await store.list(jurisdictionId)).map(({ id, name, username }) => ({ id, name, username })),
});

export const NOBODY: Person = { person: "", username: "" };
