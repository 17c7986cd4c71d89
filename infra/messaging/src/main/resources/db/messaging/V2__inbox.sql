CREATE TABLE messaging.consumed_offset (
    consumer    text    NOT NULL,
    topic_id    uuid    NOT NULL,
    partition   integer NOT NULL,
    topic       text    NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (consumer, topic_id, partition)
) WITH (fillfactor = 50);
COMMENT ON COLUMN messaging.consumed_offset.topic_id IS 'the broker''s id: a topic made anew under an old name starts from its beginning';
COMMENT ON COLUMN messaging.consumed_offset.topic IS 'with suffix, for the reader of this table';

GRANT SELECT, INSERT, UPDATE (next_offset) ON messaging.consumed_offset TO ${app};

-- For consumers without version order.
CREATE TABLE messaging.consumed_event (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    PRIMARY KEY (consumer, event_id)
);

GRANT SELECT, INSERT ON messaging.consumed_event TO ${app};

-- For consumers in version order.
CREATE TABLE messaging.applied_version (
    consumer   text   NOT NULL,
    topic      text   NOT NULL,
    record_key bytea  NOT NULL,
    version    bigint NOT NULL,
    PRIMARY KEY (consumer, topic, record_key)
) WITH (fillfactor = 80);

GRANT SELECT, INSERT, UPDATE (version) ON messaging.applied_version TO ${app};
