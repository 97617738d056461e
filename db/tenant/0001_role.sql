-- The tenant's role, named as its schema, works on its own schema only. These grants hold for every table that a
-- later migration makes; a table that may only grow takes two of them back where it is made.
do $$
begin
  execute format('grant usage on schema %1$I, shared to %1$I', current_schema());
  execute format('grant execute on function shared.enqueue to %1$I', current_schema());
  execute format('alter default privileges in schema %1$I grant select, insert, update, delete on tables to %1$I', current_schema());
  execute format('alter default privileges in schema %1$I grant usage on sequences to %1$I', current_schema());
end
$$;
