-- Vangnet: everybody who is about to fall between two stools.
create schema safety_net;

create table safety_net.finding (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  rule text not null,
  municipality text,
  owner text not null,
  since_day date not null,
  -- From this day on it stands in the net; the ladder counts from here.
  due_day date not null,
  rung int not null check (rung between 0 and 4),
  found_at timestamptz not null,
  closed_at timestamptz,
  check (closed_at >= found_at),
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create unique index finding_open on safety_net.finding (region_id, compartment, rule, person_id) where closed_at is null;
create index on safety_net.finding (region_id, compartment, due_day) where closed_at is null;
call platform.protect_person('safety_net.finding');
comment on table safety_net.finding is 'Bevinding: iemand dreigt tussen wal en schip te vallen; blijft open tot een feit het oplost';

create table safety_net.turn (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  finding_id uuid not null,
  rung int not null check (rung between 0 and 4),
  holder text collate "C" not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (region_id, compartment, finding_id, rung, holder, from_at),
  foreign key (region_id, compartment, finding_id) references safety_net.finding on update cascade on delete cascade,
  check (until_at >= from_at)
);
-- Whose turn it was stays; on each rung one holder at a time has it.
create unique index turn_running on safety_net.turn (region_id, compartment, finding_id, rung) where until_at is null;
create index turn_holder on safety_net.turn (region_id, compartment, holder) where until_at is null;
call platform.protect_person('safety_net.turn');
comment on table safety_net.turn is 'Beurt: bij wie een bevinding ligt, op welke trede van de ladder, van wanneer tot wanneer';

create table safety_net.recount (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  on_day date not null,
  counted_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  people int not null check (people >= 0),
  known int not null check (known >= 0),
  primary key (region_id, compartment, on_day)
);
call platform.protect_person('safety_net.recount');
comment on table safety_net.recount is 'Hertelling: hoeveel mensen er op een dag tussen wal en schip dreigden te vallen, de laatste telling van die dag';
