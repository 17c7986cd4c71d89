-- Each time that a case was closed: why, and the phase that it has again when it is reopened.
CREATE TABLE casework.closure (
    case_ref    text NOT NULL REFERENCES casework.case_file,
    number      int NOT NULL,
    reason      text NOT NULL,
    phase       text NOT NULL CHECK (phase <> 'CLOSED'),
    closed_at   timestamptz NOT NULL,
    reopened_at timestamptz,
    PRIMARY KEY (case_ref, number)
);

CREATE UNIQUE INDEX closure_in_force ON casework.closure (case_ref) WHERE reopened_at IS NULL;

GRANT SELECT, INSERT, UPDATE (reopened_at) ON casework.closure TO ${app};
