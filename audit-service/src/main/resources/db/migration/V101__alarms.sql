-- How far each key of each topic has come, and which of its versions are missing.
create table audit.stream (
    topic   text not null,
    key     text not null,
    highest bigint not null,
    -- first, last, first, last ... of the runs of versions that never arrived
    missing bigint[] not null,
    primary key (topic, key)
) with (fillfactor = 80);

-- Distinct events stored, by topic and by the service that sent them.
create table audit.received (
    topic  text not null,
    sender text not null,
    count  bigint not null,
    primary key (topic, sender)
) with (fillfactor = 50);

-- Services that have been heard, and when last.
create table audit.sender (
    sender     text primary key,
    last_heard timestamptz not null
);

-- What a service last said it has published on a topic, waiting to be compared.
create table audit.claim (
    topic          text not null,
    sender         text not null,
    claimed        bigint not null,
    heartbeat_time timestamptz not null,
    heard_at       timestamptz not null,
    primary key (topic, sender)
);

-- What had been received of a service at a moment; a later heartbeat that claims less is wrong.
create table audit.mark (
    topic     text not null,
    sender    text not null,
    received  bigint not null,
    marked_at timestamptz not null,
    primary key (topic, sender)
);

create table audit.alarm (
    id              bigint generated always as identity primary key,
    code            text not null,
    topic           text,
    key             text,
    -- bounds of the versions that are missing
    first_missing   bigint,
    last_missing    bigint,
    -- the two counts that differ: what the service claims, what was received
    claimed         bigint,
    received        bigint,
    -- the entry at which it was last seen
    entry           bigint,
    occurrences     bigint not null,
    raised_at       timestamptz not null,
    last_at         timestamptz not null,
    resolved_at     timestamptz,
    acknowledged_by text
);
-- one open alarm for a cause, however often it occurs
create unique index alarm_open on audit.alarm (code, topic, key) nulls not distinct where resolved_at is null;

grant select, insert, update on audit.stream, audit.received, audit.sender, audit.alarm to ${app};
grant select, insert, update, delete on audit.claim, audit.mark to ${app};
