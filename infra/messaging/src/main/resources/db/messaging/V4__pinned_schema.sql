CREATE TABLE messaging.pinned_schema (
    content_id  bigint PRIMARY KEY,
    record_name text   NOT NULL,
    fingerprint bytea  NOT NULL,
    schema_json text   NOT NULL
);
CREATE INDEX pinned_schema_fingerprint ON messaging.pinned_schema (record_name, fingerprint);
COMMENT ON TABLE messaging.pinned_schema IS 'what the registry once said; it never says otherwise, so it need not be asked again';
COMMENT ON COLUMN messaging.pinned_schema.fingerprint IS 'SHA-256 of Avro''s parsing canonical form';

GRANT SELECT, INSERT ON messaging.pinned_schema TO ${app};
