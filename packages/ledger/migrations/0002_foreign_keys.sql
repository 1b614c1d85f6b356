-- Every foreign key carries jurisdiction_id, or points at a reference table. None sets null; nothing is ever deleted.

ALTER TABLE org_unit ADD CONSTRAINT org_unit_jurisdiction_fk
  FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (jurisdiction_id);
ALTER TABLE org_unit ADD CONSTRAINT org_unit_parent_fk
  FOREIGN KEY (jurisdiction_id, parent_id) REFERENCES org_unit (jurisdiction_id, org_unit_id);

ALTER TABLE source ADD CONSTRAINT source_jurisdiction_fk
  FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (jurisdiction_id);

ALTER TABLE figure ADD CONSTRAINT figure_source_fk
  FOREIGN KEY (jurisdiction_id, source_id) REFERENCES source (jurisdiction_id, source_id);
ALTER TABLE figure ADD CONSTRAINT figure_indicator_fk
  FOREIGN KEY (indicator_id) REFERENCES indicator (indicator_id);
ALTER TABLE figure ADD CONSTRAINT figure_org_unit_fk
  FOREIGN KEY (jurisdiction_id, org_unit_id) REFERENCES org_unit (jurisdiction_id, org_unit_id);

ALTER TABLE observation ADD CONSTRAINT observation_indicator_fk
  FOREIGN KEY (indicator_id) REFERENCES indicator (indicator_id);
ALTER TABLE observation ADD CONSTRAINT observation_org_unit_fk
  FOREIGN KEY (jurisdiction_id, org_unit_id) REFERENCES org_unit (jurisdiction_id, org_unit_id);
ALTER TABLE observation ADD CONSTRAINT observation_source_fk
  FOREIGN KEY (jurisdiction_id, source_id) REFERENCES source (jurisdiction_id, source_id);
ALTER TABLE observation ADD CONSTRAINT observation_figure_fk
  FOREIGN KEY (jurisdiction_id, figure_id) REFERENCES figure (jurisdiction_id, figure_id);
ALTER TABLE observation ADD CONSTRAINT observation_supersedes_fk
  FOREIGN KEY (jurisdiction_id, supersedes) REFERENCES observation (jurisdiction_id, observation_id);

ALTER TABLE observation_withdrawal ADD CONSTRAINT observation_withdrawal_of_fk
  FOREIGN KEY (jurisdiction_id, observation_id) REFERENCES observation (jurisdiction_id, observation_id);
ALTER TABLE adjudication ADD CONSTRAINT adjudication_of_fk
  FOREIGN KEY (jurisdiction_id, observation_id) REFERENCES observation (jurisdiction_id, observation_id);

ALTER TABLE target ADD CONSTRAINT target_indicator_fk
  FOREIGN KEY (indicator_id) REFERENCES indicator (indicator_id);
ALTER TABLE target ADD CONSTRAINT target_org_unit_fk
  FOREIGN KEY (jurisdiction_id, org_unit_id) REFERENCES org_unit (jurisdiction_id, org_unit_id);
ALTER TABLE target ADD CONSTRAINT target_owner_fk
  FOREIGN KEY (jurisdiction_id, owner_id) REFERENCES org_unit (jurisdiction_id, org_unit_id);
ALTER TABLE target ADD CONSTRAINT target_source_fk
  FOREIGN KEY (jurisdiction_id, source_id) REFERENCES source (jurisdiction_id, source_id);
ALTER TABLE target ADD CONSTRAINT target_figure_fk
  FOREIGN KEY (jurisdiction_id, figure_id) REFERENCES figure (jurisdiction_id, figure_id);
ALTER TABLE target_withdrawal ADD CONSTRAINT target_withdrawal_of_fk
  FOREIGN KEY (jurisdiction_id, target_id) REFERENCES target (jurisdiction_id, target_id);

ALTER TABLE journal ADD CONSTRAINT journal_jurisdiction_fk
  FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (jurisdiction_id);
