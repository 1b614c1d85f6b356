-- Foreign keys of 0004's tables, and the policies. `xushi.*` are set for one transaction by the ledger package; a setting
-- that was never made is NULL and one that has run out is '', so both are read as nothing.
ALTER TABLE journal_head ADD CONSTRAINT journal_head_jurisdiction_fk
  FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (jurisdiction_id);
ALTER TABLE journal_anchor ADD CONSTRAINT journal_anchor_jurisdiction_fk
  FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (jurisdiction_id);
ALTER TABLE post ADD CONSTRAINT post_org_unit_fk
  FOREIGN KEY (jurisdiction_id, org_unit_id) REFERENCES org_unit (jurisdiction_id, org_unit_id);
ALTER TABLE post ADD CONSTRAINT post_deputy_fk
  FOREIGN KEY (jurisdiction_id, deputy_for) REFERENCES post (jurisdiction_id, post_id);
ALTER TABLE post_end ADD CONSTRAINT post_end_of_fk
  FOREIGN KEY (jurisdiction_id, post_id) REFERENCES post (jurisdiction_id, post_id);

-- Reference tables and the list of counties: no secret; kept by the product itself.

ALTER TABLE jurisdiction ENABLE ROW LEVEL SECURITY;
CREATE POLICY jurisdiction_read ON jurisdiction FOR SELECT
  USING (true);
CREATE POLICY jurisdiction_add ON jurisdiction FOR INSERT
  WITH CHECK ('system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

ALTER TABLE light_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY light_rule_read ON light_rule FOR SELECT
  USING (true);
CREATE POLICY light_rule_add ON light_rule FOR INSERT
  WITH CHECK ('system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

ALTER TABLE division ENABLE ROW LEVEL SECURITY;
CREATE POLICY division_read ON division FOR SELECT
  USING (true);
CREATE POLICY division_add ON division FOR INSERT
  WITH CHECK ('system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));
CREATE POLICY light_rule_change ON light_rule FOR UPDATE
  USING ('system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));
CREATE POLICY division_change ON division FOR UPDATE
  USING ('system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

-- A county's proposals are its own.

ALTER TABLE indicator ENABLE ROW LEVEL SECURITY;
CREATE POLICY indicator_read ON indicator FOR SELECT
  USING (proposed_by IS NULL OR proposed_by = current_setting('xushi.jurisdiction', true)
    OR 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));
CREATE POLICY indicator_add ON indicator FOR INSERT
  WITH CHECK ('system' = ANY (nullif(current_setting('xushi.write', true), '')::text[])
    OR (proposed_by = current_setting('xushi.jurisdiction', true) AND ('enter' = ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR 'manage' = ANY (nullif(current_setting('xushi.write', true), '')::text[]))));
CREATE POLICY indicator_change ON indicator FOR UPDATE
  USING ('system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

-- The tree is everyone's who has a post in force there: only then is the jurisdiction set.

ALTER TABLE org_unit ENABLE ROW LEVEL SECURITY;
CREATE POLICY org_unit_read ON org_unit FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true));
CREATE POLICY org_unit_add ON org_unit FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'manage' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));
CREATE POLICY org_unit_change ON org_unit FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'manage' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

-- What is preliminary is not published; a target is. `published` holds what may be read besides: two comparisons a row where
-- there were four, and half of what the planner has to weigh, which is most of what the policies cost.

ALTER TABLE observation ENABLE ROW LEVEL SECURITY;
CREATE POLICY observation_read ON observation FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (place ^@ ANY (nullif(current_setting(CASE status WHEN 'preliminary' THEN 'xushi.read' ELSE 'xushi.published' END, true), '')::text[])
      OR (line || '@' || place) ^@ ANY (nullif(current_setting(CASE status WHEN 'preliminary' THEN 'xushi.read' ELSE 'xushi.published' END, true), '')::text[])));
CREATE POLICY observation_add ON observation FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true)
    AND (('report:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('report:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY observation_move ON observation FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

ALTER TABLE observation_withdrawal ENABLE ROW LEVEL SECURITY;
CREATE POLICY observation_withdrawal_read ON observation_withdrawal FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (place ^@ ANY (nullif(current_setting(CASE status WHEN 'preliminary' THEN 'xushi.read' ELSE 'xushi.published' END, true), '')::text[])
      OR (line || '@' || place) ^@ ANY (nullif(current_setting(CASE status WHEN 'preliminary' THEN 'xushi.read' ELSE 'xushi.published' END, true), '')::text[])));
CREATE POLICY observation_withdrawal_add ON observation_withdrawal FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND ((('settle:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[]))
      OR (entered_by = current_setting('xushi.account', true) AND (('report:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('report:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])))));
CREATE POLICY observation_withdrawal_move ON observation_withdrawal FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

ALTER TABLE adjudication ENABLE ROW LEVEL SECURITY;
CREATE POLICY adjudication_read ON adjudication FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (place ^@ ANY (nullif(current_setting(CASE status WHEN 'preliminary' THEN 'xushi.read' ELSE 'xushi.published' END, true), '')::text[])
      OR (line || '@' || place) ^@ ANY (nullif(current_setting(CASE status WHEN 'preliminary' THEN 'xushi.read' ELSE 'xushi.published' END, true), '')::text[])));
