-- 24/7: somebody always answers. Due times are rows, so that a restart goes on where it was.
-- A line and everything of its roster lie in one compartment: who is on the line of the women's shelter, and that it has one, is nobody else's to see.
-- Enrolments and calls point at a line by region and id alone: they go with the person when she moves, the line stays where it is (docs/decisions/0003).
create schema oncall;

create table oncall.line (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  name text not null,
  phone text,
  answer_seconds int not null,
  arrive_minutes int not null,
  example_value boolean not null,
  -- For whom the line is: the whole region when both are empty.
  products text[] not null default '{}',
  provider_id uuid,
  -- What everybody on the line can do.
  skills text[] not null default '{}',
  -- Who fills a gap that nobody filled.
  stand_in_id uuid,
  -- From this moment on the line is never empty: the database keeps the last one on her shift. Empty while it is being set up.
  open_from timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, id),
  foreign key (region_id, provider_id) references staff.organisation (region_id, id),
  -- A line that is open has somebody to fall back on.
  check (open_from is null or stand_in_id is not null)
);
call platform.protect_person('oncall.line');
comment on table oncall.line is '24/7-lijn: een nummer dat dag en nacht bereikbaar is, met wie er achter zit';

create table oncall.line_step (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  line_id uuid not null,
  -- All steps of one day hold together until a later day has steps of its own.
  from_day date not null,
  step int not null check (step > 0),
  role text not null,
  account_id uuid,
  phone text,
  channels text[] not null default '{browser,voice,sms,push}' check (cardinality(channels) > 0 and channels <@ '{browser,push,sms,voice}'),
  ring_seconds int not null check (ring_seconds > 0),
  primary key (region_id, compartment, line_id, from_day, step),
  foreign key (region_id, compartment, line_id) references oncall.line,
  check (account_id is null or phone is null),
  check ((role = 'last-resort') = (phone is not null))
);
call platform.protect_person('oncall.line_step');
comment on table oncall.line_step is 'Trede: wie er vanaf welke dag na wie gebeld wordt, langs welke weg en hoelang het overgaat';

-- A line that is open rings a number of the region in the end: the steps that hold today, and all that begin later, have it.
create function oncall.keep_last_resort() returns trigger language plpgsql as $$
declare
  line uuid;
  region int;
  today date := (select ((clock_timestamp() + ahead) at time zone 'Europe/Amsterdam')::date from platform.clock);
begin
  if tg_table_name = 'line' then
    line := new.id; region := new.region_id;
  elsif tg_op = 'DELETE' then
    line := old.line_id; region := old.region_id;
  else
    line := new.line_id; region := new.region_id;
  end if;
  if not exists (select from oncall.line l where l.region_id = region and l.id = line and l.open_from is not null) then
    return null;
  end if;
  if exists (select from (select coalesce((select max(s.from_day) from oncall.line_step s where s.region_id = region and s.line_id = line and s.from_day <= today), today) as day
      union select s.from_day from oncall.line_step s where s.region_id = region and s.line_id = line and s.from_day > today) d
    where not exists (select from oncall.line_step s where s.region_id = region and s.line_id = line and s.from_day = d.day and s.role = 'last-resort')) then
    raise exception 'A line that is open rings a last resort' using errcode = '23514', constraint = 'line_has_last_resort', schema = 'oncall', table = 'line_step';
  end if;
  return null;
end $$;
create constraint trigger line_has_last_resort after insert or update of open_from on oncall.line
  deferrable initially deferred for each row when (new.open_from is not null) execute function oncall.keep_last_resort();
create constraint trigger step_keeps_last_resort after insert or delete or update on oncall.line_step
  deferrable initially deferred for each row execute function oncall.keep_last_resort();

