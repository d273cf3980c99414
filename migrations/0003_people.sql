-- Personen: the person, the people around her, and who may open her file on which ground.
create schema people;

create table people.person (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  first_names text not null,
  call_name text not null,
  family_name text not null,
  birth_date date,
  bsn_cipher bytea,
  bsn_digest bytea,
  phone text,
  email text,
  safe_channel text not null default 'owner' check (safe_channel in ('mail', 'sms', 'phone', 'letter', 'owner')),
  street text,
  postcode text,
  town text,
  lawful_residence text check (lawful_residence in ('dutch', 'equal', 'no', 'unknown')),
  died_on date,
  -- Since when she lives in a protected compartment, and why; she who does not, has neither (docs/decisions/0003).
  protected_since timestamptz,
  protected_because text check (protected_because in ('womens-shelter', 'secret-address', 'threat')),
  version int not null default 1,
  recorded_at timestamptz not null,
  primary key (region_id, compartment, id),
  check ((protected_since is null) = (protected_because is null)),
  check (protected_since is null or compartment <> 0),
  -- Nobody is born after she became known, or became older than 120 (people/rules/recognising.ts).
  constraint born_possibly check (birth_date <= (recorded_at at time zone 'Europe/Amsterdam')::date and birth_date > (recorded_at at time zone 'Europe/Amsterdam')::date - interval '121 years')
);
create index on people.person (region_id, compartment, birth_date);
create unique index on people.person (region_id, compartment, bsn_digest) where bsn_digest is not null;
call platform.protect_person('people.person');
comment on table people.person is 'Persoon: iemand die ondersteuning heeft, vraagt of had';

-- Her id and the ids of everything about her, in whatever table of whatever house, as far as this compartment shows it: what waits at the floor
-- (jobs, messages) names rows by these. Asked of the database itself, so that a table that comes later is in it.
create function people.ids_about(whom uuid) returns setof uuid language plpgsql stable as $$
declare
  tbl regclass;
begin
  return next whom;
  for tbl in
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname <> 'platform' and (
      select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped and a.attname in ('compartment', 'person_id', 'id')) = 3
  loop
    return query execute format('select id from %s where person_id = $1', tbl) using whom;
  end loop;
end $$;

