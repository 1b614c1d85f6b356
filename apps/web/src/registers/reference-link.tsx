import { Link } from "@tanstack/react-router";

type ReferenceLinkProps = {
  readonly register: string;
  readonly id: string;
  readonly name: string | undefined;
};

/** Another item. One that is out of reach has no name here and leads nowhere. */
export function ReferenceLink({ register, id, name }: ReferenceLinkProps) {
  if (name === undefined || name === "" || register === "") return <span className="muted">{id}</span>;
  return (
    <Link to="/registers/$register/items/$item" params={{ register, item: id }}>
      {name}
    </Link>
  );
}
