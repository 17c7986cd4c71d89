-- Who takes part: institutions, the tables they sit at, and their officers. Source of the topic "directory".
CREATE SCHEMA directory;

CREATE TABLE directory.institution (
    id           text PRIMARY KEY,
    kind         text NOT NULL,
    name         text NOT NULL,
    qark         text,
    municipality text,
    version      bigint NOT NULL
);

CREATE TABLE directory.working_table (
    id      text PRIMARY KEY,
    name    text NOT NULL,
    qark    text,
    version bigint NOT NULL
);

CREATE TABLE directory.seat (
    working_table text NOT NULL REFERENCES directory.working_table,
    institution   text NOT NULL REFERENCES directory.institution,
    PRIMARY KEY (working_table, institution)
);

CREATE INDEX seat_by_institution ON directory.seat (institution);

CREATE TABLE directory.officer (
    id          text PRIMARY KEY,
    institution text NOT NULL REFERENCES directory.institution,
    roles       text[] NOT NULL,
    status      text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'DEPARTED')),
    language    text NOT NULL CHECK (language IN ('SQ', 'EN')),
    mail        text,
    version     bigint NOT NULL
);

GRANT USAGE ON SCHEMA directory TO ${app};
GRANT SELECT, INSERT, UPDATE ON directory.institution, directory.working_table, directory.officer TO ${app};
GRANT SELECT, INSERT, DELETE ON directory.seat TO ${app};
