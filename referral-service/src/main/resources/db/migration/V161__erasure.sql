-- Erasures: one a case, by two officers of two institutions.
CREATE SCHEMA erasure;

CREATE TABLE erasure.erasure (
    id                 uuid PRIMARY KEY,
    case_ref           text NOT NULL UNIQUE REFERENCES casework.case_file,
    reason             text NOT NULL,
    officer            text NOT NULL,
    institution        text NOT NULL,
    role               text NOT NULL,
    requested_at       timestamptz NOT NULL,
    second_officer     text CHECK (second_officer <> officer),
    second_institution text CHECK (second_institution <> institution),
    second_role        text,
    approved_at        timestamptz,
    erased_at          timestamptz,
    copies_until       timestamptz,
    completed_at       timestamptz,
    CHECK (num_nulls(second_officer, second_institution, second_role, approved_at) IN (0, 4)),
    CHECK (erased_at IS NULL OR approved_at IS NOT NULL),
    CHECK (completed_at IS NULL OR erased_at IS NOT NULL)
);

CREATE INDEX erasure_unfinished ON erasure.erasure (approved_at) WHERE approved_at IS NOT NULL AND completed_at IS NULL;

-- The wrapped keys of the cases that share a bucket with one on whose erasure two have agreed; nobody else gets them.
CREATE FUNCTION vault.beside(erased text)
    RETURNS TABLE (bucket smallint, generation int, vault_id uuid, wrapped bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    hers  uuid;
    which smallint;
BEGIN
    SELECT v.vault_id, d.bucket INTO hers, which
      FROM erasure.erasure e
      JOIN vault.case_vault v ON v.case_ref = e.case_ref
      JOIN vault.data_key d ON d.vault_id = v.vault_id
     WHERE e.case_ref = erased AND e.approved_at IS NOT NULL AND e.erased_at IS NULL;
    PERFORM FROM vault.bucket b WHERE b.bucket = which FOR UPDATE;
    RETURN QUERY
        SELECT b.bucket, b.generation, d.vault_id, d.wrapped
          FROM vault.bucket b LEFT JOIN vault.data_key d ON d.bucket = b.bucket AND d.vault_id <> hers
         WHERE b.bucket = which;
END $$;

REVOKE ALL ON FUNCTION vault.beside(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.beside(text) TO ${app};
GRANT USAGE ON SCHEMA erasure TO ${app};
GRANT SELECT, INSERT,
    UPDATE (second_officer, second_institution, second_role, approved_at, erased_at, copies_until, completed_at)
    ON erasure.erasure TO ${app};
