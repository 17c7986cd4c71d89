-- Institutions' own systems were kept without their role, which was not known here, and so passed for people.
-- Nobody else is without one.
UPDATE directory.officer SET roles = '{system}' WHERE roles = '{}';
UPDATE directory.edition SET edition = gen_random_uuid();
