-- Rows of the read model that may be wrong, old or missing: folded from the history when they are read, until they are repaired.
-- source is the aggregate that a row follows from; of refund_view and parked_checkout_view, the payment order. It is compared byte by byte,
-- so that the orders of a cart are a range of the primary key.
-- user_id is NULL if the owner of the row is not known: such a mark may concern every user.

CREATE TABLE view_repair (
    view      text        NOT NULL,
    source    text        COLLATE "C" NOT NULL,
    user_id   bigint,
    marked_at timestamptz NOT NULL,
    reason    text        NOT NULL,
    marks     bigint      NOT NULL,
    attempts  int         NOT NULL DEFAULT 0,
    next_at   timestamptz NOT NULL,
    PRIMARY KEY (view, source)
);
CREATE INDEX view_repair_of_user ON view_repair (view, user_id);
CREATE INDEX view_repair_due ON view_repair (view, next_at, source);
CREATE INDEX view_repair_oldest ON view_repair (marked_at);
