-- What disclosure may do beside reading the vault: read what the policies are asked with, number the accesses, write the
-- record of each, and keep what officers wrote. It can change no case, no grant and no consent.
CREATE SCHEMA access;

-- How often an officer asked for identity data of cases that do not exist for them.
CREATE TABLE access.officer_tries (
    officer text PRIMARY KEY,
    tries   bigint NOT NULL
);

-- What an officer wrote when they saw who somebody is, or broke the glass: sealed under the key of the case.
CREATE TABLE vault.explanation (
    id         uuid PRIMARY KEY,
    vault_id   uuid NOT NULL,
    ciphertext bytea NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX explanation_by_vault ON vault.explanation (vault_id);

GRANT USAGE ON SCHEMA access, casework, directory, messaging TO ${disclosure};
GRANT SELECT, INSERT, UPDATE (tries) ON access.officer_tries TO ${disclosure};
GRANT SELECT, INSERT ON vault.explanation TO ${disclosure};
GRANT SELECT ON casework.case_file, casework.participant, casework.recusal TO ${disclosure};
GRANT UPDATE (access_version) ON casework.case_file TO ${disclosure};
GRANT SELECT ON directory.institution, directory.officer, directory.seat, directory.working_table TO ${disclosure};
GRANT INSERT ON messaging.outbox TO ${disclosure};
GRANT SELECT, INSERT, UPDATE (version) ON messaging.written_version TO ${disclosure};
