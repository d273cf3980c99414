-- Centrale toegang: report, enquiry, application, decision, objection, with their legal dates.
create schema access;

create table access.care_signal (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  about text not null,
  words text not null,
  municipality text,
  reporter_name text,
  reporter_contact text,
  received_at timestamptz not null,
  handled_at timestamptz,
  handled_by uuid,
  outcome text,
  version int not null default 1,
  primary key (region_id, compartment, id)
);
create index on access.care_signal (region_id, compartment, received_at);
call platform.protect_person('access.care_signal');
comment on table access.care_signal is 'Zorgsignaal: iemand maakt zich zorgen om een ander; start geen wettelijke termijn';

create table access.report (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  reporter text not null check (reporter in ('self', 'on-behalf')),
  reporter_account uuid,
  reporter_name text,
  reported_name text,
  remark text check (remark in ('possible-same-person', 'lives-elsewhere')),
  consent text,
  municipality text not null,
  service text check (service in ('maatschappelijke-opvang', 'beschermd-wonen', 'eigen-huis')),
  question text not null,
  urgent boolean not null,
  received_at timestamptz not null,
  receipt_sent_at timestamptz,
  withdrawn_at timestamptz,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check (reporter = 'self' or (consent is not null and reported_name is not null))
);
create index on access.report (region_id, compartment, reporter_account, received_at);
create index on access.report (region_id, compartment, received_at);
create index on access.report (region_id, compartment, person_id);
create index on access.report (region_id, compartment, municipality, received_at);
call platform.protect_person('access.report');
comment on table access.report is 'Melding: door of namens de inwoner; hier begint de wettelijke termijn (Wmo 2.3.2)';

create table access.enquiry (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  report_id uuid not null,
  person_id uuid not null,
  worker_id uuid,
  started_at timestamptz not null,
  items jsonb not null default '{}',
  advocate_offered boolean not null default false,
  budget_explained boolean not null default false,
  contribution_told boolean not null default false,
  account text,
  -- What she did with her right to hand in a plan of her own (Wmo 2.3.2, second paragraph); null while she did not say.
  personal_plan text check (personal_plan in ('handed-in', 'not-used')),
  finished_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, report_id),
  foreign key (region_id, compartment, report_id) references access.report on update cascade on delete cascade,
  check (finished_at is null or account is not null)
);
create index on access.enquiry (region_id, compartment, person_id);
call platform.protect_person('access.enquiry');
comment on table access.enquiry is 'Onderzoek: samen met de inwoner, binnen zes weken, met een schriftelijk verslag (Wmo 2.3.2)';

create table access.application (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  enquiry_id uuid not null,
  person_id uuid not null,
  municipality text not null,
  products text[] not null check (cardinality(products) > 0),
  hours_min numeric(5,1) not null,
  hours_max numeric(5,1) not null,
  words text not null,
  applied_on date not null,
  withdrawn_on date,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, enquiry_id),
  foreign key (region_id, compartment, enquiry_id) references access.enquiry on update cascade on delete cascade,
  -- Hours of a week: there are 168.
  check (hours_max >= hours_min and hours_min >= 0 and hours_max <= 168)
);
create index on access.application (region_id, compartment, person_id);
create index on access.application (region_id, compartment, applied_on);
call platform.protect_person('access.application');
comment on table access.application is 'Aanvraag: pas na het onderzoek, of als de zes weken voorbij zijn';

create table access.decision (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  report_id uuid,
  application_id uuid,
  person_id uuid not null,
  municipality text not null,
  outcome text not null check (outcome in ('granted', 'refused', 'temporary')),
  products text[] not null,
  hours_min numeric(5,1) not null,
  hours_max numeric(5,1) not null,
  movers text[] not null,
  legal_ground text not null,
  reasons text not null check (length(reasons) >= 10),
  refusal_reason text,
  from_day date not null,
  until_day date,
  mandate_id uuid not null,
  decided_by uuid not null,
  decided_on date not null,
  announced_on date not null,
  frozen jsonb not null,
  letter bytea,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, application_id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  foreign key (region_id, mandate_id) references cooperation.mandate (region_id, id),
  check (outcome = 'refused' or (cardinality(products) > 0 and until_day is not null)),
  check (refusal_reason is null or outcome = 'refused'),
  -- Hours of a week: there are 168. It begins within a year of being decided: it rests on the facts as they were found (Wmo 2.3.2).
  check (hours_max >= hours_min and hours_min >= 0 and hours_max <= 168),
  check (announced_on >= decided_on and from_day <= decided_on + interval '12 months')
);
create index on access.decision (region_id, compartment, person_id);
create index on access.decision (region_id, compartment, report_id);
create unique index on access.decision (region_id, compartment, report_id, from_day) where outcome = 'temporary';
create index on access.decision (region_id, compartment, until_day);
call platform.protect_person('access.decision');
comment on table access.decision is 'Besluit (beschikking): producten, bandbreedte, termijn, redenen en mandaat, bevroren zoals die dag gelezen';

create table access.objection (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  decision_id uuid not null,
  person_id uuid not null,
  words text not null,
  received_on date not null,
  in_time boolean not null,
  withdrawn_on date check (withdrawn_on >= received_on),
  decided_on date check (decided_on >= received_on),
  outcome text check (outcome in ('upheld', 'partly-upheld', 'dismissed', 'inadmissible')),
  decided_by uuid,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, decision_id) references access.decision on update cascade on delete cascade,
  check ((decided_on is null) = (outcome is null) and (decided_on is null) = (decided_by is null)),
  check (withdrawn_on is null or decided_on is null)
);
create index on access.objection (region_id, compartment, person_id);
create unique index one_objection on access.objection (region_id, compartment, decision_id) where withdrawn_on is null;
call platform.protect_person('access.objection');
comment on table access.objection is 'Bezwaar: binnen zes weken na bekendmaking (Awb 6:7 en 6:8); beslist door een ander dan wie het besluit nam (Awb 10:3)';

create table access.transfer (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  municipality text not null,
  to_region text not null,
  offered_on date not null,
  offered_by uuid not null,
  words text not null,
  accepted_on date,
  accepted_by uuid,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, person_id, offered_on),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on access.transfer (region_id, compartment, to_region, offered_on);
call platform.protect_person('access.transfer');
comment on table access.transfer is 'Overdracht: een lopend dossier gaat warm naar een andere regio, die het een voor een aanneemt';
