-- 督查: only designated bodies open one; the unit inspected may object. docs/access.md, rule 8.
CREATE TABLE inspection (
  jurisdiction_id text COLLATE "C" NOT NULL,
  inspection_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  matter text NOT NULL,
  -- The government or its head sets the matter (政府督查工作条例 Art. 11), by this document or instruction.
  set_by text NOT NULL,
  plan text NOT NULL,
  body_id text COLLATE "C" NOT NULL,
  org_unit_id text COLLATE "C" NOT NULL,
  opened_on date NOT NULL,
  place text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  CONSTRAINT inspection_pk PRIMARY KEY (jurisdiction_id, inspection_id),
  CONSTRAINT inspection_kind_known CHECK (kind IN ('general', 'special', 'incident', 'follow-up', 'lead')),
  CONSTRAINT inspection_said CHECK (matter <> '' AND set_by <> '' AND plan <> '')
);

CREATE TABLE inspection_step (
  jurisdiction_id text COLLATE "C" NOT NULL,
  step_id uuid NOT NULL,
  inspection_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  content text NOT NULL,
  happened_on date NOT NULL,
  upheld boolean,
  place text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  CONSTRAINT inspection_step_pk PRIMARY KEY (jurisdiction_id, step_id),
  CONSTRAINT inspection_step_kind_known CHECK (kind IN ('conclusion', 'objection', 'decision')),
  CONSTRAINT inspection_step_said CHECK (content <> ''),
  CONSTRAINT inspection_step_decided CHECK ((kind = 'decision') = (upheld IS NOT NULL))
);
CREATE INDEX inspection_steps_of ON inspection_step (jurisdiction_id, inspection_id, journal_seq);

ALTER TABLE inspection ADD CONSTRAINT inspection_body_fk
  FOREIGN KEY (jurisdiction_id, body_id) REFERENCES org_unit (jurisdiction_id, org_unit_id);
ALTER TABLE inspection ADD CONSTRAINT inspection_org_unit_fk
  FOREIGN KEY (jurisdiction_id, org_unit_id) REFERENCES org_unit (jurisdiction_id, org_unit_id);
ALTER TABLE inspection_step ADD CONSTRAINT inspection_step_of_fk
  FOREIGN KEY (jurisdiction_id, inspection_id) REFERENCES inspection (jurisdiction_id, inspection_id);

ALTER TABLE inspection ENABLE ROW LEVEL SECURITY;
CREATE POLICY inspection_read ON inspection FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (('inspect:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[]) OR ('receive:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR place ^@ ANY (nullif(current_setting('xushi.read', true), '')::text[])));
CREATE POLICY inspection_add ON inspection FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true)
    AND ('inspect:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[]));

ALTER TABLE inspection_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY inspection_step_read ON inspection_step FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (('inspect:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[]) OR ('receive:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR place ^@ ANY (nullif(current_setting('xushi.read', true), '')::text[])));
-- The body concludes and decides; the unit inspected objects, never the body in its stead.
CREATE POLICY inspection_step_add ON inspection_step FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true)
    AND CASE kind WHEN 'objection' THEN ('receive:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      ELSE ('inspect:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[]) END);
CREATE POLICY inspection_move ON inspection FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));
CREATE POLICY inspection_step_move ON inspection_step FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));
