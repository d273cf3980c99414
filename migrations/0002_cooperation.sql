-- Samenwerking: the region, who takes part in what and when. Facts from the regiovisie, with their source.
create schema cooperation;

create table cooperation.region (
  region_id int primary key,
  slug text not null unique,
  name text not null,
  source text not null
);
comment on table cooperation.region is 'Regio: gemeenten die opvang en beschermd wonen samen organiseren';

create table cooperation.municipality (
  region_id int not null default platform.region(),
  code text not null check (code ~ '^[0-9]{4}$'),
  name text not null,
  province text not null,
  population int not null check (population > 0),
  centre boolean not null default false,
  boundary jsonb not null,
  source text not null,
  primary key (region_id, code)
);
call platform.protect_region('cooperation.municipality');
comment on table cooperation.municipality is 'Gemeente: met CBS-code, inwonertal en grens';

create table cooperation.membership (
  region_id int not null default platform.region(),
  municipality text not null,
  service text not null check (service in ('maatschappelijke-opvang', 'beschermd-wonen', 'vrouwenopvang')),
  from_day date not null,
  until_day date,
  successor_region text,
  source text not null,
  foreign key (region_id, municipality) references cooperation.municipality (region_id, code),
  check (until_day is null or until_day > from_day),
  primary key (region_id, municipality, service, from_day),
  exclude using gist (region_id with =, municipality with =, service with =, daterange(from_day, until_day) with &&)
);
call platform.protect_region('cooperation.membership');
comment on table cooperation.membership is 'Deelname: welke gemeente doet van wanneer tot wanneer mee met welke dienst';

create table cooperation.mandate (
  region_id int not null default platform.region(),
  id uuid not null,
  municipality text not null,
  service text not null check (service in ('maatschappelijke-opvang', 'beschermd-wonen', 'eigen-huis')),
  role text not null,
  kind text not null check (kind in ('daytime', 'night-and-weekend')),
  from_day date not null,
  until_day date,
  source text not null,
  foreign key (region_id, municipality) references cooperation.municipality (region_id, code),
  primary key (region_id, id)
);
call platform.protect_region('cooperation.mandate');
comment on table cooperation.mandate is 'Mandaat: wie namens het college van een gemeente mag besluiten';

create table cooperation.administrative_lead (
  region_id int not null default platform.region(),
  name text not null,
  municipality text not null,
  source text not null,
  primary key (region_id, name)
);
call platform.protect_region('cooperation.administrative_lead');
comment on table cooperation.administrative_lead is 'Bestuurlijk trekker: zoals de regio hem of haar zelf noemt';

create table cooperation.agreement (
  region_id int not null default platform.region(),
  id uuid not null,
  title text not null,
  owner text not null,
  measure text not null,
  due_on date not null,
  kept_on date,
  evidence text,
  example_value boolean not null,
  primary key (region_id, id)
);
call platform.protect_region('cooperation.agreement');
comment on table cooperation.agreement is 'Afspraak: niet-vrijblijvend, met eigenaar, maat, bewijs en datum';

create table cooperation.document (
  region_id int not null default platform.region(),
  slug text not null,
  title text not null,
  year int not null,
  summary text not null,
  primary key (region_id, slug)
);
call platform.protect_region('cooperation.document');
comment on table cooperation.document is 'Document: kader of visie waar de samenwerking op rust';

create table cooperation.crisis_number (
  region_id int not null default platform.region(),
  municipality text,
  name text not null,
  phone text not null,
  dial text,
  purpose text not null,
  example_value boolean not null,
  sort int not null,
  unique nulls not distinct (region_id, municipality, name)
);
call platform.protect_region('cooperation.crisis_number');
comment on table cooperation.crisis_number is 'Crisisnummer: wie u belt bij gevaar, per gemeente of landelijk';
