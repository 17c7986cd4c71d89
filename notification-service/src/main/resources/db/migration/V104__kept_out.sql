-- For whom a case ceased to exist after they may have been told of it. Whatever was put into an inbox before is not there
-- for them, and no mail leaves any more.
CREATE TABLE inbox.kept_out (
    case_ref text NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('OFFICER', 'INSTITUTION', 'TABLE')),
    party    text NOT NULL,
    PRIMARY KEY (case_ref, kind, party)
);

-- by the directory of this moment: who moves to a recused institution is kept out with it
CREATE VIEW inbox.kept_out_officer AS
SELECT k.case_ref, o.id AS officer
  FROM inbox.kept_out k
  JOIN directory.officer o
    ON (k.kind = 'OFFICER' AND o.id = k.party)
    OR (k.kind = 'INSTITUTION' AND o.institution = k.party)
    OR (k.kind = 'TABLE' AND EXISTS (SELECT FROM directory.working_table t
                                      WHERE t.id = k.party AND o.institution = ANY (t.seats)));

GRANT SELECT, INSERT ON inbox.kept_out TO ${app};
GRANT SELECT ON inbox.kept_out_officer TO ${app};
