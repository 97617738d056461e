-- What a unit that coordinates has to do itself, in the words of whoever gave the task out; '' where the task's sentence says all.
alter table assignment add column own_part text not null default '';
