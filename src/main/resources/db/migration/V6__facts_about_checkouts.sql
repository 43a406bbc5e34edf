-- Facts about a checkout that belong to no aggregate (parked, tried again, asked about) are found by the order that they are about.
CREATE INDEX domain_event_about_order ON domain_event ((payload::jsonb ->> 'merchantOrderId')) WHERE type IS NULL;
