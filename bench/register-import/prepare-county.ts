import { openLedger, systemActing } from "../../packages/ledger/src/index.ts";
import { COUNTY, TOWNS } from "./make-workbook.ts";

/** A county with towns and no items, closed again. */
export async function prepareCounty(books: Parameters<typeof openLedger>[0]): Promise<void> {
  const ledger = await openLedger(books);
  try {
    const acting = systemActing("bench");
    await ledger.createJurisdiction(
      { id: "xu", orgUnitId: "xu", name: COUNTY, nameEn: "Xuchuan", demo: false },
      acting,
    );
    const unit = { code: null, validFrom: null, validTo: null, designatedBy: null };
    await ledger.county("xu", acting).addOrgUnits([
      { ...unit, id: "xu", name: COUNTY, nameEn: "Xuchuan", kind: "county", parentId: null, order: 0 },
      ...TOWNS.map((name, i) => ({
        ...{ ...unit, id: `town-${i}`, name, nameEn: name, kind: "town" as const },
        ...{ parentId: "xu", order: i + 1 },
      })),
    ]);
  } finally {
    await ledger.close();
  }
}
