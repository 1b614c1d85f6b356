import { Link } from "@tanstack/react-router";
import type { ComparePlace } from "@xushi/contract";
import { useUnitName } from "../units/use-unit-name.ts";

/** A place's name leads to its own board. It stays in sight while the table scrolls sideways. */
export function PlaceHead({ place }: { readonly place: ComparePlace }) {
  const name = useUnitName()(place.orgUnitId, place.name);
  return (
    <th scope="row" className="l compare-place" aria-current={place.self ? "true" : undefined}>
      <Link to="/" search={(before) => ({ ...before, unit: place.orgUnitId })} data-row>
        {name}
      </Link>
    </th>
  );
}