create table oncall.enrolment (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  line_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  until_day date,
  primary key (region_id, compartment, line_id, person_id, from_day),
  foreign key (region_id, line_id) references oncall.line (region_id, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on oncall.enrolment (region_id, compartment, person_id);
call platform.protect_person('oncall.enrolment');
comment on table oncall.enrolment is 'Inschrijving op de lijn: wie hier dag en nacht mag bellen';

create table oncall.rotation (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  line_id uuid not null,
  role text not null check (role in ('night-worker', 'night-visitor', 'back-up', 'oncall-coordinator')),
  name text not null,
  from_day date not null,
  until_day date,
  -- Clock times in Amsterdam; the same twice is a day and a night. An end before the beginning is the next morning.
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- 1 = Monday … 7 = Sunday: on that day the next one has the turn. Empty: every day the next one.
  handover_weekday int check (handover_weekday between 1 and 7),
  -- Shifts were made up to this day.
  planned_until date not null,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, line_id) references oncall.line,
  check (until_day is null or until_day >= from_day)
);
create index on oncall.rotation (region_id, compartment, line_id, role);
call platform.protect_person('oncall.rotation');
comment on table oncall.rotation is 'Rooster met vaste volgorde: wie na wie de dienst heeft, per rol en lijn, vanaf een dag';

create table oncall.rotation_member (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  rotation_id uuid not null,
  position int not null check (position > 0),
  account_id uuid not null,
  primary key (region_id, compartment, rotation_id, position),
  foreign key (region_id, compartment, rotation_id) references oncall.rotation on delete cascade
);
create index on oncall.rotation_member (region_id, compartment, account_id);
call platform.protect_person('oncall.rotation_member');
comment on table oncall.rotation_member is 'Plaats in de volgorde: een medewerker in een vaste volgorde; een naam mag vaker voorkomen';

create table oncall.worker_skill (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  account_id uuid not null,
  kind text not null check (kind in ('skill', 'language')),
  code text not null,
  recorded_at timestamptz not null,
  primary key (region_id, compartment, account_id, kind, code)
);
call platform.protect_person('oncall.worker_skill');
comment on table oncall.worker_skill is 'Vaardigheid: wat een medewerker van de 24/7-dienst kan, of welke taal zij spreekt';

create table oncall.worker_base (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  account_id uuid not null,
  from_day date not null,
  -- Holds until a later day has another; empty: from that day on it is not known.
  municipality text,
  primary key (region_id, compartment, account_id, from_day),
  foreign key (region_id, municipality) references cooperation.municipality (region_id, code)
);
call platform.protect_person('oncall.worker_base');
comment on table oncall.worker_base is 'Standplaats: de gemeente vanwaar een medewerker van de 24/7-dienst vertrekt, vanaf een dag';

create table oncall.shift (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  line_id uuid not null,
  account_id uuid not null,
  role text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- From which rotation it was made, and how this worker came by it.
  rotation_id uuid,
  origin text not null default 'override' check (origin in ('rotation', 'override', 'swap', 'stand-in')),
  reason text,
  -- When she was told that it is hers; for how many days ahead somebody was warned that she cannot be reached.
  told_at timestamptz,
  warned_days int,
  -- The test at the start: asked, answered, and who stands beside her when she did not answer.
  check_asked_at timestamptz,
  checked_at timestamptz,
  checked_by text check (checked_by in ('browser', 'sms', 'voice')),
  cover_id uuid,
  cover_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, line_id) references oncall.line,
  foreign key (region_id, compartment, rotation_id) references oncall.rotation,
  check (until_at > from_at),
  check (cover_id <> account_id),
  exclude using gist (region_id with =, compartment with =, account_id with =, tstzrange(from_at, until_at) with &&)
);
create index on oncall.shift (region_id, compartment, line_id, until_at);
create index on oncall.shift (region_id, compartment, account_id, until_at);
create index on oncall.shift (region_id, compartment, rotation_id, from_at);
create index on oncall.shift using gist (region_id, compartment, tstzrange(from_at, until_at));
call platform.protect_person('oncall.shift');
comment on table oncall.shift is 'Dienst: wie van wanneer tot wanneer in welke rol op de lijn zit';

create table oncall.absence (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  account_id uuid not null,
  from_day date not null,
  until_day date not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  decision text check (decision in ('approved', 'refused')),
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  check (until_day > from_day),
  check ((decided_at is null) = (decision is null) and (decided_at is null) = (decided_by is null)),
  exclude using gist (region_id with =, compartment with =, account_id with =, daterange(from_day, until_day) with &&) where (withdrawn_at is null and decision is distinct from 'refused')
);
create index on oncall.absence (region_id, compartment, until_day);
call platform.protect_person('oncall.absence');
comment on table oncall.absence is 'Afwezigheid in het rooster: de dagen waarop iemand geen dienst heeft; nooit waarom';

