-- The log begins anew: an entry is stored in sealed parts, and stands in a Merkle tree. What was stored before could not
-- be put into the tree as it arrived, for its salts and keys were never made.
do $$
begin
    if exists (select from audit.entry) then
        raise exception 'the audit log of this version begins empty, and this database has entries: give it a new one';
    end if;
end $$;

drop table audit.entry, audit.case_entry, audit.access;

-- The schemas that entries were written with. What an id means is said once.
create table audit.schema (
    -- content id at the front of a value
    schema_id   integer primary key,
    -- SHA-256 of its parsing canonical form
    fingerprint bytea not null check (octet_length(fingerprint) = 32)
);

create table audit.entry (
    index       bigint primary key check (index >= 0),
    received_at timestamptz not null,
    event_time  timestamptz,
    position    bigint not null,
    version     bigint,
    partition   integer not null,
    schema_id   integer,
    -- which key seals subject and content: its bucket and its mark
    bucket      integer not null,
    -- true where event_id is this entry's own; false for dead letters, reused ids and records without an id
    identified  boolean not null,
    event_id    uuid,
    topic       text not null,
    type        text,
    source      text,
    -- of the actor, for whose institution and month there is a key; null for a record that is no event
    institution text,
    -- why the record could not be read as an event, or null where it could
    code        text,
    mark        bytea not null check (octet_length(mark) = 32),
    -- random; with a key it gives the salts of the commitments
    nonce       bytea not null check (octet_length(nonce) = 16),
    -- the public bytes: a commitment to each compartment
    leaf        bytea not null check (octet_length(leaf) = 130),
    -- as received, in the clear; null for a record that is no event
    structure   bytea,
    actor       bytea,
    -- sealed: the case's reference, the record's key and headers, and the event's subject
    subject     bytea not null,
    -- sealed: the event's content, or all of a record that is no event; null for a record without a value
    content     bytea,
    check (not identified or event_id is not null),
    check ((structure is null) = (actor is null))
);
-- what is sealed cannot be made shorter
alter table audit.entry alter subject set storage external, alter content set storage external;
create unique index entry_event on audit.entry (event_id) where identified;
create index entry_place on audit.entry (topic, partition, position) where not identified;
create index entry_topic on audit.entry (topic, index);
create index entry_time on audit.entry using brin (event_time) with (pages_per_range = 32, autosummarize = on);

-- Which entries are about a case, by the mark of its key: nothing here leads to the case once the key is destroyed.
create table audit.case_entry (
    mark   bytea not null,
    index  bigint not null,
    bucket integer not null,
    primary key (mark, index)
);

-- Who looked at what: one row for each entry that is an access. Which case, its entry says to who has the key.
create table audit.access (
    index       bigint primary key,
    time        timestamptz not null,
    bucket      integer not null,
    break_glass boolean not null,
    officer     text,
    institution text not null,
    role        text not null,
    mark        bytea not null,
    categories  text[] not null,
    purpose     text not null,
    decision    text not null,
    policies    text[] not null,
    policy_set  text
);
create index access_case on audit.access (mark, index);
create index access_officer on audit.access (officer, index);
create index access_institution on audit.access (institution, index);
create index access_time on audit.access (time, index);

-- The hashes of the tree, 256 a tile; the tile at the right edge of a level is as wide as it is.
create table audit.tile (
    level  smallint not null check (level between 0 and 7),
    index  bigint not null check (index >= 0),
    hashes bytea not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    primary key (level, index)
);
alter table audit.tile alter hashes set storage external;

create function audit.tile_only_grows() returns trigger language plpgsql as $$
begin
    if new.level <> old.level or new.index <> old.index or octet_length(new.hashes) <= octet_length(old.hashes)
            or substring(new.hashes for octet_length(old.hashes)) <> old.hashes then
        raise exception 'a tile only grows' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- ALWAYS: also for the owner, for a superuser, and while replication roles are switched.
create trigger schema_immutable before update or delete or truncate on audit.schema
    for each statement execute function audit.refuse_change();
alter table audit.schema enable always trigger schema_immutable;
create trigger entry_immutable before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
alter table audit.entry enable always trigger entry_immutable;
create trigger case_entry_immutable before update or delete or truncate on audit.case_entry
    for each statement execute function audit.refuse_change();
alter table audit.case_entry enable always trigger case_entry_immutable;
create trigger access_immutable before update or delete or truncate on audit.access
    for each statement execute function audit.refuse_change();
alter table audit.access enable always trigger access_immutable;
create trigger tile_stays before delete or truncate on audit.tile
    for each statement execute function audit.refuse_change();
alter table audit.tile enable always trigger tile_stays;
create trigger tile_grows before update on audit.tile
    for each row execute function audit.tile_only_grows();
alter table audit.tile enable always trigger tile_grows;

grant select, insert on audit.schema, audit.entry, audit.case_entry, audit.access to ${app};
grant select, insert, update (hashes) on audit.tile to ${app};