create table people.person_word (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  word text collate "C" not null,
  person_id uuid not null,
  primary key (region_id, compartment, word, person_id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on people.person_word (region_id, compartment, person_id);
call platform.protect_person('people.person_word');
comment on table people.person_word is 'Zoekwoord: elk deel van een naam, zonder hoofdletters en accenten';

create table people.residence (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  person_id uuid not null,
  fact text not null check (fact in ('origin', 'residence', 'registration', 'receiving')),
  municipality text not null,
  from_day date not null,
  until_day date,
  recorded_at timestamptz not null,
  primary key (region_id, compartment, person_id, fact, from_day),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check (until_day is null or until_day > from_day),
  exclude using gist (region_id with =, compartment with =, person_id with =, fact with =, daterange(from_day, until_day) with &&)
);
call platform.protect_person('people.residence');
comment on table people.residence is 'Woonplaatsfeit: herkomst, verblijf, inschrijving en ontvangende gemeente zijn vier aparte feiten';

create table people.access_right (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  holder text collate "C" not null,
  kind text not null check (kind in ('file', 'case', 'night', 'amounts', 'shared', 'contact', 'own')),
  person_id uuid not null,
  origin text collate "C" not null,
  ground text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  -- Ended only because she became protected, at this moment; and the end it has when she comes back, moved forward when its fact ends meanwhile.
  held_at timestamptz,
  held_until_at timestamptz,
  primary key (region_id, compartment, holder, kind, person_id, origin),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check (held_at is null or until_at = held_at),
  check (held_until_at is null or held_at is not null)
);
create index on people.access_right (region_id, compartment, person_id, holder);
call platform.protect_person('people.access_right');
comment on table people.access_right is 'Inzagerecht: wie mag het dossier openen, op welke grond, van wanneer tot wanneer';

-- Searching begins with who searches: a holder's own words, in the order of an index, are all that is ever read.
create table people.findable_word (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  holder text collate "C" not null,
  word text collate "C" not null,
  person_id uuid not null,
  primary key (region_id, compartment, holder, word, person_id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on people.findable_word (region_id, compartment, person_id);
call platform.protect_person('people.findable_word');
comment on table people.findable_word is 'Vindwoord: onder welke naamdelen een houder van een inzagerecht iemand vindt; of het recht nog loopt, zegt het inzagerecht';

create function people.words_of_new_rights() returns trigger language plpgsql as $$
begin
  insert into people.findable_word (region_id, compartment, holder, word, person_id)
    select distinct r.region_id, r.compartment, r.holder, w.word, r.person_id
    from added r join people.person_word w on w.region_id = r.region_id and w.compartment = r.compartment and w.person_id = r.person_id
    where r.kind in ('file', 'case')
    on conflict do nothing;
  return null;
end $$;
create trigger findable after insert on people.access_right referencing new table as added
  for each statement execute function people.words_of_new_rights();
-- Always: also when a nation is poured in without looking up what every row points at.
alter table people.access_right enable always trigger findable;

create function people.rights_of_new_words() returns trigger language plpgsql as $$
begin
  insert into people.findable_word (region_id, compartment, holder, word, person_id)
    select distinct w.region_id, w.compartment, r.holder, w.word, w.person_id
    from added w join people.access_right r on r.region_id = w.region_id and r.compartment = w.compartment and r.person_id = w.person_id
    where r.kind in ('file', 'case')
    on conflict do nothing;
  return null;
end $$;
create trigger findable after insert on people.person_word referencing new table as added
  for each statement execute function people.rights_of_new_words();
alter table people.person_word enable always trigger findable;

create function people.forget_words() returns trigger language plpgsql as $$
begin
  delete from people.findable_word f using gone g
    where f.region_id = g.region_id and f.compartment = g.compartment and f.person_id = g.person_id and f.word = g.word;
  return null;
end $$;
create trigger forgotten after delete on people.person_word referencing old table as gone
  for each statement execute function people.forget_words();

create table people.network_member (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  name text not null,
  relation text not null,
  circle text not null default 'other' check (circle in ('family', 'friend', 'neighbour', 'colleague', 'volunteer', 'client-supporter', 'other')),
  phone text,
  email text,
  call_at_night boolean not null default false,
  account_id uuid,
  code_digest bytea,
  code_until timestamptz,
  invited_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  version int not null default 1,
  check ((code_digest is null) = (code_until is null)),
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on people.network_member (region_id, compartment, person_id);
create index on people.network_member (region_id, compartment, account_id);
create unique index network_member_code on people.network_member (region_id, compartment, code_digest) where code_digest is not null;
call platform.protect_person('people.network_member');
comment on table people.network_member is 'Naaste: iemand die de persoon zelf heeft uitgenodigd';

create table people.share (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  member_id uuid not null,
  topic text not null check (topic in ('wellbeing', 'plan', 'support', 'warning-plan', 'whereabouts')),
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (region_id, compartment, member_id, topic, from_at),
  foreign key (region_id, compartment, member_id) references people.network_member on update cascade on delete cascade
);
create unique index share_running on people.share (region_id, compartment, member_id, topic) where until_at is null;
call platform.protect_person('people.share');
comment on table people.share is 'Gedeeld onderwerp: wat een naaste mag zien, tot wanneer';

create table people.representative (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  name text not null,
  kind text not null check (kind in ('curator', 'mentor', 'administrator', 'authorised', 'guardian')),
  -- What she decides about: care, money, or both. It follows from the kind; only an authorisation says it itself (BW 1:378, 1:431, 1:450).
  scope text not null check (scope in ('care', 'money', 'both')),
  account_id uuid,
  from_day date not null,
  until_day date,
  -- The paper that shows it: which, and who saw it when.
  document text not null check (length(trim(document)) > 2),
  seen_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  -- Ended on its first day, it was there for a part of that day.
  check (until_day >= from_day),
  check (seen_on <= (recorded_at at time zone 'Europe/Amsterdam')::date),
  constraint scope_of_kind check (kind = 'authorised' or scope = case kind when 'mentor' then 'care' when 'administrator' then 'money' else 'both' end)
);
create index on people.representative (region_id, compartment, person_id);
create index on people.representative (region_id, compartment, account_id);
call platform.protect_person('people.representative');
comment on table people.representative is 'Vertegenwoordiger: curator, mentor, bewindvoerder, gemachtigde of gezaghebber (Wmo 1.1.1)';

create table people.disclosure (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  recipient text not null,
  what text not null,
  ground text not null check (ground in ('statutory-task', 'consent', 'vital-interest')),
  article text,
  at timestamptz not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on people.disclosure (region_id, compartment, person_id);
call platform.protect_person('people.disclosure');
comment on table people.disclosure is 'Verstrekking: wat aan wie gegeven is, met de grond (wettelijke taak, toestemming of vitaal belang)';
