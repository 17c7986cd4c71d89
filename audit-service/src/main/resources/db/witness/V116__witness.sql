-- What this witness has cosigned, one checkpoint a log. It only ever grows: whoever could set it back could have two
-- histories cosigned.
create schema witness;
revoke all on schema witness from public;

create table witness.cosigned (
    origin text primary key,
    -- unsigned, 64 bits
    size numeric(20) not null check (size between 0 and 18446744073709551615),
    root bytea not null check (length(root) = 32),
    -- text, the log's signatures, ours; ours are the last ones
    note bytea not null,
    cosignatures smallint not null check (cosignatures > 0),
    -- stands in the cosignatures
    cosigned_at timestamptz not null,
    version bigint not null check (version > 0)
);

-- Two checkpoints that a log has signed and that cannot both be true.
create table witness.contradiction (
    origin text not null,
    size numeric(20) not null,
    root bytea not null,
    -- cosigned before
    before bytea not null,
    -- refused, as it came
    request bytea not null,
    received_at timestamptz not null,
    primary key (origin, size, root)
);

create function witness.only_grows() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if TG_OP = 'UPDATE' and new.origin = old.origin and new.version = old.version + 1
        and new.cosigned_at >= old.cosigned_at
        and (new.size > old.size or (new.size = old.size and new.root = old.root))
    then
        return new;
    end if;
    raise exception 'what was cosigned is not taken back' using errcode = 'integrity_constraint_violation';
end
$$;

create function witness.kept() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception 'what a witness has seen is kept' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger only_grows before update or delete on witness.cosigned
    for each row execute function witness.only_grows();
create trigger kept before truncate on witness.cosigned
    for each statement execute function witness.kept();
create trigger kept before update or delete or truncate on witness.contradiction
    for each statement execute function witness.kept();
alter table witness.cosigned enable always trigger only_grows;
alter table witness.cosigned enable always trigger kept;
alter table witness.contradiction enable always trigger kept;

grant usage on schema witness to ${app};
grant select, insert on witness.cosigned to ${app};
grant update (size, root, note, cosignatures, cosigned_at, version) on witness.cosigned to ${app};
grant select, insert on witness.contradiction to ${app};