create table oncall.swap (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  shift_id uuid not null,
  -- What comes back for it; empty when it is a shift taken over.
  return_shift_id uuid,
  asked_by uuid not null,
  asked_of uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('accepted', 'declined')),
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, shift_id) references oncall.shift on delete cascade,
  foreign key (region_id, compartment, return_shift_id) references oncall.shift on delete cascade,
  check (asked_by <> asked_of),
  check ((answered_at is null) = (answer is null)),
  check (answered_at is null or withdrawn_at is null)
);
create unique index swap_one_at_a_time on oncall.swap (region_id, compartment, shift_id) where answered_at is null and withdrawn_at is null;
create index on oncall.swap (region_id, compartment, asked_by, asked_at);
create index on oncall.swap (region_id, compartment, asked_of, asked_at);
create index on oncall.swap (region_id, compartment, return_shift_id);
call platform.protect_person('oncall.swap');
comment on table oncall.swap is 'Ruil: iemand vraagt een collega een dienst over te nemen, of te ruilen voor een andere';

create table oncall.gap (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  line_id uuid not null,
  role text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  found_at timestamptz not null,
  -- For how many days ahead the coordinator was told, at last.
  told_days int,
  filled_at timestamptz,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, line_id) references oncall.line,
  check (until_at > from_at),
  exclude using gist (region_id with =, compartment with =, line_id with =, role with =, tstzrange(from_at, until_at) with &&) where (filled_at is null)
);
create index gap_open on oncall.gap (region_id, compartment, line_id, from_at) where filled_at is null;
call platform.protect_person('oncall.gap');
comment on table oncall.gap is 'Gat in het rooster: een tijd waarin nog niemand dienst heeft, bekend en getoond tot iemand hem vult';

-- The last one does not leave: what was covered on an open line stays covered, or is a gap that everybody can see. At any isolation level: under
-- read committed the lock makes the second see what the first did, under serializable the second starts again.
create function oncall.keep_covered() returns trigger language plpgsql as $$
declare
  moment timestamptz := (select clock_timestamp() + ahead from platform.clock);
  opened timestamptz;
  span tstzrange;
  kept tstzmultirange;
begin
  select open_from into opened from oncall.line where region_id = old.region_id and compartment = old.compartment and id = old.line_id;
  if opened is null or old.until_at <= greatest(moment, opened) then
    return null;
  end if;
  -- Who only goes along is promised in the hours of a rotation: one that was stopped promises nothing any more.
  if exists (select from oncall.rotation r where r.region_id = old.region_id and r.compartment = old.compartment and r.id = old.rotation_id
      and r.until_day <= (old.from_at at time zone 'Europe/Amsterdam')::date)
    and not exists (select from oncall.line_step s where s.region_id = old.region_id and s.compartment = old.compartment and s.line_id = old.line_id
      and s.role = old.role and s.account_id is null and s.phone is null) then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(old.line_id::text || old.role, old.region_id));
  span := tstzrange(greatest(old.from_at, moment, opened), old.until_at);
  select range_agg(part) into kept from (
    select tstzrange(from_at, until_at) as part from oncall.shift
      where region_id = old.region_id and compartment = old.compartment and line_id = old.line_id and role = old.role and tstzrange(from_at, until_at) && span
    union all
    select tstzrange(from_at, until_at) from oncall.gap
      where region_id = old.region_id and compartment = old.compartment and line_id = old.line_id and role = old.role and filled_at is null and tstzrange(from_at, until_at) && span
  ) parts;
  if kept is null or not kept @> span then
    raise exception 'Somebody has to be on this line' using errcode = '23514', constraint = 'shift_keeps_line_covered', schema = 'oncall', table = 'shift';
  end if;
  return null;
end $$;
create constraint trigger shift_keeps_line_covered after delete or update of line_id, role, from_at, until_at on oncall.shift
  deferrable initially deferred for each row execute function oncall.keep_covered();

