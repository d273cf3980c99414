-- Medewerkers: organisations, accounts, and in which role somebody works where.
create schema staff;

-- The provider of women's shelter stands in its own compartment: nobody else can look up that it is there.
-- The key stays region and id, so that what points at an organisation does not have to know where it stands.
create table staff.organisation (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('provider', 'municipality', 'desk', 'housing-corporation', 'advocate', 'referrer', 'supervisor', 'other-region')),
  municipality text,
  primary key (region_id, id),
  unique (region_id, compartment, name)
);
call platform.protect_person('staff.organisation');
comment on table staff.organisation is 'Organisatie: aanbieder, gemeente, regionale balie of partner';

create table staff.account (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  name text not null,
  email text,
  phone text,
  oidc_subject text,
  persona text,
  person_id uuid,
  ended_at timestamptz,
  primary key (region_id, compartment, id),
  -- What somebody's worker did goes along when that person moves; the worker stays: it points at her by region and id.
  unique (region_id, id),
  -- Whoever moves to a protected compartment takes the account along; accounts may be written before the people.
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade deferrable initially deferred
);
-- The browsers of whoever moves go along.
alter table platform.push_subscription add foreign key (region_id, compartment, account_id) references staff.account on update cascade on delete cascade;
create unique index on staff.account (region_id, compartment, oidc_subject) where oidc_subject is not null;
create unique index on staff.account (region_id, compartment, persona) where persona is not null;
create index on staff.account (region_id, compartment, person_id);
call platform.protect_person('staff.account');
comment on table staff.account is 'Account: waarmee iemand inlogt';

create table staff.appointment (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  account_id uuid not null,
  role text not null,
  organisation_id uuid,
  municipality text,
  from_day date not null,
  until_day date,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, account_id) references staff.account on update cascade on delete cascade,
  foreign key (region_id, organisation_id) references staff.organisation (region_id, id)
);
create index on staff.appointment (region_id, compartment, account_id);
create index on staff.appointment (region_id, compartment, role, organisation_id);
call platform.protect_person('staff.appointment');
comment on table staff.appointment is 'Aanstelling: in welke rol iemand voor welke organisatie of gemeente werkt';

create table staff.calendar_feed (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  account_id uuid not null,
  secret_digest bytea not null,
  secret_cipher bytea not null,
  started_at timestamptz not null,
  primary key (region_id, compartment, account_id),
  unique (region_id, compartment, secret_digest),
  foreign key (region_id, compartment, account_id) references staff.account on update cascade on delete cascade
);
call platform.protect_person('staff.calendar_feed');
comment on table staff.calendar_feed is 'Agendakoppeling: het geheime adres waar een eigen agenda de tijden ophaalt; alleen als iemand dat aanzet';
