-- Continuüm: support that moves with the question, without a day's gap.
create schema continuum;

create table continuum.product (
  region_id int not null default platform.region(),
  code text not null,
  name text not null,
  setting text not null check (setting in ('own-home', 'protected', 'shelter', 'around')),
  service text not null check (service in ('maatschappelijke-opvang', 'beschermd-wonen', 'eigen-huis')),
  intensity text,
  purpose text,
  reachability text,
  -- Wmo 2.3.5, first paragraph: (a) support in one's own home, (b) protected living and shelter.
  legal_ground text not null check (legal_ground in ('wmo-2.3.5-1-a', 'wmo-2.3.5-1-b', 'none')),
  may_rest boolean not null default false,
  iwmo_category text,
  -- The review rhythm: how often the support is looked at again, in weeks.
  review_weeks int check (review_weeks > 0),
  review_example boolean not null default true,
  sort int not null,
  source text not null,
  example_value boolean not null default false,
  from_day date not null,
  until_day date,
  primary key (region_id, code, from_day),
  exclude using gist (region_id with =, code with =, daterange(from_day, until_day) with &&)
);
call platform.protect_region('continuum.product');
comment on table continuum.product is 'Product: een vorm van ondersteuning in het continuüm, met de dagen waarop deze omschrijving geldt';

create table continuum.product_move (
  region_id int not null default platform.region(),
  from_code text not null,
  -- Empty for a breather: back to where somebody came from.
  to_code text,
  direction text not null check (direction in ('up', 'down', 'side')),
  source text not null check (source in ('regiovisie', 'region')),
  from_day date not null,
  until_day date,
  unique nulls not distinct (region_id, from_code, to_code, from_day)
);
call platform.protect_region('continuum.product_move');
comment on table continuum.product_move is 'Stap: van welk product naar welk product iemand kan bewegen';

create table continuum.paying_regime (
  region_id int not null default platform.region(),
  service text not null,
  regime text not null check (regime in ('own-municipality', 'centre-municipality')),
  from_day date not null,
  until_day date,
  source text not null,
  primary key (region_id, service, from_day),
  exclude using gist (region_id with =, service with =, daterange(from_day, until_day) with &&)
);
call platform.protect_region('continuum.paying_regime');
comment on table continuum.paying_regime is 'Betaalregel: wie op welke dag voor een dienst betaalt, de eigen gemeente of de centrumgemeente';

create table continuum.entitlement (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  decision_id uuid not null,
  products text[] not null check (cardinality(products) > 0),
  hours_min numeric(5,1) not null check (hours_min >= 0),
  hours_max numeric(5,1) not null,
  movers text[] not null,
  from_day date not null,
  until_day date,
  withdrawn_on date,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, decision_id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check (hours_max >= hours_min and hours_max <= 168 and until_day > from_day)
);
create index on continuum.entitlement (region_id, compartment, person_id);
create index on continuum.entitlement (region_id, compartment, until_day);
call platform.protect_person('continuum.entitlement');
comment on table continuum.entitlement is 'Recht uit een besluit: producten, bandbreedte in uren, termijn, en wie daarbinnen mag schuiven';

create table continuum.episode (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  product text not null,
  provider_id uuid,
  entitlement_id uuid,
  hours_per_week numeric(5,1) not null default 0,
  from_day date not null,
  until_day date,
  follows_day date,
  reason text not null,
  wish text not null check (wish in ('together', 'own-wish', 'against-wish')),
  moved_by uuid,
  recorded_at timestamptz not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  foreign key (region_id, compartment, entitlement_id) references continuum.entitlement on update cascade,
  foreign key (region_id, provider_id) references staff.organisation (region_id, id),
  check (until_day is null or until_day > from_day),
  -- No double day: two episodes of one person never overlap (looked at when the work is done, so that a border can move).
  exclude using gist (region_id with =, compartment with =, person_id with =, daterange(from_day, until_day) with &&) deferrable initially deferred,
  -- No day without support: every episode but the first begins on the very day another one ended.
  unique (region_id, compartment, person_id, until_day),
  check (follows_day is null or follows_day = from_day),
  foreign key (region_id, compartment, person_id, follows_day)
    references continuum.episode (region_id, compartment, person_id, until_day)
    on update cascade deferrable initially deferred
);
create unique index episode_first on continuum.episode (region_id, compartment, person_id) where follows_day is null;
create index episode_running on continuum.episode (region_id, compartment, product) where until_day is null;
create index on continuum.episode (region_id, compartment, provider_id) where until_day is null;
call platform.protect_person('continuum.episode');
comment on table continuum.episode is 'Traject: een tijd in één product; de trajecten van een persoon sluiten op elkaar aan';

