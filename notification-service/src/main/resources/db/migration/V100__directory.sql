-- Our own copy of the directory, as far as it decides who is told.
CREATE SCHEMA directory;

CREATE TABLE directory.institution (
    id      text PRIMARY KEY,
    version bigint NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('SHELTER', 'NATIONAL_COORDINATOR', 'REGIONAL_COMMITTEE', 'OTHER')),
    qark    text
);

CREATE TABLE directory.officer (
    id          text PRIMARY KEY,
    version     bigint NOT NULL,
    institution text NOT NULL,
    roles       text[] NOT NULL,
    active      boolean NOT NULL,
    language    text NOT NULL CHECK (language IN ('SQ', 'EN')),
    mail        text
);

CREATE TABLE directory.working_table (
    id      text PRIMARY KEY,
    version bigint NOT NULL,
    qark    text,
    seats   text[] NOT NULL
);

-- Names the present content of the copy: another one after each change, so that a copy of the copy knows it is stale.
CREATE TABLE directory.edition (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    edition  uuid NOT NULL
);

INSERT INTO directory.edition (edition) VALUES (gen_random_uuid());

GRANT USAGE ON SCHEMA directory TO ${app};
GRANT SELECT, INSERT, UPDATE ON directory.institution, directory.officer, directory.working_table TO ${app};
GRANT SELECT, UPDATE ON directory.edition TO ${app};
