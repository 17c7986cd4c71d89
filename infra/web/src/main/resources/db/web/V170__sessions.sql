-- Who is signed in at this service. What would open a session is not here: only its digest, and the provider's token
-- sealed under it.
CREATE SCHEMA sessions;

CREATE TABLE sessions.session (
    id           bytea       PRIMARY KEY CHECK (octet_length(id) = 32),
    officer      text        NOT NULL,
    signed_in_at timestamptz NOT NULL,
    began_at     timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    id_token     text        NOT NULL
);

CREATE INDEX ON sessions.session (last_seen_at);

GRANT USAGE ON SCHEMA sessions TO ${app};
GRANT SELECT, INSERT, DELETE, UPDATE (last_seen_at) ON sessions.session TO ${app};
