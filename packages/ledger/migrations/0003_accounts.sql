-- Accounts: who a person is. They belong to the installation and not to one jurisdiction (one person may hold posts in
-- several), so these are reference tables: no jurisdiction_id in their keys. What a person may do comes in 0004.
-- Names and columns are those of the accounts library (better-auth), in snake case. Nothing here can be used by itself:
-- passwords are argon2id, links are kept as their SHA-256, and a session's cookie is signed with a key outside the database.

CREATE TABLE auth_user (
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  -- The library wants one for each account; without a mailbox it is "<username>@xushi.invalid" and never written to.
  email text COLLATE "C" NOT NULL,
  email_verified boolean NOT NULL,
  image text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  username text COLLATE "C" NOT NULL,
  two_factor_enabled boolean NOT NULL,
  -- The home jurisdiction: whose account managers look after this account.
  jurisdiction_id text COLLATE "C",
  contact_email text,
  demo boolean NOT NULL,
  disabled_at timestamptz,
  must_change_password boolean NOT NULL,
  must_enrol_second_factor boolean NOT NULL,
  password_changed_at timestamptz,
  last_signed_in_at timestamptz,
  CONSTRAINT auth_user_pk PRIMARY KEY (id),
  CONSTRAINT auth_user_email_once UNIQUE (email),
  CONSTRAINT auth_user_username_once UNIQUE (username)
);
CREATE INDEX auth_user_home ON auth_user (jurisdiction_id, username);

CREATE TABLE auth_session (
  id text COLLATE "C" NOT NULL,
  user_id text COLLATE "C" NOT NULL,
  token text COLLATE "C" NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  last_seen_at timestamptz NOT NULL,
  method text NOT NULL,
  CONSTRAINT auth_session_pk PRIMARY KEY (id),
  CONSTRAINT auth_session_token_once UNIQUE (token),
  CONSTRAINT auth_session_method_known CHECK (method IN ('password', 'totp', 'backup-code', 'passkey', 'sso'))
);
CREATE INDEX auth_session_user ON auth_session (user_id);

-- How an account signs in: provider "credential" holds the password, "sso" the issuer and subject at the provider.
CREATE TABLE auth_account (
  id text COLLATE "C" NOT NULL,
  user_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  provider_id text COLLATE "C" NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT auth_account_pk PRIMARY KEY (id),
  CONSTRAINT auth_account_once UNIQUE (provider_id, account_id)
);
CREATE INDEX auth_account_user ON auth_account (user_id);

-- Short-lived: a sign-in under way (second factor, single sign-on, passkey challenge).
CREATE TABLE auth_verification (
  id text COLLATE "C" NOT NULL,
  identifier text COLLATE "C" NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT auth_verification_pk PRIMARY KEY (id)
);
CREATE INDEX auth_verification_identifier ON auth_verification (identifier);
CREATE INDEX auth_verification_expiry ON auth_verification (expires_at);

-- Secret and backup codes are encrypted with the installation's key.
CREATE TABLE auth_two_factor (
  id text COLLATE "C" NOT NULL,
  user_id text COLLATE "C" NOT NULL,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL,
  failed_verification_count integer,
  locked_until timestamptz,
  CONSTRAINT auth_two_factor_pk PRIMARY KEY (id),
  CONSTRAINT auth_two_factor_user_once UNIQUE (user_id)
);

CREATE TABLE auth_passkey (
  id text COLLATE "C" NOT NULL,
  name text,
  public_key text NOT NULL,
  user_id text COLLATE "C" NOT NULL,
  credential_id text COLLATE "C" NOT NULL,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  created_at timestamptz,
  aaguid text,
  CONSTRAINT auth_passkey_pk PRIMARY KEY (id),
  CONSTRAINT auth_passkey_credential_once UNIQUE (credential_id)
);
CREATE INDEX auth_passkey_user ON auth_passkey (user_id);

CREATE TABLE auth_rate_limit (
  id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  count integer NOT NULL,
  last_request bigint NOT NULL,
  CONSTRAINT auth_rate_limit_pk PRIMARY KEY (id),
  CONSTRAINT auth_rate_limit_key_once UNIQUE (key)
);

-- Attempts to sign in that have not succeeded. The subject is a keyed hash of the username, or an address: people type
-- passwords into the wrong field.
CREATE TABLE auth_login_failure (
  kind text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  failures integer NOT NULL,
  since timestamptz NOT NULL,
  locked_until timestamptz,
  CONSTRAINT auth_login_failure_pk PRIMARY KEY (kind, subject),
  CONSTRAINT auth_login_failure_kind_known CHECK (kind IN ('account', 'address'))
);

CREATE TABLE auth_password_history (
  user_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  hash text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT auth_password_history_pk PRIMARY KEY (user_id, id)
);

-- One-time links: the first administrator's, invitations, resets. Only the SHA-256 of what the link carries is kept.
CREATE TABLE auth_invitation (
  id text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  token_hash text COLLATE "C" NOT NULL,
  user_id text COLLATE "C",
  created_by text COLLATE "C",
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT auth_invitation_pk PRIMARY KEY (id),
  CONSTRAINT auth_invitation_token_once UNIQUE (token_hash),
  CONSTRAINT auth_invitation_kind_known CHECK (kind IN ('first-run', 'invitation', 'reset')),
  CONSTRAINT auth_invitation_names_account CHECK ((kind = 'first-run') = (user_id IS NULL))
);
CREATE INDEX auth_invitation_user ON auth_invitation (user_id);

ALTER TABLE auth_session ADD CONSTRAINT auth_session_user_fk
  FOREIGN KEY (user_id) REFERENCES auth_user (id);
ALTER TABLE auth_account ADD CONSTRAINT auth_account_user_fk
  FOREIGN KEY (user_id) REFERENCES auth_user (id);
ALTER TABLE auth_two_factor ADD CONSTRAINT auth_two_factor_user_fk
  FOREIGN KEY (user_id) REFERENCES auth_user (id);
ALTER TABLE auth_passkey ADD CONSTRAINT auth_passkey_user_fk
  FOREIGN KEY (user_id) REFERENCES auth_user (id);
ALTER TABLE auth_password_history ADD CONSTRAINT auth_password_history_user_fk
  FOREIGN KEY (user_id) REFERENCES auth_user (id);
ALTER TABLE auth_invitation ADD CONSTRAINT auth_invitation_user_fk
  FOREIGN KEY (user_id) REFERENCES auth_user (id);
