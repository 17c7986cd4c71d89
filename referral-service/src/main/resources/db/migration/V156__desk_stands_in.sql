-- The table that has the case was left without a secretary by recusals: the national desk does what the secretary did.
ALTER TABLE casework.case_file ADD COLUMN desk_stands_in boolean NOT NULL DEFAULT false;
