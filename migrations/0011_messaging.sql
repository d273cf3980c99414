-- Berichtenverkeer: start and stop of support, as iWmo names them (305 and 307).
create schema messaging;

create table messaging.message (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  kind text not null check (kind in ('305', '307')),
  person_id uuid not null,
  episode_id uuid not null,
  provider_id uuid not null,
  municipality text not null,
  product text not null,
  happened_on date not null,
  reason_code text,
  reference text not null,
  due_on date not null,
  created_at timestamptz not null,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, episode_id, kind),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((kind = '307') = (reason_code is not null))
);
create index on messaging.message (region_id, compartment, municipality, created_at desc);
create index on messaging.message (region_id, compartment, provider_id, created_at desc);
create index on messaging.message (region_id, compartment, created_at desc, id);
call platform.protect_person('messaging.message');
comment on table messaging.message is 'Bericht: start (305) of stop (307) van ondersteuning; voor een afgeschermd persoon wordt er geen gemaakt (OP003)';
