-- The read model of the checkout. Every row is derived from events and can be built again from them.
-- Amounts are paise. version is the sequence number of the last event of the aggregate that the row contains;
-- created_at and updated_at are times of events. No foreign keys: rows are written by independent events, in any order.

CREATE TABLE cart_view (
    cart_id      text PRIMARY KEY,
    user_id      bigint      NOT NULL,
    service_type text        NOT NULL,
    service_id   bigint      NOT NULL,
    package_id   bigint,
    service_date date        NOT NULL,
    service_time time        NOT NULL,
    title        text,
    package_name text,
    price        bigint      NOT NULL,
    promo_code   text,
    discount     bigint      NOT NULL,
    total        bigint      NOT NULL,
    status       text        NOT NULL,
    open_order   text,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    version      bigint      NOT NULL
);
CREATE INDEX cart_view_of_user ON cart_view (user_id, created_at DESC, cart_id DESC);

CREATE TABLE payment_view (
    merchant_order_id text PRIMARY KEY,
    cart_id           text        NOT NULL,
    user_id           bigint      NOT NULL,
    amount            bigint      NOT NULL,
    status            text        NOT NULL,
    payment_url       text,
    redirect_url      text,
    address_id        bigint,
    failure_code      text,
    failure_detail    text,
    captured          bigint      NOT NULL,
    refunded          bigint      NOT NULL,
    expires_at        timestamptz,
    completed_at      timestamptz,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    version           bigint      NOT NULL
);
CREATE INDEX payment_view_of_user ON payment_view (user_id, created_at DESC, merchant_order_id DESC);
CREATE INDEX payment_view_of_cart ON payment_view (cart_id);

CREATE TABLE booking_view (
    booking_id        text PRIMARY KEY,
    cart_id           text        NOT NULL,
    merchant_order_id text        NOT NULL,
    user_id           bigint      NOT NULL,
    service_type      text        NOT NULL,
    service_id        bigint      NOT NULL,
    package_id        bigint,
    service_date      date        NOT NULL,
    service_time      time        NOT NULL,
    amount            bigint      NOT NULL,
    address_id        bigint,
    status            text        NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    version           bigint      NOT NULL
);
-- a cart's booking is found by its primary key, because the booking's id follows from the cart's
CREATE INDEX booking_view_of_user ON booking_view (user_id, created_at DESC, booking_id DESC);

-- version: of the payment order that the refund belongs to
CREATE TABLE refund_view (
    refund_id          text PRIMARY KEY,
    merchant_order_id  text        NOT NULL,
    amount             bigint      NOT NULL,
    status             text        NOT NULL,
    reason             text,
    requested_by       text,
    phonepe_refund_id  text,
    failure_code       text,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    version            bigint      NOT NULL
);

-- A resumed checkout keeps its row, not parked: it remembers which events were applied, so that a late duplicate can't park it again.
-- version: the time of the last event in microseconds, as these events belong to no aggregate.
CREATE TABLE parked_checkout_view (
    merchant_order_id  text PRIMARY KEY,
    cart_id            text        NOT NULL,
    step               text,
    problem            text,
    attempts           integer     NOT NULL,
    parked             boolean     NOT NULL,
    retry_requested_at timestamptz,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    version            bigint      NOT NULL
);
CREATE INDEX parked_checkout_view_waiting ON parked_checkout_view (created_at, merchant_order_id) WHERE parked;
