-- What the program itself may do. It connects as sluitend_app: no owner, no bypass of row-level security.
do $$
declare
  s text;
begin
  foreach s in array array['platform', 'cooperation', 'people', 'staff', 'continuum', 'procurement', 'access',
                           'placement', 'oncall', 'finance', 'messaging', 'safety_net', 'support', 'contact', 'incidents'] loop
    execute format('grant usage on schema %I to sluitend_app', s);
    execute format('grant select, insert, update, delete on all tables in schema %I to sluitend_app', s);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to sluitend_app', s);
  end loop;
end $$;
-- The log only grows.
revoke update, delete, truncate on platform.audit_entry, platform.audit_shown, platform.audit_chain, platform.event from sluitend_app;
-- What was erased stays on record.
revoke update, delete, truncate on contact.erasure from sluitend_app;
