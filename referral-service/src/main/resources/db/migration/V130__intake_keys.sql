-- The keys to which institutions' systems seal what they publish: one a day, the private half wrapped by the key
-- service. When nothing sealed to a key can be left on the intake topics its wrapped half is overwritten; the row stays,
-- so that a key that was destroyed can be told from one that never was.
CREATE TABLE vault.intake_key (
    key_id       text PRIMARY KEY,
    day          date NOT NULL UNIQUE,
    x            text NOT NULL,
    y            text NOT NULL,
    wrapped      bytea,
    made_at      timestamptz NOT NULL,
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

GRANT SELECT, INSERT, UPDATE (wrapped, destroyed_at) ON vault.intake_key TO ${app};