create table oncall.contact_method (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('sms', 'voice', 'push')),
  -- The number, written one way; of a push message the fingerprint of the browser it goes to.
  address text not null,
  name text not null,
  added_at timestamptz not null,
  code_digest bytea,
  code_sent_at timestamptz,
  code_tries int not null default 0,
  tested_at timestamptz,
  ended_at timestamptz,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, account_id) references staff.account on update cascade on delete cascade
);
create unique index contact_method_once on oncall.contact_method (region_id, compartment, account_id, kind, address) where ended_at is null;
create index contact_method_address on oncall.contact_method (region_id, compartment, address) where ended_at is null;
call platform.protect_person('oncall.contact_method');
comment on table oncall.contact_method is 'Contactweg: een nummer of browser waarop een medewerker van de 24/7-dienst te bereiken is, en wanneer dat getest is';

create table oncall.call (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  line_id uuid not null,
  person_id uuid,
  channel text not null check (channel in ('browser', 'call-back', 'phone', 'third-party', 'missed-check-in')),
  phone text,
  words text,
  -- Why it goes first, as said by who called or wrote it down; its rank as the rule stood that day.
  priority_reason text not null default 'none' check (priority_reason in ('none', 'danger-said', 'police', 'missed-check-in', 'professional')),
  priority int not null default 3 check (priority between 1 and 3),
  received_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  closed_at timestamptz,
  outcome text check (outcome in ('talk-was-enough', 'contact-tomorrow', 'visit', 'crisis-service', 'emergency-112', 'no-contact', 'ended-by-worker')),
  notes text,
  -- The missed check-in that it rings for: nobody called, somebody has to be found.
  missed_id uuid,
  -- Taken on paper while the system was down, and entered afterwards: when and by whom. Then all other times are those of the paper.
  entered_at timestamptz,
  entered_by uuid,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, line_id) references oncall.line (region_id, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((answered_at is null) = (answered_by is null)),
  check ((closed_at is null) = (outcome is null)),
  check (missed_id is null or person_id is not null),
  check (channel <> 'missed-check-in' or missed_id is not null),
  -- Who was not heard is not left at that.
  check (missed_id is null or outcome is distinct from 'no-contact' and outcome is distinct from 'contact-tomorrow' and outcome is distinct from 'ended-by-worker'),
  -- Nothing leaves the screen before a human being had it.
  check (closed_at is null or answered_at is not null),
  check ((entered_at is null) = (entered_by is null)),
  -- It is over when it is entered, rang nowhere, and is of the last seven days; an answer time of it says nothing.
  constraint call_entered_in_time check (entered_at is null or (closed_at is not null and answered_at = received_at and closed_at >= received_at and closed_at <= entered_at
    and received_at >= entered_at - interval '168 hours' and channel in ('phone', 'third-party') and missed_id is null and notes is not null))
);
-- One person takes one call at a time: what stands on one sheet of paper is entered once.
create unique index call_entered_once on oncall.call (region_id, compartment, answered_by, received_at) where entered_at is not null;
create index call_open on oncall.call (region_id, compartment, line_id, received_at) where closed_at is null;
create index on oncall.call (region_id, compartment, person_id, received_at desc);
create index on oncall.call (region_id, compartment, received_at);
create unique index call_one_at_a_time on oncall.call (region_id, compartment, person_id) where closed_at is null and person_id is not null and answered_at is null;
call platform.protect_person('oncall.call');
comment on table oncall.call is 'Hulpvraag: iemand belt of vraagt om gebeld te worden; vastgelegd voordat er iets anders gebeurt';

create table oncall.call_step (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  call_id uuid not null,
  seq int not null,
  round int not null default 1 check (round > 0),
  step int not null,
  account_id uuid,
  role text not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('rings', 'nobody-on-shift', 'unreachable', 'accepted', 'passed-on')),
  until_at timestamptz,
  primary key (region_id, compartment, call_id, seq),
  foreign key (region_id, compartment, call_id) references oncall.call on update cascade on delete cascade
);
-- Never the same person twice in one round for one step.
create unique index call_step_once on oncall.call_step (region_id, compartment, call_id, round, step, account_id) nulls not distinct where outcome = 'rings';
create index call_step_account on oncall.call_step (region_id, compartment, account_id) where outcome = 'rings';
call platform.protect_person('oncall.call_step');
comment on table oncall.call_step is 'Belstap: wie er op welk moment gebeld werd en wat ervan kwam';

