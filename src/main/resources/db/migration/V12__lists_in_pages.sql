-- The lists are read in pages, each from the row behind which it begins. Ids of payment orders have another order by the collations of a
-- language than byte by byte; a list that is put together in memory, from rows folded from the history, is ordered byte by byte.
--
-- Nodes of the version before work on these tables meanwhile, and wait 250 ms for a lock: so each index is built and dropped concurrently,
-- without a transaction (see the .conf file beside this one). A run that was interrupted may have left an index that is not valid; the next
-- run begins each index anew.
DROP INDEX CONCURRENTLY IF EXISTS payment_view_pages;
CREATE INDEX CONCURRENTLY payment_view_pages ON payment_view (user_id, created_at DESC, merchant_order_id COLLATE "C" DESC);
DROP INDEX CONCURRENTLY IF EXISTS payment_view_of_user;

DROP INDEX CONCURRENTLY IF EXISTS parked_checkout_view_pages;
CREATE INDEX CONCURRENTLY parked_checkout_view_pages ON parked_checkout_view (created_at, merchant_order_id COLLATE "C") WHERE parked;
DROP INDEX CONCURRENTLY IF EXISTS parked_checkout_view_waiting;

-- A rebuild marks all rows at one time.
DROP INDEX CONCURRENTLY IF EXISTS view_repair_pages;
CREATE INDEX CONCURRENTLY view_repair_pages ON view_repair (marked_at, view, source);
DROP INDEX CONCURRENTLY IF EXISTS view_repair_oldest;

DROP INDEX CONCURRENTLY IF EXISTS webhook_evidence_of_order;
CREATE INDEX CONCURRENTLY webhook_evidence_of_order ON webhook_evidence (merchant_order_id, id DESC);
DROP INDEX CONCURRENTLY IF EXISTS webhook_evidence_order;
