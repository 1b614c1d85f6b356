-- 公布值: what each county has published of its own unit, and since when it says so: docs/adr/0019. A ranking across counties
-- reads this and nothing else, since one transaction touches one county's books. Rows are only ever added, with the
-- observations that they follow from; the newest row of a moment counts. What is no longer said has no observation.
CREATE TABLE published_value (
  jurisdiction_id text COLLATE "C" NOT NULL,
  journal_seq bigint NOT NULL,
  -- Among those of one entry.
  nth integer NOT NULL,
  indicator_id text COLLATE "C" NOT NULL,
  measure text COLLATE "C" NOT NULL,
  period_first integer NOT NULL,
  period_last integer NOT NULL,
  known_from timestamptz NOT NULL,
  observation_id uuid,
  value numeric,
  CONSTRAINT published_value_pk PRIMARY KEY (jurisdiction_id, journal_seq, nth),
  CONSTRAINT published_value_whole CHECK ((observation_id IS NULL) = (value IS NULL))
);
CREATE INDEX published_value_ranking ON published_value
  (indicator_id, measure, period_last, period_first, jurisdiction_id, known_from, journal_seq) INCLUDE (value);

ALTER TABLE published_value ADD CONSTRAINT published_value_jurisdiction_fk
  FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (jurisdiction_id);

-- docs/access.md, rule 13: whoever may read anything. It compares no column, so that a ranking is answered from the index alone.
ALTER TABLE published_value ENABLE ROW LEVEL SECURITY;
CREATE POLICY published_value_read ON published_value FOR SELECT
  USING (coalesce(current_setting('xushi.published', true), '') NOT IN ('', '{}'));
CREATE POLICY published_value_add ON published_value FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND 'enter' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

-- What the books hold already, at every moment at which something about it became known; as books/published-values.ts has it.
INSERT INTO published_value (jurisdiction_id, journal_seq, nth, indicator_id, measure, period_first, period_last, known_from,
    observation_id, value)
  SELECT m.jurisdiction_id, 0, row_number() OVER (PARTITION BY m.jurisdiction_id), m.indicator_id, m.measure, m.period_first,
    m.period_last, m.moment, s.observation_id, s.value
  FROM (
    SELECT DISTINCT o.jurisdiction_id, o.org_unit_id, o.indicator_id, o.measure, o.period_first, o.period_last, e.moment
    FROM jurisdiction j
    JOIN observation o ON o.jurisdiction_id = j.jurisdiction_id AND o.org_unit_id = j.org_unit_id
    CROSS JOIN LATERAL (
      SELECT o.recorded_at UNION
      SELECT w.recorded_at FROM observation_withdrawal w
        WHERE w.jurisdiction_id = o.jurisdiction_id AND w.observation_id = o.observation_id UNION
      SELECT a.recorded_at FROM adjudication a
        WHERE a.jurisdiction_id = o.jurisdiction_id AND a.observation_id = o.observation_id UNION
      SELECT s.recorded_at FROM observation s WHERE s.jurisdiction_id = o.jurisdiction_id
        AND s.supersedes = o.observation_id AND s.status <> 'preliminary' UNION
      SELECT v.recorded_at FROM observation s JOIN observation_withdrawal v
          ON v.jurisdiction_id = s.jurisdiction_id AND v.observation_id = s.observation_id
        WHERE s.jurisdiction_id = o.jurisdiction_id AND s.supersedes = o.observation_id AND s.status <> 'preliminary'
    ) e (moment)
    WHERE o.status <> 'preliminary'
  ) m
  LEFT JOIN LATERAL (
    SELECT o.observation_id, o.value FROM observation o
    WHERE o.jurisdiction_id = m.jurisdiction_id AND o.org_unit_id = m.org_unit_id AND o.indicator_id = m.indicator_id
      AND o.measure = m.measure AND o.period_first = m.period_first AND o.period_last = m.period_last
      AND o.status <> 'preliminary' AND o.recorded_at <= m.moment
      AND NOT EXISTS (SELECT 1 FROM observation_withdrawal w
        WHERE w.jurisdiction_id = o.jurisdiction_id AND w.observation_id = o.observation_id AND w.recorded_at <= m.moment)
      AND NOT EXISTS (SELECT 1 FROM observation s
        WHERE s.jurisdiction_id = o.jurisdiction_id AND s.supersedes = o.observation_id AND s.status <> 'preliminary'
          AND s.recorded_at <= m.moment
          AND NOT EXISTS (SELECT 1 FROM observation_withdrawal v
            WHERE v.jurisdiction_id = s.jurisdiction_id AND v.observation_id = s.observation_id AND v.recorded_at <= m.moment))
    ORDER BY (SELECT max(a.journal_seq) FROM adjudication a
        WHERE a.jurisdiction_id = o.jurisdiction_id AND a.observation_id = o.observation_id AND a.recorded_at <= m.moment)
        DESC NULLS LAST,
      CASE o.status WHEN 'revised' THEN 2 WHEN 'final' THEN 1 ELSE 0 END DESC, o.recorded_at DESC, o.observation_id DESC
    LIMIT 1
  ) s ON true;