create table oncall.call_message (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  call_id uuid not null,
  seq int not null,
  channel text not null check (channel in ('browser', 'push', 'sms', 'voice')),
  holder text not null,
  at timestamptz not null,
  -- One message may stand for many calls.
  message_id uuid,
  outcome text not null check (outcome in ('waiting', 'delivered', 'failed', 'no-contact', 'not-needed')),
  ended_at timestamptz,
  primary key (region_id, compartment, call_id, seq, channel),
  foreign key (region_id, compartment, call_id, seq) references oncall.call_step on update cascade on delete cascade,
  check ((outcome = 'waiting') = (ended_at is null)),
  check (channel <> 'browser' or message_id is null)
);
create index call_message_holder on oncall.call_message (region_id, compartment, holder, at) where message_id is not null;
create index call_message_waiting on oncall.call_message (region_id, compartment, holder) where outcome = 'waiting' and message_id is null;
create index call_message_of on oncall.call_message (region_id, compartment, message_id) where message_id is not null;
call platform.protect_person('oncall.call_message');
comment on table oncall.call_message is 'Oproepbericht: langs welke weg iemand van een oproep hoorde, en wat ervan kwam';

create table oncall.visit (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  call_id uuid not null,
  person_id uuid not null,
  visitor_id uuid not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  together_with text check (together_with in ('colleague', 'police')),
  planned_minutes int not null check (planned_minutes between 5 and 240),
  accepted_at timestamptz,
  left_for_at timestamptz,
  arrived_at timestamptz,
  check_by timestamptz,
  amber_at timestamptz,
  red_at timestamptz,
  -- The visitor pressed for help, without a sound.
  sos_at timestamptz,
  done_at timestamptz,
  report text,
  -- Made while the system was down, and entered afterwards: no clock ran.
  entered_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, call_id) references oncall.call on update cascade on delete cascade,
  constraint visit_entered_in_time check (entered_at is null or (left_for_at is not null and arrived_at >= left_for_at and done_at >= arrived_at and done_at <= entered_at and report is not null and check_by is null))
);
create index visit_open on oncall.visit (region_id, compartment, visitor_id) where done_at is null;
create index on oncall.visit (region_id, compartment, person_id);
create index on oncall.visit (region_id, compartment, call_id);
call platform.protect_person('oncall.visit');
comment on table oncall.visit is 'Bezoek: iemand gaat langs; een eigen veiligheidsklok loopt tot zij veilig terug is';

create table oncall.follow_up (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  call_id uuid not null,
  owner_id uuid not null,
  words text not null,
  due_at timestamptz not null,
  created_at timestamptz not null,
  seen_at timestamptz,
  seen_by uuid,
  escalated_at timestamptz,
  escalated_to uuid,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, call_id),
  foreign key (region_id, compartment, call_id) references oncall.call on update cascade on delete cascade
);
create index follow_up_open on oncall.follow_up (region_id, compartment, owner_id, due_at) where seen_at is null;
create index on oncall.follow_up (region_id, compartment, person_id);
call platform.protect_person('oncall.follow_up');
comment on table oncall.follow_up is 'Opvolging: wat de eigen begeleider de volgende ochtend moet weten en doen';

-- It names no resident and points at no call: the call goes along when she of whom it was moves, the talk stays with the colleagues. What was said is nowhere.
create table oncall.debrief (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  account_id uuid not null,
  -- When the call came in that it is about.
  about_at timestamptz not null,
  reasons text[] not null check (cardinality(reasons) > 0 and reasons <@ '{emergency-112,crisis-service,ended-by-worker,silent-alarm,no-word,long-call,many-calls,said-so}'),
  made_at timestamptz not null,
  due_at timestamptz not null,
  -- Who has to talk with her; empty as long as there is nobody but herself.
  owner_id uuid,
  escalated_at timestamptz,
  escalated_to uuid,
  talked_at timestamptz,
  talked_by uuid,
  more_help boolean,
  declined_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, account_id, about_at),
  -- Nobody talks it over with herself.
  check (owner_id <> account_id),
  check (escalated_to <> account_id),
  check (talked_by <> account_id),
  check ((talked_at is null) = (talked_by is null) and (talked_at is null) = (more_help is null)),
  check (talked_at is null or declined_at is null),
  check ((escalated_at is null) = (escalated_to is null))
);
create index debrief_open on oncall.debrief (region_id, compartment, due_at) where talked_at is null and declined_at is null;
create index on oncall.debrief (region_id, compartment, about_at);
call platform.protect_person('oncall.debrief');
comment on table oncall.debrief is 'Napraten: na een zware oproep praat iemand met de medewerker of bezoeker; alleen dat het gebeurde, niet wat er gezegd is';

