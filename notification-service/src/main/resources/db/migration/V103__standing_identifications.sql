-- The last statement in each case since it is where it is, beside the standing step that says where. Statements overtake
-- only statements: who appears in the directory later is told that the case came to their table, and of what is new.
CREATE TABLE inbox.standing_identification (
    case_ref     text PRIMARY KEY,
    event_id     text NOT NULL,
    version      bigint NOT NULL,
    happened_at  timestamptz NOT NULL,
    case_table   text NOT NULL,
    participants text[] NOT NULL,
    recused      text[] NOT NULL
);

CREATE INDEX standing_identification_by_age ON inbox.standing_identification (happened_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON inbox.standing_identification TO ${app};
