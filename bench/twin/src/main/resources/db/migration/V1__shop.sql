-- The whole shop: one table each. Amounts in paise.

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

-- Hibernate draws fifty numbers at a time
create sequence cart_number_seq as bigint increment by 50;
create sequence booking_number_seq as bigint increment by 50;

-- The cart keeps the title, the name and the price of the day it was made. Its cart_id follows from user and id.
create table cart (
    id              bigint      primary key,
    user_id         bigint      not null,
    puja_package_id bigint      not null references puja_package,
    title           text        not null,
    package_name    text        not null,
    selected_date   date        not null,
    selected_time   time        not null,
    price_paise     bigint      not null check (price_paise >= 100),
    status          text        not null check (status in ('ACTIVE', 'CONVERTED')),
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);
create index cart_of_user on cart (user_id, created_at desc);

create table payment_order (
    id                uuid        primary key,
    merchant_order_id text        not null unique,
    cart_id           bigint      not null references cart,
    user_id           bigint      not null,
    amount_paise      bigint      not null check (amount_paise >= 100),
    status            text        not null check (status in ('INITIATED', 'SUCCESS', 'FAILED')),
    phonepe_order_id  text        not null,
    payment_url       text        not null,
    redirect_url      text        not null,
    address_id        bigint,
    error_code        text,
    created_at        timestamptz not null,
    expires_at        timestamptz not null,
    completed_at      timestamptz
);
create index payment_order_of_cart on payment_order (cart_id, created_at desc);
create index payment_order_of_user on payment_order (user_id, created_at desc);
create unique index payment_order_open on payment_order (cart_id) where status = 'INITIATED';

create table booking (
    id               bigint      primary key,
    cart_id          bigint      not null unique references cart,
    payment_order_id uuid        not null unique references payment_order,
    user_id          bigint      not null,
    amount_paise     bigint      not null,
    status           text        not null check (status in ('CONFIRMED', 'CANCELLED')),
    created_at       timestamptz not null
);
create index booking_of_user on booking (user_id, created_at desc);

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
