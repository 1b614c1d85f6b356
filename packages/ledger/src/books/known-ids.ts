import type { Line, Place } from "@xushi/core";
import type { Session } from "../engine/engine.ts";
import { isUuid } from "../record/uuid.ts";

const idsOf = async (tx: Session, text: string, params: readonly (string | readonly string[])[]) =>
  new Set((await tx.rows(text, params)).map(([id]) => id as string));

const pairsOf = async (tx: Session, text: string, params: readonly (string | readonly string[])[]) =>
  new Map((await tx.rows(text, params)).map(([id, held]) => [id as string, held as string]));

/** The shared catalogue and the jurisdiction's own proposals, each with its line of work. */
export const knownIndicators = (tx: Session, jurisdictionId: string): Promise<Map<string, Line>> =>
  pairsOf(tx, "SELECT indicator_id, line FROM indicator WHERE proposed_by IS NULL OR proposed_by = $1", [
    jurisdictionId,
  ]);

/** The tree, each unit with its place. */
export const knownOrgUnits = (tx: Session, jurisdictionId: string): Promise<Map<string, Place>> =>
  pairsOf(tx, "SELECT org_unit_id, place FROM org_unit WHERE jurisdiction_id = $1", [jurisdictionId]);

const among = (column: "source_id" | "figure_id", table: "source" | "figure") => {
  const text = `SELECT ${column} FROM ${table} WHERE jurisdiction_id = $1 AND ${column} = ANY($2::uuid[])`;
  return (tx: Session, jurisdictionId: string, ids: Iterable<string | null | undefined>) =>
    idsOf(tx, text, [jurisdictionId, distinctUuids(ids)]);
};

/** Which of these sources (figures) there are; what is not even a UUID is not asked for. */
export const heldSources = among("source_id", "source");
export const heldFigures = among("figure_id", "figure");

const STANDING_ROWS = `
  SELECT o.observation_id, o.org_unit_id || ' ' || o.indicator_id FROM observation o
  WHERE o.jurisdiction_id = $1 AND o.observation_id = ANY($2::uuid[])
    AND NOT EXISTS (SELECT 1 FROM observation_withdrawal w
                    WHERE w.jurisdiction_id = $1 AND w.observation_id = o.observation_id)
    AND NOT EXISTS (SELECT 1 FROM observation s
                    WHERE s.jurisdiction_id = $1 AND s.supersedes = o.observation_id
                      AND NOT EXISTS (SELECT 1 FROM observation_withdrawal v
                                      WHERE v.jurisdiction_id = $1 AND v.observation_id = s.observation_id))`;

/**
 * Which of these observations stand: neither corrected nor withdrawn, so that a correction may supersede them; each with
 * what it is about, "town:shiqiao investment": whoever may report one number may not so do away with another.
 */
export const standingObservations = (
  tx: Session,
  jurisdictionId: string,
  ids: Iterable<string | null | undefined>,
) => pairsOf(tx, STANDING_ROWS, [jurisdictionId, distinctUuids(ids)]);

export const distinctUuids = (ids: Iterable<string | null | undefined>): string[] => {
  const distinct = new Set<string>();
  for (const id of ids) if (id && isUuid(id)) distinct.add(id);
  return [...distinct];
};