create table continuum.assignment (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('key-worker', 'replacement')),
  from_day date not null,
  until_day date,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  exclude using gist (region_id with =, compartment with =, person_id with =, kind with =, daterange(from_day, until_day) with &&)
);
create index on continuum.assignment (region_id, compartment, account_id);
call platform.protect_person('continuum.assignment');
comment on table continuum.assignment is 'Toewijzing: wie de vaste begeleider is en wie vervangt';

create table continuum.check_in (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  person_id uuid not null,
  on_day date not null,
  score int not null check (score between 1 and 10),
  sleep int check (sleep between 1 and 10),
  spoke_to_someone boolean,
  went_to_work boolean,
  note text,
  way text not null default 'web' check (way in ('web', 'sms', 'phone')),
  -- The worker who wrote down what she said by telephone; empty when she gave it herself.
  recorded_by uuid,
  recorded_at timestamptz not null,
  check (recorded_by is null or way = 'phone'),
  primary key (region_id, compartment, person_id, on_day),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
call platform.protect_person('continuum.check_in');
comment on table continuum.check_in is 'Check-in: hoe het vandaag gaat, door de persoon zelf ingevuld';

create table continuum.signal (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('trend', 'nights', 'worry', 'missed', 'request', 'term')),
  because jsonb not null,
  raised_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  answer text,
  -- Whose turn it is: her worker, or on a day off who replaces; unanswered it passes on.
  owner_id uuid,
  due_at timestamptz,
  passed_on_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check (passed_on_at is null or owner_id is not null),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null))
);
create unique index signal_open on continuum.signal (region_id, compartment, person_id, kind) where answered_at is null;
call platform.protect_person('continuum.signal');
comment on table continuum.signal is 'Signaal: er is reden om te kijken; een mens moet antwoorden';

create table continuum.check_in_consent (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  way text not null check (way in ('web', 'sms', 'phone')),
  -- The number she answers from; only with it does a text message count as hers.
  phone text,
  -- On which days she is asked by text message, Monday is 1.
  weekdays int[] not null default '{}' check (weekdays <@ '{1,2,3,4,5,6,7}'),
  given_at timestamptz not null,
  -- Empty when she gave it herself; else the worker who explained it and wrote it down.
  recorded_by uuid,
  withdrawn_at timestamptz,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((way = 'sms') = (phone is not null)),
  check (withdrawn_at >= given_at)
);
create unique index check_in_consent_running on continuum.check_in_consent (region_id, compartment, person_id) where withdrawn_at is null;
create unique index check_in_consent_phone on continuum.check_in_consent (region_id, compartment, phone) where withdrawn_at is null;
call platform.protect_person('continuum.check_in_consent');
comment on table continuum.check_in_consent is 'Toestemming voor check-ins: iemand kiest er zelf voor, en kan er altijd mee stoppen';

create table continuum.agreed_time (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  before_time text not null check (before_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  weekdays int[] not null check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) > 0),
  phone text not null,
  key_words text,
  animal_words text,
  ask_name text,
  ask_phone text,
  other_words text,
  from_at timestamptz not null,
  until_at timestamptz,
  recorded_by uuid not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((ask_name is null) = (ask_phone is null)),
  check (until_at >= from_at)
);
create unique index agreed_time_running on continuum.agreed_time (region_id, compartment, person_id) where until_at is null;
call platform.protect_person('continuum.agreed_time');
comment on table continuum.agreed_time is 'Afgesproken tijd: op welke dagen iemand voor dit uur laat weten dat het goed gaat, en wat er gebeurt als dat niet komt';

