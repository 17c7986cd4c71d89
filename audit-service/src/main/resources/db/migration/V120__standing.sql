-- What a statement for the person needs beside the accesses: names of institutions, who sits where, which table has the case,
-- and for whom the case does not exist.
create table audit.institution (
    id      text primary key,
    name    text not null,
    version bigint not null
);
create table audit.technical_table (
    id      text primary key,
    seats   text[] not null,
    version bigint not null
);
create table audit.case_table (
    index    bigint primary key,
    mark     bytea not null,
    table_id text not null
);
create index case_table_case on audit.case_table (mark, index);
create table audit.case_recused (
    index   bigint primary key,
    mark    bytea not null,
    parties text[] not null
);
create index case_recused_case on audit.case_recused (mark);
create index leave_case on audit.leave (mark);

create trigger case_table_immutable before update or delete or truncate on audit.case_table
    for each statement execute function audit.refuse_change();
alter table audit.case_table enable always trigger case_table_immutable;
create trigger case_recused_immutable before update or delete or truncate on audit.case_recused
    for each statement execute function audit.refuse_change();
alter table audit.case_recused enable always trigger case_recused_immutable;

grant select, insert, update on audit.institution, audit.technical_table to ${app};
grant select, insert on audit.case_table, audit.case_recused to ${app};
