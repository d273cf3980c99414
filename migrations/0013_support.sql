-- Dagelijkse begeleiding: who comes when, what was seen, who takes over, and what was really delivered.
create schema support;
comment on schema support is 'Dagelijkse begeleiding: notities, afspraken, overdracht en geleverde hulp';

create table support.team (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  lead_id uuid not null,
  primary key (region_id, compartment, id),
  unique (region_id, id),
  unique (region_id, compartment, organisation_id, name),
  foreign key (region_id, organisation_id) references staff.organisation (region_id, id),
  foreign key (region_id, compartment, lead_id) references staff.account on update cascade
);
create index on support.team (region_id, compartment, lead_id);
call platform.protect_person('support.team');
comment on table support.team is 'Team: begeleiders die elkaar opvangen, met wie hen leidt; van een locatie of van een wijk';

create table support.team_member (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  team_id uuid not null,
  account_id uuid not null,
  -- 1 = Monday … 7 = Sunday.
  weekdays text[] not null check (weekdays <@ array['1', '2', '3', '4', '5', '6', '7']),
  from_day date not null,
  until_day date,
  primary key (region_id, compartment, team_id, account_id, from_day),
  foreign key (region_id, compartment, team_id) references support.team on update cascade on delete cascade,
  foreign key (region_id, compartment, account_id) references staff.account on update cascade on delete cascade,
  check (until_day is null or until_day > from_day),
  exclude using gist (region_id with =, compartment with =, account_id with =, daterange(from_day, until_day) with &&)
);
create index on support.team_member (region_id, compartment, account_id);
call platform.protect_person('support.team_member');
comment on table support.team_member is 'Teamlid: wie van wanneer tot wanneer in een team werkt, en op welke dagen van de week';

create table support.team_shift (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  team_id uuid not null,
  account_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, team_id) references support.team on update cascade on delete cascade,
  foreign key (region_id, compartment, account_id) references staff.account on update cascade on delete cascade,
  check (until_at > from_at),
  exclude using gist (region_id with =, compartment with =, account_id with =, tstzrange(from_at, until_at) with &&)
);
create index on support.team_shift (region_id, compartment, team_id, until_at);
create index on support.team_shift (region_id, compartment, account_id, until_at);
call platform.protect_person('support.team_shift');
comment on table support.team_shift is 'Teamdienst: wie in een team van wanneer tot wanneer opvangt wat niet kan wachten';

-- Why somebody is away is hers: it is not asked.
create table support.absence (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  account_id uuid not null,
  from_day date not null,
  until_day date not null,
  replacement_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, account_id) references staff.account on update cascade on delete cascade,
  check (until_day > from_day),
  check (replacement_id <> account_id),
  exclude using gist (region_id with =, compartment with =, account_id with =, daterange(from_day, until_day) with &&)
);
call platform.protect_person('support.absence');
comment on table support.absence is 'Afwezigheid: van wanneer tot wanneer een begeleider er niet is, en wie haar vervangt; nooit waarom';

create table support.planned_contact (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  way text not null check (way in ('at-home', 'elsewhere', 'phone', 'video')),
  whereabouts text,
  about text,
  planned_by uuid not null,
  planned_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('worker', 'resident')),
  cancel_reason text,
  done_at timestamptz,
  minutes int check (minutes between 1 and 720),
  travel_minutes int check (travel_minutes between 0 and 480),
  present text[],
  no_show_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  foreign key (region_id, worker_id) references staff.account (region_id, id),
  check (until_at > from_at and until_at - from_at <= interval '12 hours'),
  check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null)),
  check ((done_at is null) = (minutes is null) and (done_at is null) = (present is null)),
  -- It ends in one way.
  check (num_nonnulls(cancelled_at, done_at, no_show_at) <= 1),
  -- Nobody is in two places: a worker has one planned contact at a time.
  exclude using gist (region_id with =, compartment with =, worker_id with =, tstzrange(from_at, until_at) with &&) where (cancelled_at is null)
);
create index on support.planned_contact (region_id, compartment, person_id, from_at);
create index on support.planned_contact (region_id, compartment, worker_id, from_at);
create index planned_contact_done on support.planned_contact (region_id, compartment, from_at) where done_at is not null;
create index planned_contact_open on support.planned_contact (region_id, compartment, worker_id, until_at) where cancelled_at is null and done_at is null and no_show_at is null;
call platform.protect_person('support.planned_contact');
comment on table support.planned_contact is 'Afspraak (in de agenda): wanneer iemand zijn begeleider ziet of spreekt, en wat ervan kwam';

