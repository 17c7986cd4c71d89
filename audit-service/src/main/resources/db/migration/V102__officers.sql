-- Replica of the directory's officers: who may act now, by the last state seen of each.
create table audit.officer (
    id          text primary key,
    institution text not null,
    roles       text[] not null,
    active      boolean not null,
    version     bigint not null
);
grant select, insert, update on audit.officer to ${app};
