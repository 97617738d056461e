-- Criteria that a person tied the task to, each named as frameworks name a node: 'papi/2021-2024/2.2.1'. What the reader proposed stays in `read`.
alter table task add column criterion_refs text[] not null default '{}';
create index task_criterion_refs on task using gin (criterion_refs);
