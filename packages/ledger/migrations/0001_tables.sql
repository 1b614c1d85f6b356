-- The ledger's tables. The rules that they keep are in docs/adr (0003–0005): jurisdiction_id stands first in every key,
-- no triggers, no sequences, named checks. Foreign keys come in 0002, so that a Citus installation distributes between.
-- Names that people choose (jurisdictions, org units, indicators) are text, compared byte by byte; rows that the ledger
-- makes carry UUIDv7. Months are counted since year 0: 2026-01 is 2026 * 12.

-- Reference tables: the same for every jurisdiction.

CREATE TABLE indicator (
  indicator_id text COLLATE "C" NOT NULL,
  proposed_by text COLLATE "C",
  name_zh text NOT NULL,
  name_en text NOT NULL,
  aliases jsonb NOT NULL,
  unit text NOT NULL,
  nature text NOT NULL,
  definition jsonb NOT NULL,
  CONSTRAINT indicator_pk PRIMARY KEY (indicator_id),
  CONSTRAINT indicator_id_form CHECK (indicator_id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$'),
  CONSTRAINT indicator_nature_known CHECK (nature IN ('flow', 'stock', 'ratio'))
);

CREATE TABLE light_rule (
  light_rule_id text COLLATE "C" NOT NULL,
  version text COLLATE "C" NOT NULL,
  definition jsonb NOT NULL,
  CONSTRAINT light_rule_pk PRIMARY KEY (light_rule_id, version)
);

CREATE TABLE division (
  code text COLLATE "C" NOT NULL,
  name text NOT NULL,
  parent_code text COLLATE "C",
  level text NOT NULL,
  valid_from date,
  valid_to date,
  CONSTRAINT division_pk PRIMARY KEY (code),
  CONSTRAINT division_level_known CHECK (level IN ('province', 'city', 'county', 'town', 'village'))
);
CREATE INDEX division_parent ON division (parent_code, code);

-- One jurisdiction's books.

CREATE TABLE jurisdiction (
  jurisdiction_id text COLLATE "C" NOT NULL,
  org_unit_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  demo boolean NOT NULL,
  CONSTRAINT jurisdiction_pk PRIMARY KEY (jurisdiction_id),
  CONSTRAINT jurisdiction_id_form CHECK (jurisdiction_id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$')
);

CREATE TABLE org_unit (
  jurisdiction_id text COLLATE "C" NOT NULL,
  org_unit_id text COLLATE "C" NOT NULL,
  code text COLLATE "C",
  name text NOT NULL,
  name_en text NOT NULL,
  kind text NOT NULL,
  parent_id text COLLATE "C",
  -- "/city/county/town/": a subtree is a prefix.
  path text COLLATE "C" NOT NULL,
  sort_order integer NOT NULL,
  valid_from date,
  valid_to date,
  CONSTRAINT org_unit_pk PRIMARY KEY (jurisdiction_id, org_unit_id),
  CONSTRAINT org_unit_id_form CHECK (org_unit_id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$'),
  CONSTRAINT org_unit_kind_known
    CHECK (kind IN ('province', 'city', 'county', 'town', 'village', 'office', 'park', 'company')),
  CONSTRAINT org_unit_valid_in_order CHECK (valid_from <= valid_to)
);
CREATE INDEX org_unit_subtree ON org_unit (jurisdiction_id, path);

CREATE TABLE source (
  jurisdiction_id text COLLATE "C" NOT NULL,
  source_id uuid NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  title text NOT NULL,
  publisher text NOT NULL,
  published_on date,
  format text NOT NULL,
  content text NOT NULL,
  byte_size bigint NOT NULL,
  has_original boolean NOT NULL,
  received_at timestamptz NOT NULL,
  received_by text NOT NULL,
  journal_seq bigint NOT NULL,
  CONSTRAINT source_pk PRIMARY KEY (jurisdiction_id, source_id),
  CONSTRAINT source_once UNIQUE (jurisdiction_id, sha256),
  CONSTRAINT source_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT source_format_known CHECK (format IN ('text', 'markdown', 'html', 'docx', 'pdf', 'xlsx', 'form'))
);
CREATE INDEX source_newest ON source (jurisdiction_id, received_at DESC, source_id DESC);

CREATE TABLE figure (
  jurisdiction_id text COLLATE "C" NOT NULL,
  figure_id uuid NOT NULL,
  source_id uuid NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  quote text NOT NULL,
  value numeric NOT NULL,
  value_max numeric,
  unit text NOT NULL,
  unit_as_written text NOT NULL,
  slots jsonb NOT NULL,
  indicator_id text COLLATE "C",
  org_unit_id text COLLATE "C",
  status text NOT NULL,
  observation_id uuid,
  target_id uuid,
  CONSTRAINT figure_pk PRIMARY KEY (jurisdiction_id, figure_id),
  CONSTRAINT figure_span_in_order CHECK (0 <= span_start AND span_start <= span_end),
  CONSTRAINT figure_status_known CHECK (status IN ('open', 'accepted', 'rejected')),
  CONSTRAINT figure_accepted_as_one CHECK (
    (status = 'accepted') = (observation_id IS NOT NULL OR target_id IS NOT NULL)
    AND (observation_id IS NULL OR target_id IS NULL))
);
CREATE INDEX figure_in_text ON figure (jurisdiction_id, source_id, span_start, figure_id);

CREATE TABLE observation (
  jurisdiction_id text COLLATE "C" NOT NULL,
  observation_id uuid NOT NULL,
  indicator_id text COLLATE "C" NOT NULL,
  org_unit_id text COLLATE "C" NOT NULL,
  period_first integer NOT NULL,
  period_last integer NOT NULL,
  measure text COLLATE "C" NOT NULL,
  value numeric NOT NULL,
  bound text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  source_id uuid,
  figure_id uuid,
  span_start integer,
  span_end integer,
  supersedes uuid,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  row_hash bytea NOT NULL,
  CONSTRAINT observation_pk PRIMARY KEY (jurisdiction_id, observation_id),
  CONSTRAINT observation_period_form CHECK (12 <= period_first AND period_first <= period_last AND period_last < 120000),
  CONSTRAINT observation_measure_known CHECK (measure IN ('level', 'growth', 'completion', 'rank', 'delta')),
  CONSTRAINT observation_bound_known CHECK (bound IN ('eq', 'ge', 'le', 'about')),
  CONSTRAINT observation_status_known CHECK (status IN ('preliminary', 'final', 'revised')),
  CONSTRAINT observation_span_whole CHECK ((span_start IS NULL) = (span_end IS NULL) AND span_start <= span_end)
);
CREATE INDEX observation_series
  ON observation (jurisdiction_id, org_unit_id, indicator_id, measure, period_first, period_last);
CREATE INDEX observation_corrections ON observation (jurisdiction_id, supersedes) WHERE supersedes IS NOT NULL;

CREATE TABLE observation_withdrawal (
  jurisdiction_id text COLLATE "C" NOT NULL,
  observation_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  CONSTRAINT observation_withdrawal_pk PRIMARY KEY (jurisdiction_id, observation_id)
);

CREATE TABLE adjudication (
  jurisdiction_id text COLLATE "C" NOT NULL,
  adjudication_id uuid NOT NULL,
  observation_id uuid NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  CONSTRAINT adjudication_pk PRIMARY KEY (jurisdiction_id, adjudication_id),
  CONSTRAINT adjudication_reasoned CHECK (reason <> '')
);
CREATE INDEX adjudication_of ON adjudication (jurisdiction_id, observation_id);

CREATE TABLE target (
  jurisdiction_id text COLLATE "C" NOT NULL,
  target_id uuid NOT NULL,
  indicator_id text COLLATE "C" NOT NULL,
  org_unit_id text COLLATE "C" NOT NULL,
  owner_id text COLLATE "C",
  period_first integer NOT NULL,
  period_last integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  value numeric NOT NULL,
  value_max numeric,
  curve jsonb NOT NULL,
  light_rule_id text COLLATE "C" NOT NULL,
  source_id uuid,
  figure_id uuid,
  reason text NOT NULL,
  board_group text,
  board_order integer NOT NULL,
  version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  CONSTRAINT target_pk PRIMARY KEY (jurisdiction_id, target_id),
  CONSTRAINT target_versions
    UNIQUE (jurisdiction_id, org_unit_id, indicator_id, kind, period_first, period_last, version),
  CONSTRAINT target_period_form CHECK (12 <= period_first AND period_first <= period_last AND period_last < 120000),
  CONSTRAINT target_kind_known CHECK (kind IN ('amount', 'count', 'growth', 'level', 'rank', 'range')),
  CONSTRAINT target_range_has_end CHECK (kind <> 'range' OR (value_max IS NOT NULL AND value <= value_max))
);

CREATE TABLE target_withdrawal (
  jurisdiction_id text COLLATE "C" NOT NULL,
  target_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  CONSTRAINT target_withdrawal_pk PRIMARY KEY (jurisdiction_id, target_id)
);

-- before and after are json, not jsonb: the text that was hashed is the text that is kept.
CREATE TABLE journal (
  jurisdiction_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  person text NOT NULL,
  action text NOT NULL,
  entity text NOT NULL,
  entity_id text NOT NULL,
  before json,
  after json,
  prev_hash text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  CONSTRAINT journal_pk PRIMARY KEY (jurisdiction_id, seq),
  CONSTRAINT journal_from_one CHECK (seq >= 1),
  CONSTRAINT journal_hash_form CHECK (hash ~ '^[0-9a-f]{64}$' AND prev_hash ~ '^[0-9a-f]{64}$')
);
