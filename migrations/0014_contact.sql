-- Contact: whatever a resident sends has a reader, a term and an answer. Who has it now is a row, so that nothing waits unseen.
create schema contact;
comment on schema contact is 'Contact: vragen, klachten en verzoeken die zeker gelezen worden';

create table contact.matter (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('message', 'complaint', 'correction', 'erasure', 'access', 'worry')),
  addressee text not null check (addressee in ('worker', 'provider', 'municipality', 'privacy-officer')),
  organisation_id uuid,
  municipality text,
  scheme text,
  sent_at timestamptz not null,
  answer_by date not null,
  term_source text not null,
  closed_at timestamptz,
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  -- A complaint names whom it is about and under which scheme it is handled; nothing else has one.
  check ((kind = 'complaint') = (scheme is not null)),
  check ((kind = 'complaint') = (addressee in ('provider', 'municipality'))),
  check ((kind in ('correction', 'erasure', 'access')) = (addressee = 'privacy-officer')),
  check ((addressee = 'provider') = (organisation_id is not null)),
  check ((addressee = 'municipality') = (municipality is not null)),
  check (closed_at is null or withdrawn_at is null)
);
create index on contact.matter (region_id, compartment, person_id, sent_at desc);
call platform.protect_person('contact.matter');
comment on table contact.matter is 'Zaak: iets wat een inwoner stuurt en waarop binnen een termijn antwoord komt';

create table contact.matter_message (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  matter_id uuid not null,
  seq int not null check (seq > 0),
  side text not null check (side in ('sender', 'reader')),
  words text not null,
  at timestamptz not null,
  account_id uuid not null,
  way text not null check (way in ('page', 'card', 'phone')),
  outcome text check (outcome in ('granted', 'partly', 'refused')),
  read_at timestamptz,
  read_by uuid,
  primary key (region_id, compartment, matter_id, seq),
  foreign key (region_id, compartment, matter_id) references contact.matter on update cascade on delete cascade,
  check ((read_at is null) = (read_by is null)),
  check (outcome is null or side = 'reader')
);
call platform.protect_person('contact.matter_message');
comment on table contact.matter_message is 'Bericht in een zaak: wat de inwoner schreef of wat er geantwoord is, en wie het wanneer las';

create table contact.matter_owner (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  matter_id uuid not null,
  seq int not null check (seq > 0),
  account_id uuid not null,
  because text not null check (because in ('first', 'again', 'unread', 'unanswered', 'passed-on')),
  from_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  primary key (region_id, compartment, matter_id, seq),
  foreign key (region_id, compartment, matter_id) references contact.matter on update cascade on delete cascade
);
-- One at a time has it: two owners is nobody.
create unique index matter_owner_one on contact.matter_owner (region_id, compartment, matter_id) where ended_at is null;
create index matter_owner_open on contact.matter_owner (region_id, compartment, account_id, due_at) where ended_at is null;
create index on contact.matter_owner (region_id, compartment, account_id, from_at desc);
call platform.protect_person('contact.matter_owner');
comment on table contact.matter_owner is 'Eigenaar van een zaak: wie haar moet lezen en beantwoorden, van wanneer, en voor wanneer';

-- What was decided on a request to erase, per kind of data, and what was really erased: how many rows of which table, never what stood there.
create table contact.erasure (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  matter_id uuid not null,
  kind text not null check (kind in ('check-ins', 'notes', 'messages', 'plan')),
  on_objection boolean not null default false,
  choice text not null check (choice in ('erase', 'keep-by-law', 'keep-for-another')),
  because text check (length(because) >= 10),
  erased jsonb not null default '{}',
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (region_id, compartment, matter_id, kind, on_objection),
  foreign key (region_id, compartment, matter_id) references contact.matter on update cascade on delete cascade,
  -- What is kept has a reason; what is erased is counted.
  check ((choice = 'erase') = (because is null)),
  check ((choice = 'erase') = (erased <> '{}'))
);
call platform.protect_person('contact.erasure');
comment on table contact.erasure is 'Vernietiging: wat er per soort gegevens besloten is op een verzoek of op het bezwaar daarna, en hoeveel er vernietigd is';

-- An objection against what was decided on a request about data (AVG 15 to 17 and Wmo 5.3.5 by UAVG 34; Awb 6:7, 7:10). Her words stand with the messages of the matter.
create table contact.objection (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  matter_id uuid not null,
  decision_by uuid not null,
  received_on date not null,
  in_time boolean not null,
  decided_on date check (decided_on >= received_on),
  outcome text check (outcome in ('granted', 'partly', 'refused')),
  decided_by uuid,
  primary key (region_id, compartment, matter_id),
  foreign key (region_id, compartment, matter_id) references contact.matter on update cascade on delete cascade,
  check ((decided_on is null) = (outcome is null) and (decided_on is null) = (decided_by is null)),
  -- Awb 10:3(3): never who decided first.
  check (decided_by <> decision_by)
);
call platform.protect_person('contact.objection');
comment on table contact.objection is 'Bezwaar tegen een besluit op een verzoek over gegevens; beslist door een ander dan wie het besluit nam (Awb 10:3)';

-- A card of paper for who has no e-mail or DigiD. Its codes are kept as fingerprints only.
create table contact.card (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  number text not null check (number ~ '^[0-9]{8}$'),
  phone text,
  issued_at timestamptz not null,
  issued_by uuid not null,
  until_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (until_at > issued_at)
);
create unique index card_number on contact.card (region_id, compartment, number);
create unique index card_one on contact.card (region_id, compartment, person_id) where withdrawn_at is null;
call platform.protect_person('contact.card');
comment on table contact.card is 'Persoonlijke kaart: papieren kaart waarmee een inwoner zonder e-mail of DigiD bij haar eigen plek komt';

create table contact.card_code (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  card_id uuid not null,
  seq int not null check (seq between 1 and 20),
  digest bytea not null,
  used_at timestamptz,
  primary key (region_id, compartment, card_id, seq),
  foreign key (region_id, compartment, card_id) references contact.card on update cascade on delete cascade
);
call platform.protect_person('contact.card_code');
comment on table contact.card_code is 'Eenmalige code op een kaart: werkt één keer, staat hier alleen als vingerafdruk';

-- Who was invited has no DigiD here: she comes in with a code that goes to the address she is known by.
create table contact.sign_in_code (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  account_id uuid not null,
  id uuid not null,
  until_at timestamptz not null,
  primary key (region_id, compartment, account_id),
  foreign key (region_id, compartment, account_id) references staff.account on update cascade on delete cascade
);
call platform.protect_person('contact.sign_in_code');
comment on table contact.sign_in_code is 'Inlogcode: eenmalig, tien minuten, staat nergens: volgt uit dit nummer en het geheim van de installatie; voor wie is uitgenodigd en geen ander middel heeft';
