-- The vault: the only home of a person. Everything in it is encrypted or wrapped; see decision record 0050.
CREATE SCHEMA vault;

-- Which vault a case is in. The vault id never leaves this schema and never changes; a case that moves to another
-- table gets a new reference, and a second row here, so that only the vault can tell that they are one.
CREATE TABLE vault.case_vault (
    case_ref   text PRIMARY KEY,
    vault_id   uuid NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX case_vault_by_vault ON vault.case_vault (vault_id);

-- Wrapped by the key service. Generations: erasure moves what is left of a bucket to a new key and destroys the old.
CREATE TABLE vault.bucket_key (
    bucket     smallint NOT NULL CHECK (bucket BETWEEN 0 AND 4095),
    generation int NOT NULL CHECK (generation > 0),
    wrapped    bytea NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (bucket, generation)
);

-- One a case, wrapped by its bucket's key. The reference makes sure that nothing is wrapped by a destroyed key.
CREATE TABLE vault.data_key (
    vault_id   uuid PRIMARY KEY,
    bucket     smallint NOT NULL,
    generation int NOT NULL,
    wrapped    bytea NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (bucket, generation) REFERENCES vault.bucket_key
);

CREATE INDEX data_key_by_bucket ON vault.data_key (bucket, generation);

-- One ciphertext a class of data and referral. No reference to data_key: erasure deletes the key first and alone.
CREATE TABLE vault.identity (
    vault_id    uuid NOT NULL,
    referral_id uuid NOT NULL,
    data_class  text NOT NULL CHECK (data_class IN
        ('IDENTITY', 'CONTACT', 'WHEREABOUTS', 'FAMILY', 'HEALTH', 'LEGAL', 'NARRATIVE')),
    ciphertext  bytea NOT NULL,
    written_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (vault_id, referral_id, data_class)
);

-- Keys of keyed digests, wrapped by the key service.
CREATE TABLE vault.mac_key (
    purpose    text PRIMARY KEY,
    wrapped    bytea NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now()
);

-- Intake puts in and cannot look: of the keys it reads only those that wrap, never one that opens a case.
GRANT USAGE ON SCHEMA vault TO ${app};
GRANT INSERT ON vault.case_vault, vault.data_key, vault.identity TO ${app};
GRANT SELECT, INSERT ON vault.bucket_key, vault.mac_key TO ${app};

GRANT USAGE ON SCHEMA vault TO referral_disclosure;
GRANT SELECT ON vault.case_vault, vault.bucket_key, vault.data_key, vault.identity TO referral_disclosure;
