-- What the log has said of itself, signed and cosigned, for everybody to hold it to. None is ever changed.
create table audit.checkpoint (
    size         bigint primary key check (size >= 0),
    -- C2SP signed-note, as it was first given out
    note         text not null,
    published_at timestamptz not null
);

create function audit.only_larger_checkpoints() returns trigger language plpgsql as $$
begin
    if exists (select from audit.checkpoint where size >= new.size) then
        raise exception 'a larger checkpoint is published' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger checkpoint_immutable before update or delete or truncate on audit.checkpoint
    for each statement execute function audit.refuse_change();
alter table audit.checkpoint enable always trigger checkpoint_immutable;
create trigger checkpoint_grows before insert on audit.checkpoint
    for each row execute function audit.only_larger_checkpoints();
alter table audit.checkpoint enable always trigger checkpoint_grows;

-- How each witness stands to the log.
create table audit.witness (
    name         text primary key,
    -- what it has cosigned last
    size         bigint not null,
    -- what came of asking it last
    state        text not null,
    -- since when it has not cosigned what was signed last; null where it has
    behind_since timestamptz
) with (fillfactor = 50);

grant select, insert on audit.checkpoint to ${app};
grant select, insert, update on audit.witness to ${app};
