-- The day on which a child turns 18 is its birth date to whoever can subtract. It stays in the vault, nobody's role may
-- read the table, and what may be asked takes no date: a function to which one could be given would tell birth dates by
-- trial. With the case's data key it goes, too.
CREATE TABLE vault.coming_of_age (
    vault_id uuid PRIMARY KEY REFERENCES vault.data_key ON DELETE CASCADE,
    day      date NOT NULL
);

CREATE INDEX coming_of_age_by_day ON vault.coming_of_age (day);

-- The first day that is known of a case stays.
CREATE FUNCTION vault.note_coming_of_age(of_case text, on_day date) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = vault, pg_temp AS $$
    INSERT INTO vault.coming_of_age (vault_id, day)
    SELECT vault_id, on_day FROM vault.case_vault WHERE case_ref = of_case
    ON CONFLICT (vault_id) DO NOTHING
$$;

-- Cases whose day has come in Tirana; of a case that moved, the reference that it has now.
CREATE FUNCTION vault.come_of_age(most int) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = vault, pg_temp AS $$
    SELECT (SELECT v.case_ref FROM vault.case_vault v WHERE v.vault_id = a.vault_id
             ORDER BY v.written_at DESC, v.case_ref LIMIT 1)
      FROM vault.coming_of_age a
     WHERE a.day <= (now() AT TIME ZONE 'Europe/Tirane')::date
     ORDER BY a.day, a.vault_id LIMIT least(most, 1000)
$$;

-- Forgets the day of a case, if it has come; says whether it was there.
CREATE FUNCTION vault.forget_coming_of_age(of_case text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = vault, pg_temp AS $$
    WITH forgotten AS (
        DELETE FROM vault.coming_of_age a USING vault.case_vault v
         WHERE v.case_ref = of_case AND v.vault_id = a.vault_id
           AND a.day <= (now() AT TIME ZONE 'Europe/Tirane')::date
        RETURNING 1)
    SELECT EXISTS (SELECT FROM forgotten)
$$;

REVOKE ALL ON FUNCTION vault.note_coming_of_age, vault.come_of_age, vault.forget_coming_of_age FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.note_coming_of_age, vault.come_of_age, vault.forget_coming_of_age TO ${app};
