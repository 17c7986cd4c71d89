-- Leave that officers took in an emergency, who judged it, and who was told that nobody had. What they wrote is in the vault.
CREATE SCHEMA glass;

CREATE TABLE glass.broken (
    id                   uuid PRIMARY KEY,
    case_ref             text NOT NULL REFERENCES casework.case_file,
    officer              text NOT NULL,
    institution          text NOT NULL,
    categories           text[] NOT NULL,
    purpose              text NOT NULL,
    reason_code          text NOT NULL,
    broken_at            timestamptz NOT NULL,
    until                timestamptz NOT NULL,
    ended                text,
    -- whether the officer has lost the right to it
    suspended            boolean NOT NULL DEFAULT false,
    verdict              text,
    reviewer             text,
    reviewer_institution text,
    reviewed_at          timestamptz,
    told                 int NOT NULL DEFAULT 0,
    due_at               timestamptz,
    -- lets disclosure lock a row and change nothing
    held                 smallint NOT NULL DEFAULT 0 CHECK (held = 0),
    CHECK ((verdict IS NULL) = (reviewed_at IS NULL))
);

CREATE INDEX broken_by_case ON glass.broken (case_ref, officer);
CREATE INDEX broken_by_officer ON glass.broken (officer);
CREATE INDEX broken_due ON glass.broken (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE glass.officer_right (
    officer     text PRIMARY KEY,
    unjustified int NOT NULL DEFAULT 0,
    suspended   boolean NOT NULL DEFAULT false,
    version     bigint NOT NULL DEFAULT 0
);

GRANT USAGE ON SCHEMA glass TO ${app}, ${disclosure};
GRANT SELECT, INSERT, UPDATE ON glass.broken, glass.officer_right TO ${app};
GRANT SELECT, UPDATE (held) ON glass.broken TO ${disclosure};
