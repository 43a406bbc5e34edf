-- The history. Every event of every aggregate, in one table, for ever.

CREATE SEQUENCE domain_event_global_index INCREMENT BY 1 CACHE 1;

CREATE TABLE domain_event (
    -- stands before global_index on purpose: a writer has its transaction id before it draws its place (see GapHorizon)
    transaction_id       xid8   NOT NULL DEFAULT pg_current_xact_id(),
    global_index         bigint NOT NULL DEFAULT nextval('domain_event_global_index') PRIMARY KEY,
    event_identifier     text   NOT NULL UNIQUE,
    aggregate_identifier text   NOT NULL,
    sequence_number      bigint NOT NULL,
    type                 text,
    time_stamp           text   NOT NULL,
    payload_type         text   NOT NULL,
    payload_revision     text,
    payload              text   NOT NULL,
    meta_data            text   NOT NULL,
    UNIQUE (aggregate_identifier, sequence_number)
);

ALTER SEQUENCE domain_event_global_index OWNED BY domain_event.global_index;

-- No clean-up job can touch the history.
CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The event history can''t be changed: % on % refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER domain_event_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON domain_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
