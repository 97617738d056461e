-- Figures of a statistic of which the product has no series of its own, year by year, as a person brought them: a target is held against them. A year
-- without a figure has no row.
create table target_figure (
  target_id uuid not null references target (id) on delete cascade,
  year integer not null check (year between 1990 and 2100),
  value numeric(14, 4) not null,
  source text not null check (source <> ''),
  primary key (target_id, year)
);
