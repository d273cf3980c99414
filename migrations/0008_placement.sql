-- Plaatsing: places, who lives where, who waits, and who was sent on at the door.
-- What is about a person points at places by region and id alone: when she moves to a protected compartment,
-- everything about her goes with her and the houses stay where they are (docs/decisions/0003).
create schema placement;

create table placement.location (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  name text not null,
  provider_id uuid not null,
  municipality text not null,
  product text not null,
  respite boolean not null default false,
  night boolean not null default false,
  phone text,
  street text,
  postcode text,
  town text,
  primary key (region_id, compartment, id),
  unique (region_id, id),
  foreign key (region_id, provider_id) references staff.organisation (region_id, id)
);
call platform.protect_person('placement.location');
comment on table placement.location is 'Locatie: een huis waar plekken zijn; een verborgen huis ligt in een afgeschermd compartiment';

create table placement.place (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  location_id uuid not null,
  name text not null,
  from_day date not null,
  until_day date,
  -- An extra bed is put up when it is cold and everything is full; it does not count as capacity.
  extra boolean not null default false,
  primary key (region_id, compartment, id),
  unique (region_id, id),
  foreign key (region_id, compartment, location_id) references placement.location on update cascade,
  check (until_day is null or until_day > from_day)
);
create index on placement.place (region_id, compartment, location_id);
call platform.protect_person('placement.place');
comment on table placement.place is 'Plek: een kamer of bed dat van een dag tot een dag bestaat';

create table placement.stay (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid,
  place_id uuid not null,
  kind text not null check (kind in ('stay', 'respite', 'night')),
  from_day date not null,
  planned_until date,
  arrived_on date,
  until_day date,
  cancelled_on date,
  -- Why a bed for one night was given by mistake: the stay never was, and counts nowhere.
  mistake text check (length(mistake) between 3 and 300),
  reason text not null,
  went_to text,
  -- Uitstroomklaar: from this day somebody can leave as soon as there is a dwelling.
  ready_on date,
  priority_ground text check (priority_ground in ('homeless-shelter', 'womens-shelter', 'protected-living', 'mental-health-clinic', 'youth-care', 'detention', 'homeless-family')),
  booked_by uuid,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  foreign key (region_id, place_id) references placement.place (region_id, id),
  check (until_day is null or until_day >= from_day),
  check (planned_until is null or planned_until > from_day),
  check (kind = 'night' or person_id is not null),
  check ((ready_on is null) = (priority_ground is null)),
  check (mistake is null or (kind = 'night' and cancelled_on is not null)),
  constraint one_place_one_person exclude using gist
    (region_id with =, compartment with =, place_id with =, daterange(from_day, coalesce(until_day, planned_until)) with &&) where (cancelled_on is null),
  -- One person sleeps in one place at a time; a respite stay leaves the home episode alone.
  constraint one_person_one_stay exclude using gist
    (region_id with =, compartment with =, person_id with =, kind with =, daterange(from_day, coalesce(until_day, planned_until)) with &&) where (cancelled_on is null)
);
create index on placement.stay (region_id, compartment, person_id);
create index on placement.stay (region_id, compartment, from_day);
call platform.protect_person('placement.stay');
comment on table placement.stay is 'Verblijf: wie van wanneer tot wanneer op een plek is; logeren en een nacht opvang zijn ook een verblijf';

create table placement.wait_list_entry (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  decision_id uuid,
  product text not null,
  municipality text not null,
  urgency text not null check (urgency in ('urgent', 'active', 'preference', 'precaution')),
  -- The municipality where somebody would rather live, when she waits for that.
  wish text,
  since_day date not null,
  contacted_on date not null,
  bridging text,
  ended_on date,
  end_reason text check (end_reason in ('placed', 'own-wish', 'decision-ended', 'other')),
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((ended_on is null) = (end_reason is null))
);
create unique index wait_open on placement.wait_list_entry (region_id, compartment, product, person_id) where ended_on is null;
create index wait_order on placement.wait_list_entry (region_id, compartment, product, since_day) where ended_on is null;
create index wait_municipality on placement.wait_list_entry (region_id, compartment, municipality, product, since_day) where ended_on is null;
create index on placement.wait_list_entry (region_id, compartment, person_id);
call platform.protect_person('placement.wait_list_entry');
comment on table placement.wait_list_entry is 'Wachtlijstregel: iemand met een besluit wacht op een plek of op ruimte in de begeleiding';

