-- How often keys of buckets may be opened: one row before each, committed, to be held against the key service's own count.
CREATE TABLE vault.opening (
    day     date NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')::date,
    purpose text NOT NULL CHECK (purpose IN ('DISCLOSURE', 'EXPLANATION', 'CORRECTION', 'LINK', 'ERASURE'))
);

CREATE INDEX opening_by_day ON vault.opening (day);

-- Those of earlier days, added up.
CREATE TABLE vault.openings_of_day (
    day      date NOT NULL,
    purpose  text NOT NULL,
    openings bigint NOT NULL,
    PRIMARY KEY (day, purpose)
);

GRANT SELECT, INSERT, DELETE ON vault.opening TO ${app};
GRANT SELECT, INSERT, UPDATE (openings) ON vault.openings_of_day TO ${app};
GRANT INSERT ON vault.opening TO ${disclosure};
