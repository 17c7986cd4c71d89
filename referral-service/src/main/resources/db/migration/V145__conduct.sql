-- Rules of conduct: each version as it was proposed, who signed it off, and who has accepted it.
CREATE SCHEMA conduct;

-- What a version says is never changed.
CREATE TABLE conduct.version (
    working_table text NOT NULL REFERENCES directory.working_table,
    version       int NOT NULL CHECK (version > 0),
    proposed_by   text,
    proposed_at   timestamptz NOT NULL,
    in_force_from timestamptz,
    PRIMARY KEY (working_table, version)
);

-- One line: institutions of this kind may be granted this class of data for this purpose.
CREATE TABLE conduct.allowance (
    working_table    text NOT NULL,
    version          int NOT NULL,
    institution_kind text NOT NULL,
    purpose          text NOT NULL,
    category         text NOT NULL,
    PRIMARY KEY (working_table, version, institution_kind, purpose, category),
    FOREIGN KEY (working_table, version) REFERENCES conduct.version
);

-- Where a table stands; its row is the lock. "revision" counts what happened to the rules, "events" also who accepted them.
CREATE TABLE conduct.book (
    working_table text PRIMARY KEY REFERENCES directory.working_table,
    in_force      int NOT NULL,
    draft         int,
    latest        int NOT NULL,
    revision      bigint NOT NULL,
    events        bigint NOT NULL,
    FOREIGN KEY (working_table, in_force) REFERENCES conduct.version,
    FOREIGN KEY (working_table, draft) REFERENCES conduct.version
);

CREATE TABLE conduct.sign_off (
    working_table text NOT NULL,
    version       int NOT NULL,
    institution   text NOT NULL REFERENCES directory.institution,
    officer       text NOT NULL REFERENCES directory.officer,
    signed_at     timestamptz NOT NULL,
    PRIMARY KEY (working_table, version, institution),
    FOREIGN KEY (working_table, version) REFERENCES conduct.version
);

CREATE TABLE conduct.acceptance (
    officer       text NOT NULL REFERENCES directory.officer,
    working_table text NOT NULL,
    version       int NOT NULL,
    accepted_at   timestamptz NOT NULL,
    PRIMARY KEY (officer, working_table, version),
    FOREIGN KEY (working_table, version) REFERENCES conduct.version
);

GRANT USAGE ON SCHEMA conduct TO ${app}, ${disclosure};
GRANT SELECT, INSERT ON conduct.version, conduct.allowance, conduct.book, conduct.sign_off, conduct.acceptance TO ${app};
GRANT UPDATE (in_force_from) ON conduct.version TO ${app};
GRANT UPDATE (in_force, draft, latest, revision, events) ON conduct.book TO ${app};
GRANT SELECT ON conduct.allowance, conduct.book, conduct.acceptance TO ${disclosure};
