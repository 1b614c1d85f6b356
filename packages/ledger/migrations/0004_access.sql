-- Who may see and say what: docs/access.md. Each governed row carries its line of work and its place, so that a policy
-- compares it with a few prefixes and asks no other table (Citus allows no subquery there, and it would be slow anywhere).
-- The prefixes of the one who asks come in settings of the transaction; without them nothing is seen.

-- "/county/town/.": the way from the jurisdiction's own unit; "/~/…" outside its tree. A county's own unit may be hung
-- under another city without any place changing.
ALTER TABLE org_unit ADD COLUMN place text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE org_unit ADD COLUMN designated_by text;
UPDATE org_unit u SET place = CASE
    WHEN starts_with(u.path, r.path) THEN '/' || r.org_unit_id || '/' || substr(u.path, length(r.path) + 1)
    ELSE '/~' || u.path END || '.'
  FROM org_unit r JOIN jurisdiction j ON j.jurisdiction_id = r.jurisdiction_id AND j.org_unit_id = r.org_unit_id
  WHERE r.jurisdiction_id = u.jurisdiction_id;
ALTER TABLE org_unit ALTER COLUMN place DROP DEFAULT;
ALTER TABLE org_unit ADD CONSTRAINT org_unit_place_form CHECK (place ~ '^/.*/\.$');

ALTER TABLE indicator ADD COLUMN line text COLLATE "C" NOT NULL DEFAULT 'other';
ALTER TABLE indicator ALTER COLUMN line DROP DEFAULT;
ALTER TABLE indicator ADD CONSTRAINT indicator_line_form CHECK (line ~ '^[a-z][a-z0-9-]{0,31}$');

ALTER TABLE observation ADD COLUMN line text COLLATE "C" NOT NULL DEFAULT 'other';
ALTER TABLE observation ADD COLUMN place text COLLATE "C" NOT NULL DEFAULT '';
UPDATE observation o SET place = u.place FROM org_unit u
  WHERE u.jurisdiction_id = o.jurisdiction_id AND u.org_unit_id = o.org_unit_id;
ALTER TABLE observation ALTER COLUMN line DROP DEFAULT;
ALTER TABLE observation ALTER COLUMN place DROP DEFAULT;

-- With the status of the observation: what withdraws or settles a preliminary one is not published either.
ALTER TABLE observation_withdrawal ADD COLUMN line text COLLATE "C" NOT NULL DEFAULT 'other';
ALTER TABLE observation_withdrawal ADD COLUMN place text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE observation_withdrawal ADD COLUMN entered_by text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE observation_withdrawal ADD COLUMN status text COLLATE "C" NOT NULL DEFAULT 'preliminary';
UPDATE observation_withdrawal w SET place = o.place, status = o.status FROM observation o
  WHERE o.jurisdiction_id = w.jurisdiction_id AND o.observation_id = w.observation_id;
ALTER TABLE observation_withdrawal ALTER COLUMN line DROP DEFAULT;
ALTER TABLE observation_withdrawal ALTER COLUMN place DROP DEFAULT;
ALTER TABLE observation_withdrawal ALTER COLUMN entered_by DROP DEFAULT;
ALTER TABLE observation_withdrawal ALTER COLUMN status DROP DEFAULT;

ALTER TABLE adjudication ADD COLUMN line text COLLATE "C" NOT NULL DEFAULT 'other';
ALTER TABLE adjudication ADD COLUMN place text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE adjudication ADD COLUMN status text COLLATE "C" NOT NULL DEFAULT 'preliminary';
UPDATE adjudication a SET place = o.place, status = o.status FROM observation o
  WHERE o.jurisdiction_id = a.jurisdiction_id AND o.observation_id = a.observation_id;
ALTER TABLE adjudication ALTER COLUMN line DROP DEFAULT;
ALTER TABLE adjudication ALTER COLUMN place DROP DEFAULT;
ALTER TABLE adjudication ALTER COLUMN status DROP DEFAULT;

ALTER TABLE target ADD COLUMN line text COLLATE "C" NOT NULL DEFAULT 'other';
ALTER TABLE target ADD COLUMN place text COLLATE "C" NOT NULL DEFAULT '';
UPDATE target t SET place = u.place FROM org_unit u
  WHERE u.jurisdiction_id = t.jurisdiction_id AND u.org_unit_id = t.org_unit_id;
ALTER TABLE target ALTER COLUMN line DROP DEFAULT;
ALTER TABLE target ALTER COLUMN place DROP DEFAULT;

ALTER TABLE target_withdrawal ADD COLUMN line text COLLATE "C" NOT NULL DEFAULT 'other';
ALTER TABLE target_withdrawal ADD COLUMN place text COLLATE "C" NOT NULL DEFAULT '';
UPDATE target_withdrawal w SET place = t.place FROM target t
  WHERE t.jurisdiction_id = w.jurisdiction_id AND t.target_id = w.target_id;
