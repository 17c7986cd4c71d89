-- By which it is found that two cases may be about one person: keyed digests of a name with a birth date, and of a
-- document's number, never of a name or a date alone; see decision record 0136. Intake puts in and cannot look, so it
-- cannot ask whether somebody is here; the comparing is done later, under the role of disclosure. Everything here goes
-- with the key of the case, and nothing comes in once that is gone.
CREATE TABLE vault.blind_token (
    vault_id   uuid NOT NULL REFERENCES vault.data_key ON DELETE CASCADE,
    agreement  text NOT NULL CHECK (agreement IN
        ('DOCUMENT_NUMBER', 'NAME_AND_BIRTH_DATE', 'NAME_AND_SWAPPED_BIRTH_DATE', 'NAME_AND_BIRTH_MONTH')),
    digest     bytea NOT NULL CHECK (octet_length(digest) = 16),
    written_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (digest, agreement, vault_id)
);

CREATE INDEX blind_token_by_vault ON vault.blind_token (vault_id);

-- Vaults that are to be compared with all others, or compared again.
CREATE TABLE vault.unmatched (
    vault_id uuid PRIMARY KEY REFERENCES vault.data_key ON DELETE CASCADE,
    due_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX unmatched_by_turn ON vault.unmatched (due_at);

-- Two vaults that may be one person's, and what the Responsible Authority says to it. Their cases are not joined.
CREATE TABLE vault.possible_link (
    id          uuid PRIMARY KEY,
    one         uuid NOT NULL REFERENCES vault.data_key ON DELETE CASCADE,
    other       uuid NOT NULL REFERENCES vault.data_key ON DELETE CASCADE CHECK (one < other),
    agreements  text[] NOT NULL,
    found_at    timestamptz NOT NULL,
    verdict     text CHECK (verdict IN ('SAME_PERSON', 'NOT_THE_SAME', 'UNDECIDED')),
    judged_by   text,
    judged_at   timestamptz,
    -- number of its last event
    version     bigint NOT NULL,
    UNIQUE (one, other)
);

CREATE INDEX possible_link_by_other ON vault.possible_link (other);
CREATE INDEX possible_link_in_time ON vault.possible_link (found_at DESC, id DESC);

-- Who has seen which two cases a link is about: once an officer and link, so many an hour.
CREATE TABLE vault.link_opening (
    link_id   uuid NOT NULL REFERENCES vault.possible_link ON DELETE CASCADE,
    officer   text NOT NULL,
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (link_id, officer)
);

CREATE INDEX link_opening_by_officer ON vault.link_opening (officer, opened_at);

-- When each officer was last told that there are links to look at.
CREATE TABLE vault.link_told (
    officer text PRIMARY KEY,
    told_at timestamptz NOT NULL
);

GRANT INSERT ON vault.blind_token, vault.unmatched TO ${app};

GRANT SELECT, INSERT ON vault.blind_token TO ${disclosure};
GRANT SELECT, INSERT, UPDATE (due_at), DELETE ON vault.unmatched TO ${disclosure};
GRANT SELECT, INSERT, UPDATE (verdict, judged_by, judged_at, version) ON vault.possible_link TO ${disclosure};
GRANT SELECT, INSERT ON vault.link_opening TO ${disclosure};
GRANT SELECT, INSERT, UPDATE (told_at) ON vault.link_told TO ${disclosure};

-- Whom to tell, and who must not know.
GRANT USAGE ON SCHEMA casework, directory TO ${disclosure};
GRANT SELECT ON casework.recusal, casework.recused_officer, directory.officer, directory.seat TO ${disclosure};
