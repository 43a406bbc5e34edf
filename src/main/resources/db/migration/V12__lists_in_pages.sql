-- The lists are read in pages, each from the row behind which it begins. Ids of payment orders have another order by the collations of a
-- language than byte by byte; a list that is put together in memory, from rows folded from the history, is ordered byte by byte.
CREATE INDEX payment_view_pages ON payment_view (user_id, created_at DESC, merchant_order_id COLLATE "C" DESC);
DROP INDEX payment_view_of_user;
CREATE INDEX parked_checkout_view_pages ON parked_checkout_view (created_at, merchant_order_id COLLATE "C") WHERE parked;
DROP INDEX parked_checkout_view_waiting;

-- A rebuild marks all rows at one time.
CREATE INDEX view_repair_pages ON view_repair (marked_at, view, source);
DROP INDEX view_repair_oldest;

CREATE INDEX webhook_evidence_of_order ON webhook_evidence (merchant_order_id, id DESC);
DROP INDEX webhook_evidence_order;
