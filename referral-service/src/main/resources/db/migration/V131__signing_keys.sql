-- Public keys by which institutions' systems sign what they publish. A key is never forgotten: what it once signed can
-- still be checked, and one that was revoked stays so.
CREATE TABLE directory.signing_key (
    key_id        text PRIMARY KEY,
    institution   text NOT NULL REFERENCES directory.institution,
    jwk           text NOT NULL,
    registered_at timestamptz NOT NULL,
    retired_at    timestamptz,
    revoked_at    timestamptz,
    version       bigint NOT NULL
);

CREATE INDEX signing_key_by_institution ON directory.signing_key (institution, registered_at);

GRANT SELECT, INSERT, UPDATE (retired_at, revoked_at, version) ON directory.signing_key TO ${app};
