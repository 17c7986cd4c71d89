-- The counts of heartbeats are compared through this index. What is not summarised is read whole, and vacuum comes only when a fifth of
-- the table is new; decision record 0111.
drop index audit.entry_time;
create index entry_time on audit.entry using brin (event_time) with (pages_per_range = 32, autosummarize = on);