create table support.contact_move (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  contact_id uuid not null,
  -- The version of the planned contact that this move ended.
  version int not null,
  was_from timestamptz not null,
  was_until timestamptz not null,
  reason text not null,
  moved_by uuid not null,
  moved_at timestamptz not null,
  primary key (region_id, compartment, contact_id, version),
  foreign key (region_id, compartment, contact_id) references support.planned_contact on update cascade on delete cascade
);
call platform.protect_person('support.contact_move');
comment on table support.contact_move is 'Verzette afspraak: wanneer die eerst was, wie haar verzette en waarom';

create table support.move_request (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  contact_id uuid not null,
  words text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  answer text,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, contact_id) references support.planned_contact on update cascade on delete cascade,
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null))
);
create unique index move_request_open on support.move_request (region_id, compartment, contact_id) where answered_at is null;
create index on support.move_request (region_id, compartment, contact_id);
call platform.protect_person('support.move_request');
comment on table support.move_request is 'Verzoek om te verzetten: de inwoner vraagt een andere tijd; een begeleider antwoordt';

create table support.note (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  author_id uuid not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on support.note (region_id, compartment, person_id, id);
call platform.protect_person('support.note');
comment on table support.note is 'Notitie: wat een begeleider over een persoon opschreef; wat er staat, staat in haar versies';

create table support.note_version (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  note_id uuid not null,
  version int not null check (version > 0),
  kind text not null check (kind in ('contact', 'observation', 'agreement', 'concern')),
  words text not null check (words <> ''),
  happened_at timestamptz not null,
  minutes int check (minutes between 1 and 720),
  withheld_ground text check (withheld_ground in ('rights-of-another', 'serious-danger')),
  withheld_why text,
  -- Why it was corrected; the first version corrects nothing.
  corrects_because text,
  written_by uuid not null,
  recorded_at timestamptz not null,
  primary key (region_id, compartment, note_id, version),
  foreign key (region_id, compartment, note_id) references support.note on update cascade on delete cascade,
  check ((withheld_ground is null) = (withheld_why is null)),
  check ((version = 1) = (corrects_because is null))
);
create index note_version_minutes on support.note_version (region_id, compartment, happened_at) where minutes is not null;
call platform.protect_person('support.note_version');
comment on table support.note_version is 'Versie van een notitie: een verbetering is een nieuwe versie, de oude blijft te lezen';

create table support.handover (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  team_id uuid not null,
  person_id uuid,
  words text not null check (words <> ''),
  written_by uuid not null,
  written_at timestamptz not null,
  accepted_by uuid,
  accepted_at timestamptz,
  primary key (region_id, compartment, id),
  foreign key (region_id, team_id) references support.team (region_id, id) on delete cascade,
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((accepted_at is null) = (accepted_by is null)),
  -- Handing over to oneself is handing over to nobody.
  check (accepted_by <> written_by)
);
create index on support.handover (region_id, compartment, team_id, written_at desc);
create index handover_open on support.handover (region_id, compartment, team_id) where accepted_at is null;
call platform.protect_person('support.handover');
comment on table support.handover is 'Overdracht (van dienst): wat de volgende moet weten, tot iemand zegt dat zij het gelezen heeft en overneemt';

-- The resident's own words. She writes, changes and wipes them; nobody else does, and no other table holds any.
create table support.medication_line (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  person_id uuid not null,
  words text not null check (words <> ''),
  version int not null default 1,
  written_at timestamptz not null,
  primary key (region_id, compartment, person_id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
call platform.protect_person('support.medication_line');
comment on table support.medication_line is 'Medicijnregel: wat de inwoner zelf over haar medicijnen in haar plan zet, en zelf weer weghaalt';

create table support.night_presence (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  stay_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('stay', 'respite', 'night')),
  from_day date not null,
  until_day date,
  primary key (region_id, compartment, stay_id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check (until_day is null or until_day >= from_day)
);
create index on support.night_presence (region_id, compartment, person_id);
call platform.protect_person('support.night_presence');
comment on table support.night_presence is 'Aanwezige nachten: van aankomst tot vertrek, zoals de plaatsing het vertelde';

create table support.delivery_explanation (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  person_id uuid not null,
  monday date not null check (extract(isodow from monday) = 1),
  reason text not null check (reason in ('resident-away', 'resident-wanted-less', 'worker-away', 'crisis', 'written-late', 'other')),
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  version int not null default 1,
  primary key (region_id, compartment, person_id, monday),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
call platform.protect_person('support.delivery_explanation');
comment on table support.delivery_explanation is 'Uitleg bij levering: waarom in een week meer of minder geleverd is dan afgesproken';
