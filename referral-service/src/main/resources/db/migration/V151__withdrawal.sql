-- A withdrawal is an entry of the ledger; here stands whom it asks, what they answered, and who was silent for too long.
CREATE TABLE consent.withdrawal (
    id              uuid PRIMARY KEY REFERENCES consent.decision (id),
    case_ref        text NOT NULL REFERENCES casework.case_file,
    closed_referral uuid REFERENCES casework.referral,
    due_at          timestamptz NOT NULL,
    -- when all had answered, or when the secretary was told that some had not
    settled_at      timestamptz,
    escalated_at    timestamptz
);

CREATE INDEX withdrawal_by_case ON consent.withdrawal (case_ref);
CREATE INDEX withdrawal_waiting ON consent.withdrawal (due_at) WHERE settled_at IS NULL AND escalated_at IS NULL;

CREATE TABLE consent.withdrawal_recipient (
    withdrawal  uuid NOT NULL REFERENCES consent.withdrawal,
    institution text NOT NULL,
    answer      text CHECK (answer IN ('DELETED', 'RETURNED', 'KEPT_LEGAL_DUTY')),
    officer     text CHECK ((officer IS NULL) = (answer IS NULL)),
    answered_at timestamptz CHECK ((answered_at IS NULL) = (answer IS NULL)),
    PRIMARY KEY (withdrawal, institution)
);

GRANT SELECT, INSERT, UPDATE (settled_at, escalated_at) ON consent.withdrawal TO ${app};
GRANT SELECT, INSERT, UPDATE (answer, officer, answered_at) ON consent.withdrawal_recipient TO ${app};
