-- The latest moment, by this server's clock, at which somebody asked who the person of a case is. No later decision on
-- the case is made as of an earlier one, so a clock that was moved back does not revive what has run out.
ALTER TABLE casework.case_file ADD COLUMN decided_at timestamptz;

GRANT UPDATE (decided_at) ON casework.case_file TO ${disclosure};
