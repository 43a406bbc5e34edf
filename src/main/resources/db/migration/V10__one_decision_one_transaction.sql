-- A saga row that can't be read is put aside here, and its order is taken up anew from its own events.
CREATE TABLE unreadable_saga (
    saga_id           text PRIMARY KEY,
    saga_type         text,
    serialized_saga   bytea,
    merchant_order_id text,
    put_aside_at      timestamptz NOT NULL
);

-- What the safety net looks through, once a minute.
CREATE INDEX domain_event_captured ON domain_event (global_index) WHERE payload_type = 'PaymentSucceeded';
