-- For these officers the case does not exist, whatever it is for their institution. Apart from casework.recusal, for an
-- officer and an institution may have the same id.
CREATE TABLE casework.recused_officer (
    case_ref text NOT NULL REFERENCES casework.case_file,
    officer  text NOT NULL,
    PRIMARY KEY (case_ref, officer)
);

GRANT SELECT, INSERT ON casework.recused_officer TO ${app};

-- the policies are asked with who is recused at that moment
GRANT USAGE ON SCHEMA casework, directory TO ${disclosure};
GRANT SELECT ON casework.recusal, casework.recused_officer, directory.seat TO ${disclosure};
