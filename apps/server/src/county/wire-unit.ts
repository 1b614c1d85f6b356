import type { OrgUnit } from "@xushi/contract";
import type { OrgUnitRow } from "@xushi/ledger";

export const wireUnit = ({ id, code, name, nameEn, kind, parentId, order }: OrgUnitRow): OrgUnit => ({
  id,
  code,
  name,
  nameEn,
  kind,
  parentId,
  order,
});
