import { useQuery } from "@tanstack/react-query";
import { peopleQuery } from "../api/access-queries.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { PickField } from "../ui/pick-field.tsx";

type PersonFieldProps = {
  readonly label: string;
  readonly account: string;
  readonly onAccount: (account: string) => void;
  readonly placeholder?: string;
};

/** Somebody with an account at home here, by name or username. */
export function PersonField({ label, account, onAccount, placeholder = "" }: PersonFieldProps) {
  const people = useQuery(peopleQuery(useJurisdiction().id)).data ?? [];
  return (
    <PickField
      label={label}
      placeholder={placeholder}
      choices={people.map(({ id, name, username }) => ({ id, label: name, detail: username }))}
      chosen={account}
      onChosen={onAccount}
    />
  );
}