CREATE POLICY adjudication_add ON adjudication FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (('settle:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY adjudication_move ON adjudication FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

ALTER TABLE target ENABLE ROW LEVEL SECURITY;
CREATE POLICY target_read ON target FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (place ^@ ANY (nullif(current_setting('xushi.published', true), '')::text[])
      OR (line || '@' || place) ^@ ANY (nullif(current_setting('xushi.published', true), '')::text[])));
CREATE POLICY target_add ON target FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (('plan:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('plan:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY target_move ON target FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

ALTER TABLE target_withdrawal ENABLE ROW LEVEL SECURITY;
CREATE POLICY target_withdrawal_read ON target_withdrawal FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (place ^@ ANY (nullif(current_setting('xushi.published', true), '')::text[])
      OR (line || '@' || place) ^@ ANY (nullif(current_setting('xushi.published', true), '')::text[])));
CREATE POLICY target_withdrawal_add ON target_withdrawal FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (('plan:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('plan:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY target_withdrawal_move ON target_withdrawal FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

-- A figure is seen with its source. Whoever may enter figures may mark one as entered; the ledger's own row decides.

ALTER TABLE source ENABLE ROW LEVEL SECURITY;
CREATE POLICY source_read ON source FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (account_id = current_setting('xushi.account', true) OR place ^@ ANY (nullif(current_setting('xushi.sources', true), '')::text[])
      OR (shared AND 'shared' = ANY (nullif(current_setting('xushi.sources', true), '')::text[]))));
CREATE POLICY source_add ON source FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true)
    AND ('receive:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[]));
CREATE POLICY source_share ON source FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (account_id = current_setting('xushi.account', true) OR place ^@ ANY (nullif(current_setting('xushi.sources', true), '')::text[])
      OR (shared AND 'shared' = ANY (nullif(current_setting('xushi.sources', true), '')::text[])))
    AND (('receive:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[]) OR 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[])));

ALTER TABLE figure ENABLE ROW LEVEL SECURITY;
CREATE POLICY figure_read ON figure FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (account_id = current_setting('xushi.account', true) OR place ^@ ANY (nullif(current_setting('xushi.sources', true), '')::text[])
      OR (shared AND 'shared' = ANY (nullif(current_setting('xushi.sources', true), '')::text[]))));
CREATE POLICY figure_add ON figure FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true)
    AND ('receive:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[]));
CREATE POLICY figure_decide ON figure FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (account_id = current_setting('xushi.account', true) OR place ^@ ANY (nullif(current_setting('xushi.sources', true), '')::text[])
      OR (shared AND 'shared' = ANY (nullif(current_setting('xushi.sources', true), '')::text[]))))
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (('receive:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[]) OR (status <> 'rejected' AND 'enter' = ANY (nullif(current_setting('xushi.write', true), '')::text[]))));

-- Nobody writes in another's name. An entry with a line is about an observation or a target; one with a place alone, about a
-- source or its figures.

ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY journal_read ON journal FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND ('audit' = ANY (nullif(current_setting('xushi.write', true), '')::text[]) OR account_id = current_setting('xushi.account', true)
      OR (line IS NOT NULL AND (place ^@ ANY (nullif(current_setting('xushi.read', true), '')::text[])
      OR (line || '@' || place) ^@ ANY (nullif(current_setting('xushi.read', true), '')::text[])))
      OR (line IS NULL AND place ^@ ANY (nullif(current_setting('xushi.sources', true), '')::text[]))));
CREATE POLICY journal_add ON journal FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true));

ALTER TABLE journal_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY journal_head_read ON journal_head FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true));
CREATE POLICY journal_head_add ON journal_head FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true));
CREATE POLICY journal_head_move ON journal_head FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true));

ALTER TABLE journal_anchor ENABLE ROW LEVEL SECURITY;
CREATE POLICY journal_anchor_read ON journal_anchor FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true));
CREATE POLICY journal_anchor_add ON journal_anchor FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

-- Everyone sees his own posts and those that he stands in for; nobody grants to himself, or ends his own.

ALTER TABLE post ENABLE ROW LEVEL SECURITY;
CREATE POLICY post_read ON post FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (account_id = current_setting('xushi.account', true) OR post_id::text = ANY (nullif(current_setting('xushi.posts', true), '')::text[])
      OR 'grant' = ANY (nullif(current_setting('xushi.write', true), '')::text[]) OR 'manage' = ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR 'audit' = ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY post_add ON post FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'grant' = ANY (nullif(current_setting('xushi.write', true), '')::text[])
    AND account_id <> current_setting('xushi.account', true));

ALTER TABLE post_end ENABLE ROW LEVEL SECURITY;
CREATE POLICY post_end_read ON post_end FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (account_id = current_setting('xushi.account', true) OR post_id::text = ANY (nullif(current_setting('xushi.posts', true), '')::text[])
      OR 'grant' = ANY (nullif(current_setting('xushi.write', true), '')::text[]) OR 'manage' = ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR 'audit' = ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY post_end_add ON post_end FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'grant' = ANY (nullif(current_setting('xushi.write', true), '')::text[])
    AND account_id <> current_setting('xushi.account', true));
