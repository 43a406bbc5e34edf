-- The tables of V3 as Axon's JDBC stores want them: times are ISO texts in UTC, an association's id comes from the database.

ALTER TABLE dead_letter_entry
    ALTER COLUMN enqueued_at TYPE varchar(255) USING to_char(enqueued_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    ALTER COLUMN last_touched TYPE varchar(255) USING to_char(last_touched AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    ALTER COLUMN processing_started TYPE varchar(255) USING to_char(processing_started AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

ALTER SEQUENCE association_value_entry_seq INCREMENT BY 1 OWNED BY association_value_entry.id;
SELECT setval('association_value_entry_seq', (SELECT coalesce(max(id), 0) + 1 FROM association_value_entry), false);
ALTER TABLE association_value_entry ALTER COLUMN id SET DEFAULT nextval('association_value_entry_seq');
