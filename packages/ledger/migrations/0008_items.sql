-- 台账: items of registers. What a register asks for is code (packages/registers); here is what items hold, in one table for
-- all registers: docs/adr/0016. A version is only ever added; `item` is each item's newest version beside what is worked out
-- of it for lists: its words, its name as it is sorted.
CREATE TABLE item_version (
  jurisdiction_id text COLLATE "C" NOT NULL,
  item_id uuid NOT NULL,
  version integer NOT NULL,
  register_id text COLLATE "C" NOT NULL,
  stage text COLLATE "C" NOT NULL,
  paused_from text COLLATE "C",
  entered jsonb NOT NULL,
  item_values jsonb NOT NULL,
  name text COLLATE "C" NOT NULL,
  code text COLLATE "C",
  owner_id text COLLATE "C" NOT NULL,
  place_id text COLLATE "C",
  links jsonb NOT NULL,
  last_mover text COLLATE "C",
  reason text NOT NULL,
  -- The right by which it was written: the owner's own to report, the overseeing office's to settle.
  using_right text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  search_hash bytea NOT NULL,
  row_hash bytea NOT NULL,
  -- Of the newest version: whoever takes an item over takes its history over. `located` is the place of the 属地.
  line text COLLATE "C" NOT NULL,
  place text COLLATE "C" NOT NULL,
  located text COLLATE "C",
  CONSTRAINT item_version_pk PRIMARY KEY (jurisdiction_id, item_id, version),
  CONSTRAINT item_version_from_one CHECK (version >= 1),
  CONSTRAINT item_version_right_known CHECK (using_right IN ('report', 'settle'))
);

CREATE TABLE item (
  jurisdiction_id text COLLATE "C" NOT NULL,
  item_id uuid NOT NULL,
  version integer NOT NULL,
  register_id text COLLATE "C" NOT NULL,
  stage text COLLATE "C" NOT NULL,
  paused_from text COLLATE "C",
  entered jsonb NOT NULL,
  item_values jsonb NOT NULL,
  name text COLLATE "C" NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  code text COLLATE "C",
  search text COLLATE "C" NOT NULL,
  owner_id text COLLATE "C" NOT NULL,
  place_id text COLLATE "C",
  last_mover text COLLATE "C",
  reason text NOT NULL,
  using_right text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  line text COLLATE "C" NOT NULL,
  place text COLLATE "C" NOT NULL,
  located text COLLATE "C",
  CONSTRAINT item_pk PRIMARY KEY (jurisdiction_id, item_id),
  CONSTRAINT item_code_once UNIQUE (jurisdiction_id, register_id, code),
  CONSTRAINT item_right_known CHECK (using_right IN ('report', 'settle'))
);
CREATE INDEX item_by_name ON item (jurisdiction_id, register_id, name_key, item_id);
CREATE INDEX item_by_change ON item (jurisdiction_id, register_id, recorded_at, item_id);

-- What items refer to, so that it is found from both ends. `holds`: the newest version still does.
CREATE TABLE item_link (
  jurisdiction_id text COLLATE "C" NOT NULL,
  from_id uuid NOT NULL,
  field text COLLATE "C" NOT NULL,
  to_id uuid NOT NULL,
  holds boolean NOT NULL,
  line text COLLATE "C" NOT NULL,
  place text COLLATE "C" NOT NULL,
  located text COLLATE "C",
  CONSTRAINT item_link_pk PRIMARY KEY (jurisdiction_id, from_id, field, to_id)
);
CREATE INDEX item_link_to ON item_link (jurisdiction_id, to_id);

-- Files that any version of an item holds: whoever sees its history opens them.
CREATE TABLE item_file (
  jurisdiction_id text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  item_id uuid NOT NULL,
  name text NOT NULL,
  byte_size bigint NOT NULL,
  line text COLLATE "C" NOT NULL,
  place text COLLATE "C" NOT NULL,
  located text COLLATE "C",
  CONSTRAINT item_file_pk PRIMARY KEY (jurisdiction_id, sha256, item_id),
  CONSTRAINT item_file_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX item_file_of ON item_file (jurisdiction_id, item_id);

-- How somebody likes to see a register: filters, order, columns.
CREATE TABLE saved_view (
  jurisdiction_id text COLLATE "C" NOT NULL,
  view_id uuid NOT NULL,
  register_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  state jsonb NOT NULL,
  shared boolean NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  removed boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  journal_seq bigint NOT NULL,
  CONSTRAINT saved_view_pk PRIMARY KEY (jurisdiction_id, view_id),
  CONSTRAINT saved_view_named CHECK (name <> '')
);
CREATE INDEX saved_view_of ON saved_view (jurisdiction_id, register_id);

ALTER TABLE item ADD CONSTRAINT item_newest_fk
  FOREIGN KEY (jurisdiction_id, item_id, version) REFERENCES item_version (jurisdiction_id, item_id, version);
ALTER TABLE item ADD CONSTRAINT item_owner_fk
  FOREIGN KEY (jurisdiction_id, owner_id) REFERENCES org_unit (jurisdiction_id, org_unit_id);
ALTER TABLE item ADD CONSTRAINT item_place_fk
  FOREIGN KEY (jurisdiction_id, place_id) REFERENCES org_unit (jurisdiction_id, org_unit_id);
ALTER TABLE item_link ADD CONSTRAINT item_link_from_fk
  FOREIGN KEY (jurisdiction_id, from_id) REFERENCES item (jurisdiction_id, item_id);
ALTER TABLE item_link ADD CONSTRAINT item_link_to_fk
  FOREIGN KEY (jurisdiction_id, to_id) REFERENCES item (jurisdiction_id, item_id);
ALTER TABLE item_file ADD CONSTRAINT item_file_of_fk
  FOREIGN KEY (jurisdiction_id, item_id) REFERENCES item (jurisdiction_id, item_id);
ALTER TABLE saved_view ADD CONSTRAINT saved_view_jurisdiction_fk
  FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction (jurisdiction_id);

-- An item is seen where its responsible unit stands and where it lies; nothing of it is published. It is written by the right
-- that its row names, where its responsible unit stands: a move that is the overseeing office's to make names "settle". A
-- row that changes its unit is asked about twice, where it stood (USING) and where it goes (WITH CHECK). Reading a setting as
-- a list is what a policy costs, so what may be read comes here in two lists: of units whatever the line ("/county/town/"),
-- and of lines ("agriculture@/county/"); who has nothing in one is not asked about it row by row.
ALTER TABLE item_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY item_version_read ON item_version FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND ((current_setting('xushi.read_units', true) <> '{}'
        AND (place ^@ ANY (nullif(current_setting('xushi.read_units', true), '')::text[])
          OR located ^@ ANY (nullif(current_setting('xushi.read_units', true), '')::text[])))
      OR (current_setting('xushi.read_lines', true) <> '{}'
        AND ((line || '@' || place) ^@ ANY (nullif(current_setting('xushi.read_lines', true), '')::text[])
          OR (line || '@' || located) ^@ ANY (nullif(current_setting('xushi.read_lines', true), '')::text[])))));
