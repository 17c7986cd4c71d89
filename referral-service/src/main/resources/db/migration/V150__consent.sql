-- What each person decided, in codes: for whom, for what, which classes of data. Append-only; nothing says who they are.
CREATE SCHEMA consent;

CREATE TABLE consent.decision (
    case_ref     text NOT NULL REFERENCES casework.case_file,
    number       int NOT NULL CHECK (number > 0),
    id           uuid NOT NULL UNIQUE,
    decision     text NOT NULL CHECK (decision IN ('GIVEN', 'REFUSED', 'WITHDRAWN', 'NOT_ASKED')),
    reach        text NOT NULL CHECK (reach IN ('TABLE', 'NAMED', 'EVERYBODY')),
    recipients   text[] NOT NULL CHECK ((reach = 'NAMED') = (cardinality(recipients) > 0)),
    purposes     text[] NOT NULL,
    categories   text[] NOT NULL,
    language     text,
    explained_by text,
    -- who else was there, as a code
    attendance   text NOT NULL CHECK (attendance IN ('NONE', 'WITNESS', 'GUARDIAN', 'INTERPRETER')),
    officer      text,
    institution  text NOT NULL,
    role         text NOT NULL,
    decided_at   timestamptz NOT NULL,
    PRIMARY KEY (case_ref, number)
);

-- Cases that were opened before there was a ledger begin with what their referral says.
INSERT INTO consent.decision (case_ref, number, id, decision, reach, recipients, purposes, categories, attendance,
                              officer, institution, role, decided_at)
SELECT r.case_ref, 1, gen_random_uuid(), k.decision,
       CASE WHEN jsonb_array_length(r.codes -> 'consentTo') > 0 THEN 'NAMED'
            WHEN k.decision = 'REFUSED' THEN 'EVERYBODY' ELSE 'TABLE' END,
       ARRAY(SELECT jsonb_array_elements_text(r.codes -> 'consentTo')),
       CASE WHEN k.decision = 'REFUSED' THEN ARRAY['CASE_MANAGEMENT', 'SERVICE_PROVISION', 'CRIMINAL_INVESTIGATION']
            ELSE ARRAY(SELECT jsonb_array_elements_text(r.codes -> 'consentPurposes')) END,
       CASE WHEN k.decision = 'REFUSED'
            THEN ARRAY['IDENTITY', 'CONTACT', 'WHEREABOUTS', 'FAMILY', 'HEALTH', 'LEGAL', 'NARRATIVE']
            ELSE ARRAY(SELECT jsonb_array_elements_text(r.codes -> 'consentCategories')) END,
       'NONE', h.officer, h.institution, h.role, r.submitted_at
  FROM casework.referral r
  JOIN casework.history h ON h.case_ref = r.case_ref AND h.event = 'ReferralSubmitted'
 CROSS JOIN LATERAL (SELECT CASE r.codes ->> 'consentBasis' WHEN 'CONSENT' THEN 'GIVEN'
                                 WHEN 'BEST_INTEREST' THEN 'NOT_ASKED' ELSE 'REFUSED' END AS decision) k;

GRANT USAGE ON SCHEMA consent TO ${app}, ${disclosure};
GRANT SELECT, INSERT ON consent.decision TO ${app};
GRANT SELECT ON consent.decision TO ${disclosure};

-- a consent may be given to those who sit at a table
GRANT USAGE ON SCHEMA directory TO ${disclosure};
GRANT SELECT ON directory.seat TO ${disclosure};
