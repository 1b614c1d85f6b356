-- 核对说明: why numbers that do not fit are right all the same. Rows are only ever added; the newest of a finding counts, and one
-- without a reason takes the explanation back. `finding_key` is a hash of the rule and of the observations that it names, so
-- that a corrected number is not covered by what was said of the old one. docs/truth.md, docs/access.md, rule 14.
CREATE TABLE finding_explanation (
  jurisdiction_id text COLLATE "C" NOT NULL,
  explanation_id uuid NOT NULL,
  finding_key text COLLATE "C" NOT NULL,
  rule text COLLATE "C" NOT NULL,
  -- The one of the finding's numbers for which whoever explains may report or settle.
  observation_id uuid NOT NULL,
  reason text,
  account_id text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  line text COLLATE "C" NOT NULL,
  place text COLLATE "C" NOT NULL,
  CONSTRAINT finding_explanation_pk PRIMARY KEY (jurisdiction_id, explanation_id),
  CONSTRAINT finding_explanation_reasoned CHECK (reason <> '')
);
CREATE INDEX finding_explanation_newest ON finding_explanation (jurisdiction_id, finding_key, journal_seq);

ALTER TABLE finding_explanation ADD CONSTRAINT finding_explanation_of_fk
  FOREIGN KEY (jurisdiction_id, observation_id) REFERENCES observation (jurisdiction_id, observation_id);

-- An office's own words: not for the public, even where the number is published.
ALTER TABLE finding_explanation ENABLE ROW LEVEL SECURITY;
CREATE POLICY finding_explanation_read ON finding_explanation FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (place ^@ ANY (nullif(current_setting('xushi.read', true), '')::text[])
      OR (line || '@' || place) ^@ ANY (nullif(current_setting('xushi.read', true), '')::text[])));
CREATE POLICY finding_explanation_add ON finding_explanation FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true)
    AND (('report:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('report:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY finding_explanation_move ON finding_explanation FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));
