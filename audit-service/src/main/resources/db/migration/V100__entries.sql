-- Entries are evidence: what arrived, byte for byte, numbered from 0 without a gap, and never changed.
create schema audit;
revoke all on schema audit from public;
grant usage on schema audit to ${app};

-- One row: how many entries there are. Whoever appends locks it, so there is one sequencer at a time and an
-- aborted transaction gives its number back.
create table audit.head (
    id boolean primary key default true check (id),
    size bigint not null check (size >= 0)
);
insert into audit.head (size) values (0);

create table audit.entry (
    index       bigint primary key check (index >= 0),
    topic       text not null,
    partition   integer not null,
    position    bigint not null,
    record_key  bytea,
    -- name, value, name, value ... of the record's headers, in their order, as received
    headers     bytea[] not null,
    -- the record's value as received; null for a record without one
    value       bytea,
    schema_id   integer,
    event_id    uuid,
    -- true where event_id is this entry's own; false for dead letters, reused ids and records without an id
    identified  boolean not null,
    type        text,
    source      text,
    event_time  timestamptz,
    version     bigint,
    -- why the record could not be read as an event, or null where it could
    code        text,
    received_at timestamptz not null,
    check (not identified or event_id is not null)
);
create unique index entry_event on audit.entry (event_id) where identified;
create index entry_place on audit.entry (topic, partition, position) where not identified;
create index entry_topic on audit.entry (topic, index);
-- rows arrive nearly in the order of their event time, so a few bytes a range are enough
create index entry_time on audit.entry using brin (event_time) with (pages_per_range = 8);

-- Which entries are about a case: beside the entries, so that the reference can be sealed by case later.
create table audit.case_entry (
    case_ref text not null,
    index    bigint not null,
    primary key (case_ref, index)
);

-- Who looked at what: one row for each entry that is an access.
create table audit.access (
    index       bigint primary key,
    time        timestamptz not null,
    officer     text,
    institution text not null,
    role        text not null,
    case_ref    text not null,
    categories  text[] not null,
    purpose     text not null,
    decision    text not null,
    policies    text[] not null,
    policy_set  text,
    break_glass boolean not null
);
create index access_case on audit.access (case_ref, index);
create index access_officer on audit.access (officer, index);
create index access_institution on audit.access (institution, index);
create index access_time on audit.access (time, index);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% are never changed', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

create function audit.only_grow() returns trigger language plpgsql as $$
begin
    if new.size <= old.size then
        raise exception 'the log only grows' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- ALWAYS: also for the owner, for a superuser, and while replication roles are switched.
create trigger entry_immutable before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
alter table audit.entry enable always trigger entry_immutable;
create trigger case_entry_immutable before update or delete or truncate on audit.case_entry
    for each statement execute function audit.refuse_change();
alter table audit.case_entry enable always trigger case_entry_immutable;
create trigger access_immutable before update or delete or truncate on audit.access
    for each statement execute function audit.refuse_change();
alter table audit.access enable always trigger access_immutable;
create trigger head_stays before delete or truncate or insert on audit.head
    for each statement execute function audit.refuse_change();
alter table audit.head enable always trigger head_stays;
create trigger head_grows before update on audit.head
    for each row execute function audit.only_grow();
alter table audit.head enable always trigger head_grows;

grant select, insert on audit.entry, audit.case_entry, audit.access to ${app};
grant select, update (size) on audit.head to ${app};
