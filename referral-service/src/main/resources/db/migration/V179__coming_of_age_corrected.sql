-- Who corrects a birth date moves the day with it, or takes it away. It answers nothing, so it tells nothing of what
-- was there.
CREATE FUNCTION vault.correct_coming_of_age(of_case text, on_day date) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = vault, pg_temp AS $$
    DELETE FROM vault.coming_of_age a USING vault.case_vault v
     WHERE v.case_ref = of_case AND v.vault_id = a.vault_id AND on_day IS NULL;
    INSERT INTO vault.coming_of_age (vault_id, day)
    SELECT vault_id, on_day FROM vault.case_vault WHERE case_ref = of_case AND on_day IS NOT NULL
    ON CONFLICT (vault_id) DO UPDATE SET day = excluded.day
$$;

REVOKE ALL ON FUNCTION vault.correct_coming_of_age FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.correct_coming_of_age TO ${app};
