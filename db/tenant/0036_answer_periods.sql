-- Which period of a duty an answer upward is about, by the label of the period's occurrences. Without one nobody said.
alter table duty_answer add column label text check (label <> '');
-- A duty that falls due once leaves no doubt.
update duty_answer set label = once.label
from (
  select task_id, min(label) as label from occurrence where role = 'lead' and owed group by task_id having count(distinct label) = 1
) as once
where once.task_id = duty_answer.task_id;