create table placement.offer (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  place_id uuid not null,
  from_day date not null,
  -- Why this person and nobody else, as it was that day: the place in the order, and a reason when somebody was passed over.
  "position" int not null check ("position" > 0),
  passed_over text,
  offered_at timestamptz not null,
  offered_by uuid not null,
  person_said text check (person_said in ('yes', 'no')),
  person_reason text,
  provider_said text check (provider_said in ('yes', 'no')),
  provider_reason text,
  closed_at timestamptz,
  close_reason text check (close_reason in ('placed', 'declined', 'withdrawn')),
  stay_id uuid,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, entry_id) references placement.wait_list_entry on update cascade on delete cascade,
  foreign key (region_id, place_id) references placement.place (region_id, id),
  foreign key (region_id, stay_id) references placement.stay (region_id, id) on delete cascade,
  check ("position" = 1 or passed_over is not null),
  check ((closed_at is null) = (close_reason is null)),
  check (provider_said is distinct from 'no' or provider_reason is not null)
);
create unique index offer_open_place on placement.offer (region_id, compartment, place_id) where closed_at is null;
create unique index offer_open_entry on placement.offer (region_id, compartment, entry_id) where closed_at is null;
create index on placement.offer (region_id, compartment, entry_id);
call platform.protect_person('placement.offer');
comment on table placement.offer is 'Aanbod: een plek voor iemand op de wachtlijst; persoon en aanbieder zeggen ja of nee met een reden';

create table placement.refusal (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  location_id uuid not null,
  person_id uuid,
  at timestamptz not null,
  -- The whole list. No papers, another region or no BSN are no reasons (Wmo 1.2.1; domain.md section 2.3).
  reason text not null check (reason in ('full', 'danger', 'own-choice')),
  tried text[] not null check (cardinality(tried) > 0),
  alternative text not null check (length(alternative) >= 5),
  alternative_location uuid,
  wants_decision boolean not null default false,
  receipt text not null,
  recorded_by uuid not null,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, receipt),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  foreign key (region_id, location_id) references placement.location (region_id, id),
  foreign key (region_id, alternative_location) references placement.location (region_id, id)
);
create index on placement.refusal (region_id, compartment, at);
call platform.protect_person('placement.refusal');
comment on table placement.refusal is 'Weigering aan de deur: waarom, waar het geprobeerd is en welk alternatief er was';

-- From here until an hour, or until she came or it was called off. That a bed with a guest is not held, and a held bed takes no other guest, is kept
-- by the serializable work that reads both tables; that one bed is held once, and one person has one held bed, is kept here.
create table placement.held_bed (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  refusal_id uuid not null,
  person_id uuid,
  place_id uuid not null,
  night date not null,
  held_at timestamptz not null,
  until_at timestamptz not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('arrived', 'called-off')),
  stay_id uuid,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, refusal_id),
  foreign key (region_id, compartment, refusal_id) references placement.refusal on update cascade on delete cascade,
  foreign key (region_id, place_id) references placement.place (region_id, id),
  foreign key (region_id, stay_id) references placement.stay (region_id, id) on delete cascade,
  check (until_at > held_at),
  check (ended_at between held_at and until_at),
  check ((ended_at is null) = (ended_how is null)),
  check ((stay_id is not null) = (ended_how is not distinct from 'arrived')),
  constraint one_bed_held_once exclude using gist
    (region_id with =, compartment with =, place_id with =, tstzrange(held_at, coalesce(ended_at, until_at)) with &&),
  constraint one_person_one_held_bed exclude using gist
    (region_id with =, compartment with =, person_id with =, tstzrange(held_at, coalesce(ended_at, until_at)) with &&)
);
create index on placement.held_bed (region_id, compartment, until_at);
call platform.protect_person('placement.held_bed');
comment on table placement.held_bed is 'Vastgehouden bed: een bed bij een partner dat die nacht wacht op wie aan een deur is weggestuurd';

create table placement.cold_weather (
  region_id int not null default platform.region(),
  from_day date not null,
  until_day date,
  switched_by uuid not null,
  primary key (region_id, from_day),
  check (until_day is null or until_day >= from_day),
  exclude using gist (region_id with =, daterange(from_day, until_day) with &&)
);
call platform.protect_region('placement.cold_weather');
comment on table placement.cold_weather is 'Koudweerregeling: nachten waarin niemand geweigerd wordt en niemand een naam hoeft te geven';
