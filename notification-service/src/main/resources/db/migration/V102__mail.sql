-- Notices to be repeated by mail. No address and no text: both are made when the mail leaves.
CREATE SCHEMA mail;

CREATE TABLE mail.mail (
    id         uuid PRIMARY KEY REFERENCES inbox.notice,
    state      text NOT NULL CHECK (state IN ('WAITING', 'SENT', 'DEAD')),
    attempts   int NOT NULL,
    created_at timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,
    tried_at   timestamptz,
    failure    text,
    CHECK ((state = 'DEAD') = (failure IS NOT NULL))
);

CREATE INDEX mail_due ON mail.mail (due_at, id) WHERE state = 'WAITING';
CREATE INDEX mail_dead ON mail.mail (created_at DESC, id DESC) WHERE state = 'DEAD';

GRANT USAGE ON SCHEMA mail TO ${app};
GRANT SELECT, INSERT, UPDATE ON mail.mail TO ${app};
