CREATE TABLE messaging.parked (
    id            bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer      text        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    record_key    bytea       NOT NULL,
    event_id      uuid,
    version       bigint,
    headers       bytea       NOT NULL,
    value         bytea,
    repaired      bytea,
    code          text        NOT NULL,
    parked_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX parked_key ON messaging.parked (consumer, topic, record_key);
COMMENT ON COLUMN messaging.parked.value IS 'as received';
COMMENT ON COLUMN messaging.parked.repaired IS 'what an operator put in its place';

GRANT SELECT, INSERT, DELETE, UPDATE (repaired, code) ON messaging.parked TO ${app};