-- Talking in the browser. What the two browsers tell each other to find the way (with addresses in it) is gone as soon as it is over.
create table oncall.speech (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  call_id uuid not null,
  asked_at timestamptz not null,
  offer text,
  offered_at timestamptz,
  offered_by uuid,
  answer text,
  answered_at timestamptz,
  connected_at timestamptz,
  ended_at timestamptz,
  ended_how text check (ended_how in ('hung-up', 'failed', 'replaced', 'call-over')),
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, call_id) references oncall.call on update cascade on delete cascade,
  check ((ended_at is null) = (ended_how is null)),
  check ((offered_at is null) = (offered_by is null)),
  check (answered_at is null or offered_at is not null),
  check (connected_at is null or answered_at is not null),
  check (ended_at is null or (offer is null and answer is null)),
  check (ended_at is not null or ((offer is null) = (offered_at is null) and (answer is null) = (answered_at is null)))
);
create unique index speech_one_at_a_time on oncall.speech (region_id, compartment, call_id) where ended_at is null;
create index on oncall.speech (region_id, compartment, call_id, asked_at);
call platform.protect_person('oncall.speech');
comment on table oncall.speech is 'Spraakverbinding: één poging om in de browser met elkaar te praten, en hoe die afliep';

create table oncall.chat_line (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  call_id uuid not null,
  side text not null check (side in ('resident', 'desk')),
  account_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  written_at timestamptz not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, call_id) references oncall.call on update cascade on delete cascade
);
create index on oncall.chat_line (region_id, compartment, call_id, written_at, id);
call platform.protect_person('oncall.chat_line');
comment on table oncall.chat_line is 'Chatregel: wat een inwoner en wie opnam elkaar schrijven zolang de oproep loopt';

create table oncall.call_fact (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  call_id uuid not null,
  kind text not null check (kind in ('menu', 'caller-gone', 'verified', 'hand-over-asked', 'taken-over', 'consulted', 'needs')),
  at timestamptz not null,
  by_account uuid not null,
  -- The colleague who was consulted.
  account_id uuid,
  words text,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, call_id) references oncall.call on update cascade on delete cascade,
  check ((kind = 'consulted') = (account_id is not null)),
  check (kind not in ('hand-over-asked', 'taken-over', 'menu', 'needs') or words is not null)
);
create index on oncall.call_fact (region_id, compartment, call_id, at);
call platform.protect_person('oncall.call_fact');
comment on table oncall.call_fact is 'Feit bij een oproep: keuze in het menu, wie het is, warme overdracht, overleg, wat een bezoeker moet kunnen; elk met wie en wanneer';

create table oncall.phone_call (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  -- The name of the conversation at the telephone provider.
  reference text not null check (length(reference) between 8 and 100),
  call_id uuid not null,
  -- Only a hint of who it may be; null when it was withheld.
  number text,
  primary key (region_id, compartment, reference),
  unique (region_id, compartment, call_id),
  foreign key (region_id, compartment, call_id) references oncall.call on update cascade on delete cascade
);
call platform.protect_person('oncall.phone_call');
comment on table oncall.phone_call is 'Telefoongesprek: een oproep die over de telefooncentrale binnenkwam, met het nummer als aanwijzing';

create table oncall.phone_event (
  region_id int not null default platform.region(),
  event_id uuid not null,
  at timestamptz not null,
  primary key (region_id, event_id)
);
call platform.protect_region('oncall.phone_event');
comment on table oncall.phone_event is 'Telefoonbericht: wat de telefooncentrale meldde, elk één keer';

create table oncall.caller_agreement (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid,
  number text,
  words text not null check (length(words) between 3 and 1000),
  from_day date not null,
  until_day date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((person_id is null) <> (number is null)),
  check (until_day > from_day)
);
create index on oncall.caller_agreement (region_id, compartment, person_id) where person_id is not null;
create index on oncall.caller_agreement (region_id, compartment, number) where number is not null;
call platform.protect_person('oncall.caller_agreement');
comment on table oncall.caller_agreement is 'Afspraak met een beller: hoe wij iemand die vaak belt te woord staan, tot een dag';
