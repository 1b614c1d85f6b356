import type { Books } from "../county/books.ts";

/** That something was taken out of the system, by whom: 等保 asks for it, and so would anyone whose figures they are. */
export const recordExport = (
  { county }: Books,
  entity: string,
  entityId: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> => county.recordEvent({ action: `${entity}.export`, entity, entityId, detail });
