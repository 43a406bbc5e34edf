-- What can be booked and for how much. Amounts in paise. A price changed here changes no cart: carts carry their quote.

create table puja_service (
    id          bigint  primary key,
    title       text    not null,
    description text    not null,
    active      boolean not null default true
);

create table puja_package (
    id          bigint  primary key,
    service_id  bigint  not null references puja_service,
    name        text    not null,
    price_paise bigint  not null check (price_paise >= 100),
    active      boolean not null default true
);

create index puja_package_service on puja_package (service_id);

create table astrology_service (
    id          bigint  primary key,
    title       text    not null,
    price_paise bigint  not null check (price_paise >= 100),
    active      boolean not null default true
);

create table promo_code (
    code          text        primary key check (code = upper(code)),
    percent       integer     check (percent between 1 and 100),
    fixed_paise   bigint      check (fixed_paise > 0),
    minimum_paise bigint      not null default 0 check (minimum_paise >= 0),
    cap_paise     bigint      check (cap_paise > 0),
    valid_from    timestamptz not null,
    valid_until   timestamptz not null,
    active        boolean     not null default true,
    check ((percent is null) <> (fixed_paise is null))
);

-- The number of a cart is its id in the API and the tail of its cart_id; a number that was drawn and not used stays a gap.
create sequence cart_number_seq as bigint;

insert into puja_service (id, title, description, active) values
    (1, 'Ganesh Puja',          'Worship of Lord Ganesha for a good beginning.',                true),
    (2, 'Satyanarayan Katha',   'The katha of Lord Satyanarayan, with prasad for the family.',  true),
    (3, 'Griha Pravesh Puja',   'Blessing of a new home before moving in.',                     true),
    (4, 'Rudrabhishek',         'Abhishek of Lord Shiva with the Rudram.',                      true),
    (5, 'Navagraha Shanti',     'Peace of the nine planets. Not offered at present.',           false);

insert into puja_package (id, service_id, name, price_paise, active) values
    (1,  1, 'Basic',                         99900,  true),
    (2,  1, 'Premium, with havan',          199900,  true),
    (3,  2, 'One priest',                   149900,  true),
    (4,  2, 'Two priests, samagri included', 309900, true),
    (5,  3, 'Standard',                     251100,  true),
    (6,  3, 'With Vastu Shanti',            510000,  true),
    (7,  4, 'Laghu Rudra',                  351000,  true),
    (8,  4, 'Maha Rudra',                  1100000,  true),
    (9,  5, 'Standard',                     210000,  true),
    (10, 1, 'Online, from the temple',       49900,  false);

insert into astrology_service (id, title, price_paise, active) values
    (1, 'Kundli reading, 30 minutes',       79900, true),
    (2, 'Kundli matching for marriage',    129900, true),
    (3, 'Gemstone advice',                  59900, false);

insert into promo_code (code, percent, fixed_paise, minimum_paise, cap_paise, valid_from, valid_until, active) values
    ('WELCOME10', 10,   null,  0,      20000, '2025-01-01T00:00:00+05:30', '2099-12-31T23:59:59+05:30', true),
    ('FLAT100',   null, 10000, 50000,  null,  '2025-01-01T00:00:00+05:30', '2099-12-31T23:59:59+05:30', true),
    ('BIGPUJA25', 25,   null,  250000, null,  '2025-01-01T00:00:00+05:30', '2099-12-31T23:59:59+05:30', true),
    ('DIWALI24',  20,   null,  0,      50000, '2024-10-25T00:00:00+05:30', '2024-11-05T23:59:59+05:30', true),
    ('PAUSED50',  null, 5000,  0,      null,  '2025-01-01T00:00:00+05:30', '2099-12-31T23:59:59+05:30', false);
