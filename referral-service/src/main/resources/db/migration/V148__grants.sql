-- Who was given leave to see what of which case. Codes and ids only; a row stays after its end.
CREATE SCHEMA grants;

CREATE TABLE grants.given (
    id                   uuid PRIMARY KEY,
    case_ref             text NOT NULL REFERENCES casework.case_file,
    officer              text NOT NULL REFERENCES directory.officer,
    institution          text NOT NULL REFERENCES directory.institution,
    purpose              text NOT NULL CHECK (purpose IN
        ('CASE_MANAGEMENT', 'SERVICE_PROVISION', 'CRIMINAL_INVESTIGATION')),
    categories           text[] NOT NULL CHECK (cardinality(categories) > 0 AND categories <@ ARRAY
        ['IDENTITY', 'CONTACT', 'WHEREABOUTS', 'FAMILY', 'HEALTH', 'LEGAL', 'NARRATIVE']),
    basis                text NOT NULL CHECK (basis IN
        ('CONSENT', 'BEST_INTEREST', 'VITAL_INTEREST', 'LEGAL_DUTY')),
    basis_id             text CHECK ((basis = 'CONSENT') = (basis_id IS NOT NULL)),
    starts_at            timestamptz NOT NULL,
    runs_out_at          timestamptz NOT NULL CHECK (runs_out_at > starts_at),
    given_by             text,
    given_by_institution text NOT NULL,
    given_by_role        text NOT NULL,
    ended                text CHECK (ended IN
        ('REVOKED', 'CONSENT_WITHDRAWN', 'RECUSED', 'DEPARTED', 'CLOSED', 'COME_OF_AGE', 'ERASED')),
    ended_at             timestamptz CHECK ((ended IS NULL) = (ended_at IS NULL)),
    -- a column that can hold nothing: who may update it may lock the row, and change nothing by that
    held                 smallint NOT NULL DEFAULT 0 CHECK (held = 0)
);

CREATE INDEX given_by_case ON grants.given (case_ref, starts_at DESC, id DESC);
CREATE INDEX given_by_officer ON grants.given (officer, case_ref);

GRANT USAGE ON SCHEMA grants TO ${app}, ${disclosure};
GRANT SELECT, INSERT ON grants.given TO ${app};
GRANT UPDATE (ended, ended_at, held) ON grants.given TO ${app};
GRANT SELECT, UPDATE (held) ON grants.given TO ${disclosure};
