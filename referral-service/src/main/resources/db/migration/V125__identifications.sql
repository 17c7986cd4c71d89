-- What was stated about a person's status, by whom. All statements are kept; the latest is the case's status.
CREATE TABLE casework.identification (
    id                           uuid PRIMARY KEY,
    case_ref                     text NOT NULL REFERENCES casework.case_file,
    number                       int NOT NULL,
    trafficking_status           text NOT NULL,
    decision_making_organisation text NOT NULL,
    decided_by                   text[] NOT NULL,
    door                         text NOT NULL,
    decided_at                   timestamptz NOT NULL,
    UNIQUE (case_ref, number)
);

-- Keys of identifications: a referral of the same institution may bear the same key.
CREATE TABLE intake.identification_idempotency (LIKE intake.idempotency INCLUDING ALL);

GRANT SELECT, INSERT ON casework.identification TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON intake.identification_idempotency TO ${app};
