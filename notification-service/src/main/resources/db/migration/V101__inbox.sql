-- What officers were told: one row is one notice, and with all rows of an officer their inbox.
CREATE SCHEMA inbox;

CREATE TABLE inbox.notice (
    id          uuid PRIMARY KEY,
    event_id    text NOT NULL,
    case_ref    text NOT NULL,
    case_table  text NOT NULL,
    officer     text NOT NULL,
    kind        text NOT NULL,
    language    text NOT NULL CHECK (language IN ('SQ', 'EN')),
    happened_at timestamptz NOT NULL,
    created_at  timestamptz NOT NULL,
    read_at     timestamptz,
    UNIQUE (event_id, officer)
);

CREATE INDEX notice_of_officer ON inbox.notice (officer, created_at DESC, id DESC);

-- The last version of each recipient's delivery record.
CREATE TABLE inbox.recipient (
    officer text PRIMARY KEY,
    version bigint NOT NULL
);

-- The last step of each case, kept for a while for officers who appear in the directory after it.
CREATE TABLE inbox.standing_step (
    case_ref    text PRIMARY KEY,
    event_id    text NOT NULL,
    version     bigint NOT NULL,
    happened_at timestamptz NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('ROUTED', 'AWAITING_PLACE')),
    case_table  text NOT NULL,
    joins       text[] NOT NULL,
    notices     text[] NOT NULL,
    recused     text[] NOT NULL
);

CREATE INDEX standing_step_by_age ON inbox.standing_step (happened_at);

GRANT USAGE ON SCHEMA inbox TO ${app};
GRANT SELECT, INSERT ON inbox.notice TO ${app};
GRANT UPDATE (read_at) ON inbox.notice TO ${app};
GRANT SELECT, INSERT, UPDATE ON inbox.recipient TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON inbox.standing_step TO ${app};
