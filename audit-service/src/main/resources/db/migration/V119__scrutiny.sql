-- What auditors ask accesses by, besides who and when; the table's code says nothing of the person.
alter table audit.access add column table_id text;
alter table audit.access add column reason text;
-- ids of the grants and broken glasses that an access is said to rest on
alter table audit.access add column leaves text[] not null default '{}';
-- what is rare is looked for by an index of its own, as a page of it could otherwise mean reading all
create index access_rare on audit.access (decision, index) where decision not in ('GRANTED', 'VIEWED');
create index access_glass on audit.access (index) where break_glass;

-- Leave to see data of a case: grants and broken glasses, when they ended before their time, what was said of them.
create table audit.leave (
    index       bigint primary key,
    leave_id    text not null,
    kind        text not null check (kind in ('GRANT', 'GLASS')),
    bucket      integer not null,
    mark        bytea not null,
    officer     text not null,
    institution text not null,
    categories  text[] not null,
    purpose     text not null,
    -- basis of a grant, reason of a broken glass
    why         text not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null
);
create index leave_id on audit.leave (leave_id);
create index leave_glass on audit.leave (index) where kind = 'GLASS';
create table audit.leave_end (
    index    bigint primary key,
    leave_id text not null,
    time     timestamptz not null
);
create index leave_end_id on audit.leave_end (leave_id);
create table audit.leave_review (
    index    bigint primary key,
    leave_id text not null,
    time     timestamptz not null,
    officer  text not null,
    verdict  text not null
);
create index leave_review_id on audit.leave_review (leave_id, index);

-- When cases were closed and reopened.
create table audit.case_state (
    index  bigint primary key,
    mark   bytea not null,
    time   timestamptz not null,
    closed boolean not null
);
create index case_state_case on audit.case_state (mark, index);

create trigger leave_immutable before update or delete or truncate on audit.leave
    for each statement execute function audit.refuse_change();
alter table audit.leave enable always trigger leave_immutable;
create trigger leave_end_immutable before update or delete or truncate on audit.leave_end
    for each statement execute function audit.refuse_change();
alter table audit.leave_end enable always trigger leave_end_immutable;
create trigger leave_review_immutable before update or delete or truncate on audit.leave_review
    for each statement execute function audit.refuse_change();
alter table audit.leave_review enable always trigger leave_review_immutable;
create trigger case_state_immutable before update or delete or truncate on audit.case_state
    for each statement execute function audit.refuse_change();
alter table audit.case_state enable always trigger case_state_immutable;

-- How far accesses have been held against the rules, and of how many cases an officer was shown data in an hour.
create table audit.scrutinised (
    id    boolean primary key default true check (id),
    index bigint not null
);
insert into audit.scrutinised (index) values (-1);
create table audit.case_hour (
    officer text not null,
    hour    timestamptz not null,
    mark    bytea not null,
    primary key (officer, hour, mark)
);
create index case_hour_age on audit.case_hour (hour);

grant select, insert on audit.leave, audit.leave_end, audit.leave_review, audit.case_state to ${app};
grant select, update (index) on audit.scrutinised to ${app};
grant select, insert, delete on audit.case_hour to ${app};
