-- Inkoop: with whom, at which price, on which day.
create schema procurement;

create table procurement.contract (
  region_id int not null default platform.region(),
  id uuid not null,
  provider_id uuid not null,
  product text not null,
  from_day date not null,
  until_day date,
  answer_seconds int,
  arrive_minutes int,
  example_value boolean not null,
  primary key (region_id, id),
  foreign key (region_id, provider_id) references staff.organisation (region_id, id),
  exclude using gist (region_id with =, provider_id with =, product with =, daterange(from_day, until_day) with &&)
);
call platform.protect_region('procurement.contract');
comment on table procurement.contract is 'Contract: welke aanbieder welk product levert, en hoe snel aan de telefoon en aan de deur';

create table procurement.price (
  region_id int not null default platform.region(),
  product text not null,
  cents_per_day int not null check (cents_per_day >= 0),
  from_day date not null,
  until_day date,
  source text not null,
  example_value boolean not null,
  primary key (region_id, product, from_day),
  exclude using gist (region_id with =, product with =, daterange(from_day, until_day) with &&)
);
call platform.protect_region('procurement.price');
comment on table procurement.price is 'Tarief: wat een dag van een product kost, met de dagen waarop dat geldt';
