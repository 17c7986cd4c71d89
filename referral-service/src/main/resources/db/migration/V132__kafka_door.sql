-- What institutions' systems have submitted on Kafka, by their own ids; kept for ever, because a topic can be sent again
-- after years. The row is the lock between duplicates, and counts the answers.
CREATE TABLE intake.submission (
    institution  text NOT NULL,
    publisher_id uuid NOT NULL,
    answers      bigint NOT NULL,
    -- of what was accepted, in codes; null while nothing was
    body_hmac    bytea,
    answer       jsonb,
    first_at     timestamptz NOT NULL,
    PRIMARY KEY (institution, publisher_id),
    CHECK ((body_hmac IS NULL) = (answer IS NULL))
) WITH (fillfactor = 80);

-- Records whose sender nobody can vouch for. What they held is sealed to the operator, for it may be anything.
CREATE TABLE intake.dead_letter (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic         text NOT NULL,
    -- the broker's id: a topic made anew under an old name has other records at the same places
    topic_id      uuid NOT NULL,
    partition     int NOT NULL,
    record_offset bigint NOT NULL,
    code          text NOT NULL,
    sealed        text,
    received_at   timestamptz NOT NULL,
    settled_at    timestamptz,
    settlement    text CHECK (settlement IN ('ACCEPTED', 'REFUSED', 'DISCARDED')),
    UNIQUE (topic_id, partition, record_offset),
    CHECK ((settled_at IS NULL) = (settlement IS NULL))
);

CREATE INDEX dead_letter_open ON intake.dead_letter (id) WHERE settled_at IS NULL;

GRANT SELECT, INSERT, UPDATE (answers, body_hmac, answer) ON intake.submission TO ${app};
GRANT SELECT, INSERT, UPDATE (code, sealed, settled_at, settlement) ON intake.dead_letter TO ${app};
