-- the open orders and when PhonePe is to be asked about each: db-scheduler's table once more, for the scheduler of the inquiries alone
create table inquiry_tasks (like scheduled_tasks including all);
insert into inquiry_tasks select * from scheduled_tasks where task_name = 'phonepe-inquiry';
delete from scheduled_tasks where task_name = 'phonepe-inquiry';

-- webhooks are looked through by id, newest first
create index webhook_evidence_outcome on webhook_evidence (outcome, id desc);
create index webhook_evidence_verdict on webhook_evidence (verdict, id desc);
