-- The keys of entries, sealed by the keys of their buckets, which are kept elsewhere. Nothing here tells whose a key is.

CREATE SCHEMA keys;
GRANT USAGE ON SCHEMA keys TO ${app};

CREATE TABLE keys.bucket (
    bucket     smallint PRIMARY KEY CHECK (bucket BETWEEN 0 AND 255),
    generation integer NOT NULL CHECK (generation > 0),
    UNIQUE (bucket, generation)
);

COMMENT ON TABLE keys.bucket IS 'which generation of its key a bucket has now';

-- at each commit, every key of a bucket is sealed by its present key
CREATE TABLE keys.entry_key (
    bucket     smallint NOT NULL,
    generation integer NOT NULL,
    lookup     bytea NOT NULL CHECK (octet_length(lookup) = 32),
    mark       bytea NOT NULL CHECK (octet_length(mark) = 32),
    sealed     bytea NOT NULL,
    PRIMARY KEY (bucket, lookup),
    UNIQUE (bucket, mark),
    FOREIGN KEY (bucket, generation) REFERENCES keys.bucket (bucket, generation) DEFERRABLE INITIALLY DEFERRED
);

COMMENT ON TABLE keys.entry_key IS 'a key of a case, or of an institution and month';

GRANT SELECT, INSERT, UPDATE (generation) ON keys.bucket TO ${app};
GRANT SELECT, INSERT, DELETE ON keys.entry_key TO ${app};