create table continuum.sign_of_life (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  person_id uuid not null,
  on_day date not null,
  way text not null check (way in ('web', 'sms', 'phone')),
  given_at timestamptz not null,
  recorded_by uuid,
  primary key (region_id, compartment, person_id, on_day),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
call platform.protect_person('continuum.sign_of_life');
comment on table continuum.sign_of_life is 'Levensteken: het gaat goed, op een dag waarvoor een tijd is afgesproken';

create table continuum.missed_check_in (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  on_day date not null,
  due_at timestamptz not null,
  -- Empty when her telephone could not be sent a text message.
  messaged_at timestamptz,
  asked_at timestamptz,
  tasked_at timestamptz,
  signal_id uuid,
  -- Nobody at work, or nobody did anything in time: the 24/7 line has it.
  line_at timestamptz,
  found_at timestamptz,
  found_how text check (found_how in ('heard', 'spoken', 'visited', 'taken-over')),
  primary key (region_id, compartment, id),
  unique (region_id, compartment, person_id, on_day),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((tasked_at is null) = (signal_id is null)),
  check (line_at is null or tasked_at is not null),
  -- It is over by a fact, and never without one.
  check ((found_at is null) = (found_how is null))
);
call platform.protect_person('continuum.missed_check_in');
comment on table continuum.missed_check_in is 'Gemiste check-in: de afgesproken tijd ging voorbij zonder bericht, en wat er daarna stap voor stap is gedaan';

create table continuum.withdrawn_move (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  -- The episode that went on, and what would have followed from which day.
  episode_id uuid not null,
  product text not null,
  hours_per_week numeric(5,1) not null,
  from_day date not null,
  redated_to date check (redated_to <> from_day),
  reason text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on continuum.withdrawn_move (region_id, compartment, person_id);
call platform.protect_person('continuum.withdrawn_move');
comment on table continuum.withdrawn_move is 'Ingetrokken stap: een geplande stap die voor de begindag is ingetrokken of een andere dag kreeg';

create table continuum.rest (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  episode_id uuid not null,
  from_at timestamptz not null,
  agreed text not null,
  wish text not null check (wish in ('together', 'own-wish')),
  started_by uuid not null,
  woken_at timestamptz,
  woken_by text check (woken_by in ('missed-check-in', 'call', 'own-request', 'worker', 'moved')),
  woken_by_account uuid,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((woken_at is null) = (woken_by is null)),
  exclude using gist (region_id with =, compartment with =, person_id with =, tstzrange(from_at, woken_at) with &&)
);
call platform.protect_person('continuum.rest');
comment on table continuum.rest is 'Rust: de hulp van Vinger aan de Pols rust en kan weer wakker worden; de lijn blijft altijd open';

create table continuum.observation (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  episode_id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('step', 'breather')),
  question text not null,
  agreed_until date not null,
  -- Where to after a breather; after an observation the advice says it.
  where_to text,
  set_at timestamptz not null,
  set_by uuid not null,
  advice text,
  next_product text,
  advised_at timestamptz,
  advised_by uuid,
  version int not null default 1,
  primary key (region_id, compartment, episode_id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  foreign key (region_id, compartment, episode_id) references continuum.episode on update cascade,
  check ((purpose = 'breather') = (where_to is not null)),
  check ((advice is null) = (next_product is null) and (advice is null) = (advised_at is null) and (advice is null) = (advised_by is null))
);
create index on continuum.observation (region_id, compartment, person_id);
call platform.protect_person('continuum.observation');
comment on table continuum.observation is 'Observatie: waarvoor iemand in Stabilisatie en Observatie is, met de observatievraag of de afspraak over de adempauze, en het advies aan het eind';

create table continuum.observation_finding (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  episode_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  words text not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, episode_id) references continuum.observation on update cascade on delete cascade,
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on continuum.observation_finding (region_id, compartment, episode_id);
call platform.protect_person('continuum.observation_finding');
comment on table continuum.observation_finding is 'Bevinding bij observatie: wat op een dag opviel, leesbaar voor de persoon zelf';

create table continuum.wanted_move (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  product text not null,
  hours_per_week numeric(5,1) not null check (hours_per_week >= 0),
  wish text not null check (wish in ('together', 'own-wish', 'against-wish')),
  reason text not null,
  -- Why the running decision does not cover it: a code of the bandwidth rule.
  refused_because text not null,
  bridging text not null check (bridging in ('same-support', 'more-within-decision', 'respite', 'temporary-provision')),
  asked_on date not null,
  asked_by uuid not null,
  report_id uuid,
  reported_on date,
  decision_id uuid,
  decided_on date,
  outcome text check (outcome in ('granted', 'refused')),
  takes_effect_on date,
  moved_on date,
  dropped_on date,
  dropped_because text,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((report_id is null) = (reported_on is null)),
  check ((decision_id is null) = (decided_on is null) and (decision_id is null) = (outcome is null)),
  check ((dropped_on is null) = (dropped_because is null)),
  check (moved_on is null or dropped_on is null)
);
create unique index wanted_move_open on continuum.wanted_move (region_id, compartment, person_id) where moved_on is null and dropped_on is null;
call platform.protect_person('continuum.wanted_move');
comment on table continuum.wanted_move is 'Gewenste stap: hulp die niet binnen het besluit past, met de weg naar een nieuw besluit en wat intussen overbrugt';

create table continuum.goal (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  life_area text not null,
  words text not null,
  from_day date not null,
  reached_on date,
  stopped_on date,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, id, person_id),
  check (reached_on is null or stopped_on is null),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
create index on continuum.goal (region_id, compartment, person_id);
call platform.protect_person('continuum.goal');
comment on table continuum.goal is 'Doel: wat iemand wil bereiken, in eigen woorden, per leefgebied';

create table continuum.early_warning_plan (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  person_id uuid not null,
  version int not null default 1,
  signs text not null,
  helps text not null,
  whom_to_call text not null default '',
  avoid text not null,
  for_visitor text not null,
  written_at timestamptz not null,
  written_by uuid not null,
  -- The resident decides: what a worker writes is a proposal until she accepts it.
  accepted_at timestamptz,
  accepted_by uuid,
  declined_at timestamptz,
  check ((accepted_at is null) = (accepted_by is null)),
  check (accepted_at is null or declined_at is null),
  primary key (region_id, compartment, person_id, version),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
call platform.protect_person('continuum.early_warning_plan');
comment on table continuum.early_warning_plan is 'Signaleringsplan: tekenen dat het misgaat en wat dan helpt; de persoon bepaalt de inhoud';

-- Recovery plan: who does what for a goal, the table of now and later, looking back together, and the weekly message.
create table continuum.neighbourhood_activity (
  region_id int not null default platform.region(),
  id uuid not null,
  municipality text not null,
  name text not null,
  about text not null,
  place text not null,
  times text not null,
  costs text not null,
  contact text not null,
  life_area text not null,
  from_day date not null,
  until_day date,
  example_value boolean not null default false,
  version int not null default 1,
  primary key (region_id, id),
  foreign key (region_id, municipality) references cooperation.municipality (region_id, code),
  check (until_day > from_day)
);
create index on continuum.neighbourhood_activity (region_id, municipality);
call platform.protect_region('continuum.neighbourhood_activity');
comment on table continuum.neighbourhood_activity is 'Buurtactiviteit: iets om aan mee te doen in de sociale basis van een gemeente, zonder besluit';

create table continuum.plan_action (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  goal_id uuid not null,
  doer text not null check (doer in ('resident', 'worker', 'organisation', 'network')),
  organisation_name text,
  member_id uuid,
  words text not null,
  due_on date not null,
  done_on date,
  stopped_on date,
  -- Only the resident shows an action to the one who does it.
  shared_at timestamptz,
  activity_id uuid,
  made_at timestamptz not null,
  made_by uuid not null,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, goal_id, person_id) references continuum.goal (region_id, compartment, id, person_id) on update cascade on delete cascade,
  foreign key (region_id, compartment, member_id) references people.network_member on update cascade,
  foreign key (region_id, activity_id) references continuum.neighbourhood_activity (region_id, id),
  check ((doer = 'organisation') = (organisation_name is not null)),
  check ((doer = 'network') = (member_id is not null)),
  check (shared_at is null or doer = 'network'),
  check (done_on is null or stopped_on is null)
);
create index on continuum.plan_action (region_id, compartment, person_id);
create index on continuum.plan_action (region_id, compartment, goal_id);
create index on continuum.plan_action (region_id, compartment, member_id) where member_id is not null;
create index plan_action_open on continuum.plan_action (region_id, compartment, due_on) where done_on is null and stopped_on is null and doer = 'resident';
call platform.protect_person('continuum.plan_action');
comment on table continuum.plan_action is 'Actie: wie wat doet voor een doel, uiterlijk wanneer, en wanneer het gedaan is';

create table continuum.now_and_later (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  person_id uuid not null,
  theme text not null check (theme in ('living', 'support', 'network', 'participation')),
  version int not null,
  now_words text not null,
  later_words text not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (region_id, compartment, person_id, theme, version),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
call platform.protect_person('continuum.now_and_later');
comment on table continuum.now_and_later is 'Nu en straks: wonen, begeleiding, netwerk en meedoen, zoals het nu is en zoals iemand het wil';

create table continuum.evaluation (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  product text,
  -- As it was asked that day.
  question text not null,
  opened_on date not null,
  opened_by uuid not null,
  own_on date,
  own_by uuid,
  own_answer text check (own_answer in ('less', 'same', 'more')),
  own_words text not null default '',
  worker_on date,
  worker_by uuid,
  worker_answer text check (worker_answer in ('less', 'same', 'more')),
  worker_words text not null default '',
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check ((own_on is null) = (own_answer is null) and (own_on is null) = (own_by is null)),
  check ((worker_on is null) = (worker_answer is null) and (worker_on is null) = (worker_by is null))
);
create index on continuum.evaluation (region_id, compartment, person_id, opened_on desc);
create unique index evaluation_open on continuum.evaluation (region_id, compartment, person_id) where own_on is null or worker_on is null;
call platform.protect_person('continuum.evaluation');
comment on table continuum.evaluation is 'Terugkijken: de inwoner en de begeleider kijken elk hoe het gaat, en of de hulp korter kan of langer nodig is';

create table continuum.evaluation_score (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  evaluation_id uuid not null,
  party text not null check (party in ('own', 'worker')),
  life_area text not null,
  score int not null check (score between 1 and 5),
  primary key (region_id, compartment, evaluation_id, party, life_area),
  foreign key (region_id, compartment, evaluation_id) references continuum.evaluation on update cascade on delete cascade
);
call platform.protect_person('continuum.evaluation_score');
comment on table continuum.evaluation_score is 'Score bij het terugkijken: van 1 (slecht) tot 5 (goed), per leefgebied; wat niet besproken is, staat er niet';

create table continuum.nudge (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  person_id uuid not null,
  off_at timestamptz,
  last_at timestamptz,
  primary key (region_id, compartment, person_id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade
);
call platform.protect_person('continuum.nudge');
comment on table continuum.nudge is 'Weekbericht: of iemand een bericht over open acties wil, en wanneer het laatste ging';

-- Participation: work, day activities, debts and benefits.
create table continuum.participation (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('job', 'day-activities', 'debts', 'benefits')),
  words text not null,
  with_whom text not null default '',
  hours_per_week numeric(4,1) check (hours_per_week > 0 and hours_per_week <= 60),
  from_day date not null,
  until_day date,
  version int not null default 1,
  primary key (region_id, compartment, id),
  unique (region_id, compartment, id, person_id),
  foreign key (region_id, compartment, person_id) references people.person on update cascade on delete cascade,
  check (until_day > from_day),
  check ((kind = 'job') = (hours_per_week is not null))
);
create index on continuum.participation (region_id, compartment, person_id);
call platform.protect_person('continuum.participation');
comment on table continuum.participation is 'Meedoen: werk, dagbesteding, schulden of een uitkering, van wanneer tot wanneer';

create table continuum.fewer_hours (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  participation_id uuid not null,
  hours_per_week numeric(4,1) not null check (hours_per_week >= 0),
  from_day date not null,
  -- Temporary: without an end it is another job.
  until_day date not null,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, participation_id, person_id) references continuum.participation (region_id, compartment, id, person_id) on update cascade on delete cascade,
  check (until_day > from_day),
  exclude using gist (region_id with =, compartment with =, participation_id with =, daterange(from_day, until_day) with &&)
);
call platform.protect_person('continuum.fewer_hours');
comment on table continuum.fewer_hours is 'Tijdelijk minder uren: hoeveel uur iemand werkt in een periode, met een einddatum';

create table continuum.employer_agreement (
  region_id int not null default platform.region(),
  compartment int not null default platform.compartment(),
  id uuid not null,
  person_id uuid not null,
  participation_id uuid not null,
  words text not null,
  contact text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  consented_at timestamptz,
  consented_by uuid,
  withdrawn_at timestamptz,
  ended_at timestamptz,
  version int not null default 1,
  primary key (region_id, compartment, id),
  foreign key (region_id, compartment, participation_id, person_id) references continuum.participation (region_id, compartment, id, person_id) on update cascade on delete cascade,
  check ((consented_at is null) = (consented_by is null)),
  check (withdrawn_at is null or consented_at is not null),
  check (withdrawn_at is null or ended_at is null)
);
create unique index employer_agreement_open on continuum.employer_agreement (region_id, compartment, participation_id) where withdrawn_at is null and ended_at is null;
call platform.protect_person('continuum.employer_agreement');
comment on table continuum.employer_agreement is 'Afspraak met de werkgever: wat besproken mag worden; alleen met toestemming van de inwoner, die haar altijd kan intrekken';