CREATE POLICY item_version_add ON item_version FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true)
    AND ((using_right || ':' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR (using_right || ':' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY item_version_move ON item_version FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

ALTER TABLE item ENABLE ROW LEVEL SECURITY;
CREATE POLICY item_read ON item FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND ((current_setting('xushi.read_units', true) <> '{}'
        AND (place ^@ ANY (nullif(current_setting('xushi.read_units', true), '')::text[])
          OR located ^@ ANY (nullif(current_setting('xushi.read_units', true), '')::text[])))
      OR (current_setting('xushi.read_lines', true) <> '{}'
        AND ((line || '@' || place) ^@ ANY (nullif(current_setting('xushi.read_lines', true), '')::text[])
          OR (line || '@' || located) ^@ ANY (nullif(current_setting('xushi.read_lines', true), '')::text[])))));
CREATE POLICY item_add ON item FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true)
    AND ((using_right || ':' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR (using_right || ':' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY item_change ON item FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (('report:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('report:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])))
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true)
    AND ((using_right || ':' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR (using_right || ':' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY item_move ON item FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

ALTER TABLE item_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY item_link_read ON item_link FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND ((current_setting('xushi.read_units', true) <> '{}'
        AND (place ^@ ANY (nullif(current_setting('xushi.read_units', true), '')::text[])
          OR located ^@ ANY (nullif(current_setting('xushi.read_units', true), '')::text[])))
      OR (current_setting('xushi.read_lines', true) <> '{}'
        AND ((line || '@' || place) ^@ ANY (nullif(current_setting('xushi.read_lines', true), '')::text[])
          OR (line || '@' || located) ^@ ANY (nullif(current_setting('xushi.read_lines', true), '')::text[])))));
CREATE POLICY item_link_add ON item_link FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (('report:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('report:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY item_link_change ON item_link FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (('report:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('report:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));

ALTER TABLE item_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY item_file_read ON item_file FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND ((current_setting('xushi.read_units', true) <> '{}'
        AND (place ^@ ANY (nullif(current_setting('xushi.read_units', true), '')::text[])
          OR located ^@ ANY (nullif(current_setting('xushi.read_units', true), '')::text[])))
      OR (current_setting('xushi.read_lines', true) <> '{}'
        AND ((line || '@' || place) ^@ ANY (nullif(current_setting('xushi.read_lines', true), '')::text[])
          OR (line || '@' || located) ^@ ANY (nullif(current_setting('xushi.read_lines', true), '')::text[])))));
CREATE POLICY item_file_add ON item_file FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (('report:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('report:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])
      OR ('settle:' || line || '@' || place) ^@ ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY item_file_move ON item_file FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[]));

-- A view is its maker's; a shared one is there for everyone who may read anything at all (not the public, not the officers).
-- The product itself sees all of them: it holds them against the journal, and saves them.
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY saved_view_read ON saved_view FOR SELECT
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true)
    AND (account_id = current_setting('xushi.account', true)
      OR (shared AND cardinality(nullif(current_setting('xushi.read', true), '')::text[]) > 0)
      OR 'system' = ANY (nullif(current_setting('xushi.write', true), '')::text[])));
CREATE POLICY saved_view_add ON saved_view FOR INSERT
  WITH CHECK (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true)
    AND cardinality(nullif(current_setting('xushi.read', true), '')::text[]) > 0);
CREATE POLICY saved_view_remove ON saved_view FOR UPDATE
  USING (jurisdiction_id = current_setting('xushi.jurisdiction', true) AND account_id = current_setting('xushi.account', true));