ALTER TABLE target_withdrawal ALTER COLUMN line DROP DEFAULT;
ALTER TABLE target_withdrawal ALTER COLUMN place DROP DEFAULT;

-- Whose account wrote a row: a name may be two people's, and people change theirs.
ALTER TABLE observation ADD COLUMN account_id text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE observation ALTER COLUMN account_id DROP DEFAULT;

-- A source belongs to the unit that received it; what was held before this migration is everyone's, as it was.
ALTER TABLE source ADD COLUMN place text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN shared boolean NOT NULL DEFAULT true;
ALTER TABLE source ADD COLUMN account_id text COLLATE "C" NOT NULL DEFAULT '';
UPDATE source s SET place = u.place FROM org_unit u JOIN jurisdiction j
    ON j.jurisdiction_id = u.jurisdiction_id AND j.org_unit_id = u.org_unit_id
  WHERE u.jurisdiction_id = s.jurisdiction_id;
ALTER TABLE source ALTER COLUMN place DROP DEFAULT;
ALTER TABLE source ALTER COLUMN shared DROP DEFAULT;
ALTER TABLE source ALTER COLUMN account_id DROP DEFAULT;
-- Once in each unit: that another unit holds the same file is not this one's to know.
ALTER TABLE source DROP CONSTRAINT source_once;
ALTER TABLE source ADD CONSTRAINT source_once UNIQUE (jurisdiction_id, place, sha256);
CREATE INDEX source_of_hash ON source (jurisdiction_id, sha256);

ALTER TABLE figure ADD COLUMN place text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE figure ADD COLUMN shared boolean NOT NULL DEFAULT true;
ALTER TABLE figure ADD COLUMN account_id text COLLATE "C" NOT NULL DEFAULT '';
UPDATE figure f SET place = s.place FROM source s
  WHERE s.jurisdiction_id = f.jurisdiction_id AND s.source_id = f.source_id;
ALTER TABLE figure ALTER COLUMN place DROP DEFAULT;
ALTER TABLE figure ALTER COLUMN shared DROP DEFAULT;
ALTER TABLE figure ALTER COLUMN account_id DROP DEFAULT;

-- The journal names the account and the post in which it acted, and what the entry is about.
ALTER TABLE journal ADD COLUMN account_id text COLLATE "C";
ALTER TABLE journal ADD COLUMN post text;
ALTER TABLE journal ADD COLUMN algorithm text COLLATE "C" NOT NULL DEFAULT 'sha256';
ALTER TABLE journal ADD COLUMN line text COLLATE "C";
ALTER TABLE journal ADD COLUMN place text COLLATE "C";
ALTER TABLE journal ALTER COLUMN algorithm DROP DEFAULT;
ALTER TABLE journal ADD CONSTRAINT journal_algorithm_known CHECK (algorithm IN ('sha256', 'sm3'));
CREATE INDEX journal_by_account ON journal (jurisdiction_id, account_id, seq);

-- Where the chain ends: whoever writes needs it, whatever he may read. Locking it makes the writers wait for each other.
CREATE TABLE journal_head (
  jurisdiction_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  hash text COLLATE "C" NOT NULL,
  CONSTRAINT journal_head_pk PRIMARY KEY (jurisdiction_id),
  CONSTRAINT journal_head_hash_form CHECK (hash ~ '^[0-9a-f]{64}$')
);
INSERT INTO journal_head (jurisdiction_id, seq, hash)
  SELECT DISTINCT ON (jurisdiction_id) jurisdiction_id, seq, hash FROM journal ORDER BY jurisdiction_id, seq DESC;

-- The newest entry of a day, to be printed or sent away: what was anchored can no longer be rewritten unnoticed.
CREATE TABLE journal_anchor (
  jurisdiction_id text COLLATE "C" NOT NULL,
  day date NOT NULL,
  seq bigint NOT NULL,
  hash text COLLATE "C" NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT journal_anchor_pk PRIMARY KEY (jurisdiction_id, day),
  CONSTRAINT journal_anchor_hash_form CHECK (hash ~ '^[0-9a-f]{64}$')
);

-- Posts are granted and ended, never changed.
CREATE TABLE post (
  jurisdiction_id text COLLATE "C" NOT NULL,
  post_id uuid NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL,
  org_unit_id text COLLATE "C" NOT NULL,
  lines text[],
  valid_from date,
  valid_to date,
  deputy_for uuid,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  CONSTRAINT post_pk PRIMARY KEY (jurisdiction_id, post_id),
  CONSTRAINT post_role_known CHECK (role IN ('system-admin', 'security-officer', 'auditor', 'leader', 'supervisor',
    'line-office', 'reporting-unit', 'public')),
  CONSTRAINT post_days_in_order CHECK (valid_from <= valid_to)
);
CREATE INDEX post_of_account ON post (jurisdiction_id, account_id);
CREATE TABLE post_end (
  jurisdiction_id text COLLATE "C" NOT NULL,
  post_id uuid NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  ended_on date NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  CONSTRAINT post_end_pk PRIMARY KEY (jurisdiction_id, post_id)
);
