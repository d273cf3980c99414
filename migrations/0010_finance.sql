-- Geld: which municipality pays which day, against which budget.
create schema finance;

create table finance.cost_line (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  episode_id uuid not null,
  municipality text not null,
  product text not null,
  provider_id uuid,
  regime text not null check (regime in ('own-municipality', 'centre-municipality')),
  because text not null,
  cents_per_day int not null check (cents_per_day >= 0),
  from_day date not null,
  until_day date,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check (until_day is null or until_day > from_day),
  -- Each day of a person is paid once.
  exclude using gist (region_id with =, compartment with =, person_id with =, daterange(from_day, until_day) with &&)
);
create index on finance.cost_line (region_id, compartment, municipality, from_day);
call platform.protect_person('finance.cost_line');
comment on table finance.cost_line is 'Kostenregel: welke gemeente van wanneer tot wanneer welke dagprijs betaalt, en waarom';

-- Days of which no municipality has an amount: no line is made of them, then or later. Why stands nowhere (domain.md section 11 rule 8).
create table finance.unpaid_period (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  person_id uuid not null,
  from_day date not null,
  until_day date,
  primary key (region_id, compartment, person_id, from_day),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check (until_day is null or until_day > from_day),
  exclude using gist (region_id with =, compartment with =, person_id with =, daterange(from_day, until_day) with &&)
);
call platform.protect_person('finance.unpaid_period');
comment on table finance.unpaid_period is 'Periode zonder rekening: dagen waarover geen gemeente iets betaalt of ziet';

create table finance.budget (
  region_id int not null default platform.region(),
  municipality text not null,
  year int not null,
  cents bigint not null check (cents >= 0),
  source text not null,
  example_value boolean not null,
  primary key (region_id, municipality, year)
);
call platform.protect_region('finance.budget');
comment on table finance.budget is 'Begroting: wat een gemeente dit jaar voor haar inwoners heeft bestemd';
