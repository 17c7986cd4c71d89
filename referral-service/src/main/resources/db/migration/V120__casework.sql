-- Cases in codes. No column here can hold a name, a birth date, a number or what somebody wrote.
CREATE SCHEMA casework;

CREATE TABLE casework.case_file (
    ref                text PRIMARY KEY,
    version            bigint NOT NULL,
    access_version     bigint NOT NULL DEFAULT 0,
    working_table      text NOT NULL,
    phase              text NOT NULL,
    concern            text NOT NULL,
    age_band           text NOT NULL,
    child              boolean NOT NULL,
    gender             text NOT NULL,
    trafficking_status text,
    municipality       text,
    opened_at          timestamptz NOT NULL
);

CREATE INDEX case_file_by_table ON casework.case_file (working_table, opened_at DESC, ref DESC);

CREATE TABLE casework.referral (
    id           uuid PRIMARY KEY,
    case_ref     text NOT NULL REFERENCES casework.case_file,
    status       text NOT NULL,
    urgency      text NOT NULL,
    door         text NOT NULL,
    codes        jsonb NOT NULL,
    submitted_at timestamptz NOT NULL
);

CREATE INDEX referral_by_case ON casework.referral (case_ref);

-- Each decision of routing with what it was made from, so that it can be made again under its own rule set.
CREATE TABLE casework.routing_decision (
    referral_id uuid NOT NULL REFERENCES casework.referral,
    number      int NOT NULL,
    input       jsonb NOT NULL,
    decision    jsonb NOT NULL,
    decided_at  timestamptz NOT NULL,
    PRIMARY KEY (referral_id, number)
);

-- For these institutions and tables the case does not exist.
CREATE TABLE casework.recusal (
    case_ref text NOT NULL REFERENCES casework.case_file,
    recused  text NOT NULL,
    PRIMARY KEY (case_ref, recused)
);

-- Institutions outside the table that take part: who referred, who joined.
CREATE TABLE casework.participant (
    case_ref    text NOT NULL REFERENCES casework.case_file,
    institution text NOT NULL,
    part        text NOT NULL CHECK (part IN ('REFERRER', 'JOINED')),
    PRIMARY KEY (case_ref, institution, part)
);

CREATE INDEX participant_by_institution ON casework.participant (institution, case_ref);

CREATE TABLE casework.history (
    case_ref    text NOT NULL REFERENCES casework.case_file,
    version     bigint NOT NULL,
    event       text NOT NULL,
    officer     text,
    institution text NOT NULL,
    role        text NOT NULL,
    happened_at timestamptz NOT NULL,
    PRIMARY KEY (case_ref, version)
);

-- A look is recorded once an officer, case and hour.
CREATE TABLE casework.viewed (
    officer  text NOT NULL,
    case_ref text NOT NULL REFERENCES casework.case_file,
    hour     timestamptz NOT NULL,
    PRIMARY KEY (officer, case_ref, hour)
);

CREATE SCHEMA intake;

CREATE TABLE intake.idempotency (
    institution text NOT NULL,
    key         text NOT NULL,
    body_hmac   bytea NOT NULL,
    -- what was answered, in codes; null only within the transaction that is answering
    answer      jsonb,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (institution, key)
);

CREATE INDEX idempotency_by_age ON intake.idempotency (created_at);

GRANT USAGE ON SCHEMA casework, intake TO ${app};
GRANT SELECT, INSERT, UPDATE ON casework.case_file, casework.referral TO ${app};
GRANT SELECT, INSERT ON
    casework.routing_decision, casework.recusal, casework.participant, casework.history, casework.viewed TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON intake.idempotency TO ${app};
