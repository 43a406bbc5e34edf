-- what is due, and when: db-scheduler's table (version 16); the saga's deadlines are kept in it as well
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- what was requested from PhonePe: requests counts up before a request leaves
create table phonepe_refund (
    merchant_refund_id varchar(64) primary key,
    merchant_order_id  varchar(64) not null,
    amount_paise       bigint      not null check (amount_paise >= 0),
    requests           int         not null default 0,
    requested_at       timestamptz,
    phonepe_refund_id  varchar(128)
);
create index phonepe_refund_order on phonepe_refund (merchant_order_id);
create index phonepe_refund_phonepe_id on phonepe_refund (phonepe_refund_id);

-- every webhook as it came in; next_at is null once nothing is left to be done about it
create table webhook_evidence (
    id                bigint generated always as identity primary key,
    received_at       timestamptz not null,
    verdict           varchar(32) not null,
    remote_address    varchar(64) not null,
    headers           jsonb       not null,
    body              bytea       not null,
    event             varchar(64),
    merchant_order_id varchar(64),
    attempts          int         not null default 0,
    next_at           timestamptz,
    processed_at      timestamptz,
    outcome           varchar(64)
);
create index webhook_evidence_due on webhook_evidence (next_at) where next_at is not null;
create index webhook_evidence_order on webhook_evidence (merchant_order_id);
