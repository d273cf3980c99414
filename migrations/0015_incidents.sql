-- Incidenten: calamities and violence at a provider, with a file and an access of their own. Nothing of it stands in the file of a person.
create schema incidents;
comment on schema incidents is 'Incidenten: calamiteiten en geweld, voor de toezichthouder';

create table incidents.incident (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('calamity', 'violence')),
  provider_id uuid not null,
  place text not null check (length(place) >= 2),
  happened_at timestamptz not null,
  words text not null check (length(words) >= 10),
  safe_now text not null check (safe_now in ('yes', 'no', 'unsure')),
  reported_by uuid not null,
  reported_at timestamptz not null,
  -- Then the provider reads that a worker reported, and not which one.
  without_name boolean not null default false,
  due_on date,
  reminded_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, id),
  unique (region_id, compartment, number),
  foreign key (region_id, provider_id) references staff.organisation (region_id, id),
  check (happened_at <= reported_at)
);
create index on incidents.incident (region_id, compartment, reported_at desc);
create index on incidents.incident (region_id, compartment, provider_id, reported_at desc);
create index on incidents.incident (region_id, compartment, reported_by, reported_at desc);
call platform.protect_person('incidents.incident');
comment on table incidents.incident is 'Incident: een calamiteit of geweld bij een aanbieder, direct gemeld aan de toezichthouder (Wmo 3.4)';

create table incidents.incident_step (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  incident_id uuid not null,
  seq int not null check (seq > 0),
  act text not null check (act in ('receive', 'ask-enquiry', 'give-findings', 'plan-measures', 'close')),
  words text not null,
  at timestamptz not null,
  account_id uuid not null,
  primary key (region_id, compartment, incident_id, seq),
  foreign key (region_id, compartment, incident_id) references incidents.incident on update cascade on delete cascade,
  check (act = 'receive' or length(words) >= 10)
);
call platform.protect_person('incidents.incident_step');
comment on table incidents.incident_step is 'Stap in een incident: wat de toezichthouder of de aanbieder deed, wanneer en waarom; wordt nooit gewijzigd';

create table incidents.involved_person (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  incident_id uuid not null,
  person_id uuid not null,
  primary key (region_id, compartment, incident_id, person_id),
  -- The incident stays with its provider when somebody who was involved moves to another compartment.
  foreign key (region_id, incident_id) references incidents.incident (region_id, id) on delete cascade,
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on incidents.involved_person (region_id, compartment, person_id);
call platform.protect_person('incidents.involved_person');
comment on table incidents.involved_person is 'Betrokkene: wie bij een incident betrokken was; staat in het incident, niet in het dossier';
