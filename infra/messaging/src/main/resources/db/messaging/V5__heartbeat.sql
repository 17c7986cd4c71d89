CREATE TABLE messaging.heartbeat (
    service   text        PRIMARY KEY,
    beaten_at timestamptz NOT NULL
);
COMMENT ON TABLE messaging.heartbeat IS 'when the service last said that it is alive; its row is the lock between instances';

GRANT SELECT, INSERT, UPDATE (beaten_at) ON messaging.heartbeat TO ${app};
