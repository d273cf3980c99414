-- The floor under all houses: who is asking, what was looked at, what happened, what still has to happen.
create extension if not exists btree_gist;
create schema platform;

create function platform.region() returns int language sql stable
  as $$ select nullif(current_setting('app.region', true), '')::int $$;
create function platform.compartment() returns int language sql stable
  as $$ select nullif(current_setting('app.compartment', true), '')::int $$;

-- Rows of one region. The policy is written out in each table, in the one form that costs nothing (docs/decisions/0003).
create procedure platform.protect_region(tbl regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format($p$create policy region on %s
    using (region_id = nullif(current_setting('app.region', true), '')::int)$p$, tbl);
end $$;

-- Rows about a person: of one region and one compartment.
create procedure platform.protect_person(tbl regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format($p$create policy compartment on %s
    using (region_id = nullif(current_setting('app.region', true), '')::int
       and compartment = nullif(current_setting('app.compartment', true), '')::int)$p$, tbl);
end $$;

create table platform.session (
  token_digest bytea primary key,
  region_id int not null,
  compartment int not null,
  account_id uuid not null,
  actor jsonb not null,
  kind text not null check (kind in ('cookie', 'bearer', 'card')),
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on platform.session (account_id);
comment on table platform.session is 'Sessie: iemand is ingelogd; het bewijs staat hier alleen als vingerafdruk';

create table platform.clock (
  only_row boolean primary key default true check (only_row),
  ahead interval not null default '0'
);
insert into platform.clock default values;
comment on table platform.clock is 'Klok: hoever de voorbeeldklok voorloopt; in productie altijd nul';

create table platform.audit_entry (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  account_id uuid,
  actor_name text not null,
  role text not null,
  organisation_id uuid,
  municipality text,
  act text not null,
  event text not null,
  outcome text not null check (outcome in ('done', 'refused', 'not-done')),
  reason text check (outcome = 'done' or reason is not null),
  person_id uuid,
  ground text check (ground is null or person_id is not null),
  object_id text,
  purpose text,
  request_id text not null,
  -- Whom a list showed without opening their files; part of what is chained.
  shown uuid[] check (shown <> '{}'),
  primary key (region_id, compartment, id)
);
create index on platform.audit_entry (region_id, compartment, person_id, at desc);
create index on platform.audit_entry (region_id, compartment, at desc);
create index on platform.audit_entry (region_id, compartment, actor_name, at desc);
create index on platform.audit_entry (region_id, compartment, event, at desc);
create index on platform.audit_entry (region_id, compartment, outcome, at desc) where outcome <> 'done';
call platform.protect_person('platform.audit_entry');
comment on table platform.audit_entry is 'Logregel: wie keek of deed wat, wanneer, waarom en bij wie (NEN 7513); wordt nooit gewijzigd';

-- The same people, to be found by each of them: array operators cannot use an index under row-level security. No second index, so that a list stays cheap to log.
create table platform.audit_shown (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  person_id uuid not null,
  at timestamptz not null,
  entry_id uuid not null,
  primary key (region_id, compartment, person_id, at, entry_id)
);
call platform.protect_person('platform.audit_shown');
comment on table platform.audit_shown is 'Getoond: wie er stond in een lijst die iemand bekeek; wordt nooit gewijzigd';

create table platform.audit_chain (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  seq bigint not null,
  entry_id uuid not null,
  digest bytea not null,
  primary key (region_id, compartment, seq),
  unique (region_id, compartment, entry_id)
);
call platform.protect_person('platform.audit_chain');
comment on table platform.audit_chain is 'Logketen: vingerafdruk van elke logregel samen met de vorige; wie iets wijzigt breekt de keten';

create table platform.event (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  type text not null,
  at timestamptz not null,
  account_id uuid,
  subject text,
  data jsonb not null,
  primary key (region_id, compartment, id)
);
call platform.protect_person('platform.event');
comment on table platform.event is 'Gebeurtenis: wat er gebeurd is, in dezelfde transactie vastgelegd; gaat van hieruit naar afnemers';

create table platform.job (
  region_id int not null,
  compartment int not null,
  id uuid primary key,
  kind text not null,
  key text,
  run_at timestamptz not null,
  data jsonb not null default '{}',
  attempts int not null default 0,
  last_error text,
  done_at timestamptz
);
create index job_due on platform.job (run_at) where done_at is null;
create unique index job_key on platform.job (region_id, compartment, kind, key) where done_at is null;
comment on table platform.job is 'Taak: werk dat op een tijdstip gedaan moet worden; overleeft een herstart';

create table platform.idempotency_key (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  account_id uuid not null,
  key text not null,
  request_digest bytea not null,
  answer jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (region_id, compartment, account_id, key)
);
call platform.protect_person('platform.idempotency_key');
comment on table platform.idempotency_key is 'Herhaalsleutel: een tweede keer insturen heeft geen tweede gevolg';

-- What somebody typed while her session ended, until she signs in again. Who that is stands here as a mark only; what she typed is locked.
create table platform.kept_form (
  region_id int not null default platform.region(),
  mark text not null,
  path text not null,
  locked bytea not null,
  kept_at timestamptz not null default clock_timestamp(),
  primary key (region_id, mark, path)
);
call platform.protect_region('platform.kept_form');
comment on table platform.kept_form is 'Bewaard formulier: wat iemand typte toen haar sessie afliep, versleuteld, tot zij weer inlogt';

-- What was tried and asked at the doors that open with a code. Whom it was about stands here as a fingerprint only, known or not.
create table platform.code_try (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  kind text not null check (kind in ('caller', 'network', 'card', 'sign-in', 'sign-in-asked', 'invitation-sent')),
  digest bytea not null,
  at timestamptz not null,
  primary key (region_id, compartment, id)
);
create index on platform.code_try (region_id, compartment, kind, digest, at);
call platform.protect_person('platform.code_try');
comment on table platform.code_try is 'Poging: een code die niet klopte, of een code die gevraagd werd; per adres van het netwerk, kaart, postadres of account, alleen als vingerafdruk';

create table platform.gateway_message (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  channel text not null check (channel in ('mail', 'sms', 'push', 'voice')),
  recipient text not null,
  subject text,
  body text not null,
  reference text,
  created_at timestamptz not null,
  -- Somebody waits for it: few tries, close together.
  urgent boolean not null default false,
  tries int not null default 0,
  last_error text,
  sent_at timestamptz,
  given_up_at timestamptz,
  primary key (region_id, compartment, id),
  check (sent_at is null or given_up_at is null)
);
create index on platform.gateway_message (region_id, compartment, created_at desc);
call platform.protect_person('platform.gateway_message');
comment on table platform.gateway_message is 'Bericht naar buiten: mail, sms, pushbericht of telefoonoproep; in de demo te zien in het postvak';

create table platform.gateway (
  channel text primary key check (channel in ('mail', 'sms', 'push', 'voice')),
  fails int not null default 0,
  failed_at timestamptz,
  worked_at timestamptz,
  last_error text,
  made_to_fail boolean not null default false
);
insert into platform.gateway (channel) values ('mail'), ('sms'), ('push'), ('voice');
comment on table platform.gateway is 'Poort: een weg naar buiten (mail, sms, push, spraak) en of die nu werkt; de demo kan er een laten uitvallen';

create table platform.program (
  id uuid primary key,
  seen_at timestamptz not null
);
comment on table platform.program is 'Programma: een lopend exemplaar; wie zich niet meer meldt, is er niet meer';

create table platform.open_screen (
  program_id uuid not null references platform.program on delete cascade,
  topic text not null,
  screens int not null check (screens > 0),
  primary key (program_id, topic)
);
create index on platform.open_screen (topic);
comment on table platform.open_screen is 'Open scherm: wie nu een pagina open heeft die vanzelf ververst, en dus te bereiken is in de browser';

create table platform.push_subscription (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  account_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  started_at timestamptz not null,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, endpoint)
);
create index on platform.push_subscription (region_id, compartment, account_id);
call platform.protect_person('platform.push_subscription');
comment on table platform.push_subscription is 'Aanmelding voor pushberichten: een browser waarin een account berichten wil krijgen';
