CREATE SCHEMA messaging;
GRANT USAGE ON SCHEMA messaging TO ${app};

COMMENT ON SCHEMA messaging IS 'Events on their way out and in; see infra/messaging/README.md';

-- Rows are deleted when the broker has them, so the table is as large as the backlog.
CREATE TABLE messaging.outbox (
    partition   smallint    NOT NULL,
    id          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    topic       text        NOT NULL,
    record_key  bytea,
    headers     bytea       NOT NULL,
    value       bytea,
    written_at  timestamptz NOT NULL DEFAULT now(),
    failed_code text,
    PRIMARY KEY (partition, id)
);
CREATE INDEX outbox_failed ON messaging.outbox (topic, record_key) WHERE failed_code IS NOT NULL;
COMMENT ON COLUMN messaging.outbox.partition IS 'hash of the key; one relay at a time sends a partition';
COMMENT ON COLUMN messaging.outbox.failed_code IS 'why the broker refused it for good; its key waits';

GRANT SELECT, INSERT, DELETE, UPDATE (failed_code) ON messaging.outbox TO ${app};

-- The last version of every key: the row is the lock that keeps the events of a key in order.
CREATE TABLE messaging.written_version (
    topic      text   NOT NULL,
    record_key text   NOT NULL,
    version    bigint NOT NULL,
    PRIMARY KEY (topic, record_key)
) WITH (fillfactor = 80);

GRANT SELECT, INSERT, UPDATE (version) ON messaging.written_version TO ${app};

CREATE TABLE messaging.outbox_partition (
    id           smallint    PRIMARY KEY,
    owner        uuid,
    epoch        bigint      NOT NULL DEFAULT 0,
    leased_until timestamptz NOT NULL DEFAULT '-infinity'
);
COMMENT ON COLUMN messaging.outbox_partition.epoch IS 'higher with every owner';

GRANT SELECT, INSERT, UPDATE ON messaging.outbox_partition TO ${app};

CREATE TABLE messaging.relay (
    instance uuid        PRIMARY KEY,
    seen_at  timestamptz NOT NULL
);
COMMENT ON TABLE messaging.relay IS 'instances that share the partitions of the outbox';

GRANT SELECT, INSERT, UPDATE, DELETE ON messaging.relay TO ${app};

CREATE TABLE messaging.sent_count (
    topic text   PRIMARY KEY,
    sent  bigint NOT NULL
);
COMMENT ON TABLE messaging.sent_count IS 'events given to the broker since the first day; a record sent twice counts once';

GRANT SELECT, INSERT, UPDATE (sent) ON messaging.sent_count TO ${app};
