-- Wrapped keys leave the database: what it has once written stays in its log and its copies, where the key service would
-- still open it. Decision record 0133. Only what the service needs to find and to order them stays here.
CREATE TABLE vault.bucket (
    bucket     smallint PRIMARY KEY CHECK (bucket BETWEEN 0 AND 4095),
    generation int NOT NULL CHECK (generation > 0),
    -- a right that can change nothing: it lets who seals hold the generation until they commit
    held       smallint NOT NULL DEFAULT 0 CHECK (held = 0),
    UNIQUE (bucket, generation)
);

INSERT INTO vault.bucket (bucket, generation) SELECT bucket, max(generation) FROM vault.bucket_key GROUP BY bucket;

-- When a transaction ends, every key of a case is wrapped by the present key of its bucket.
ALTER TABLE vault.data_key DROP CONSTRAINT data_key_bucket_generation_fkey;
ALTER TABLE vault.data_key ADD CONSTRAINT data_key_of_present_generation
    FOREIGN KEY (bucket, generation) REFERENCES vault.bucket (bucket, generation) DEFERRABLE INITIALLY DEFERRED;

-- What is left in vault.bucket_key, and in intake_key.wrapped, is taken over by the service when it starts.
DO $$
DECLARE old text;
BEGIN
    FOR old IN SELECT conname FROM pg_constraint WHERE conrelid = 'vault.intake_key'::regclass AND contype = 'c' LOOP
        EXECUTE format('ALTER TABLE vault.intake_key DROP CONSTRAINT %I', old);
    END LOOP;
END $$;

-- The keys of cases of a bucket, for as long as they are wrapped as they were before; then nobody gets them here.
CREATE FUNCTION vault.wrapped_before(which smallint)
    RETURNS TABLE (vault_id uuid, generation int, wrapped bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM vault.bucket b WHERE b.bucket = which FOR UPDATE;
    RETURN QUERY SELECT d.vault_id, d.generation, d.wrapped FROM vault.data_key d
        WHERE d.bucket = which AND EXISTS (SELECT FROM vault.bucket_key k WHERE k.bucket = which);
END $$;

-- Gives a bucket its next key: the keys of these cases are wrapped by it, and the cases that are not named are erased,
-- with everything in this schema that has their vault id. Answers how many those were.
CREATE FUNCTION vault.renew(which smallint, next int, ids uuid[], wraps bytea[]) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone uuid[];
    home regclass;
BEGIN
    INSERT INTO vault.bucket AS b (bucket, generation) VALUES (which, next)
        ON CONFLICT (bucket) DO UPDATE SET generation = excluded.generation WHERE b.generation < excluded.generation;
    UPDATE vault.data_key d SET wrapped = n.wrapped, generation = next
        FROM unnest(ids, wraps) AS n (vault_id, wrapped)
        WHERE d.vault_id = n.vault_id AND d.bucket = which AND d.generation < next;
    SELECT coalesce(array_agg(d.vault_id), '{}') INTO gone
        FROM vault.data_key d WHERE d.bucket = which AND d.generation < next;
    FOR home IN
        SELECT c.oid::regclass FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'vault'::regnamespace AND c.relkind IN ('r', 'p')
          AND a.attname = 'vault_id' AND NOT a.attisdropped
    LOOP
        EXECUTE format('DELETE FROM %s WHERE vault_id = ANY ($1)', home) USING gone;
    END LOOP;
    DELETE FROM vault.bucket_key k WHERE k.bucket = which;
    RETURN cardinality(gone);
END $$;

REVOKE ALL ON FUNCTION vault.wrapped_before(smallint), vault.renew(smallint, int, uuid[], bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.wrapped_before(smallint), vault.renew(smallint, int, uuid[], bytea[]) TO ${app};
GRANT SELECT, INSERT, UPDATE (held) ON vault.bucket TO ${app};
REVOKE INSERT ON vault.bucket_key FROM ${app};
GRANT UPDATE (wrapped) ON vault.mac_key TO ${app};
REVOKE SELECT ON vault.bucket_key FROM ${disclosure};
GRANT SELECT ON vault.bucket TO ${disclosure};
