-- Cases that are to be erased: found by the key's mark, for nothing here may tell which case it is.

CREATE TABLE audit.erasure (
    entry       bigint PRIMARY KEY CHECK (entry >= 0),
    bucket      smallint NOT NULL,
    mark        bytea NOT NULL CHECK (octet_length(mark) = 32),
    recorded_as bigint CHECK (recorded_as > entry)
);

CREATE INDEX erasure_due ON audit.erasure (entry) WHERE recorded_as IS NULL;

COMMENT ON TABLE audit.erasure IS 'which key an entry asks to destroy, and the entry that says it was';

GRANT SELECT, INSERT, UPDATE (recorded_as) ON audit.erasure TO ${app};
