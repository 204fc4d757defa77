-- Sign-in: the tables of better-auth 1.7 (names and columns are the library's own) and two of ours beside them.
-- Exempt from instansi_id and row-level security (docs/adr/0004): only the role below reaches them, and only
-- the library's own connections take that role.

do $$
begin
  if not exists (select from pg_roles where rolname = 'tepat_identitas') then
    create role tepat_identitas nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception
  when duplicate_object or unique_violation then null;
end $$;

-- The serving login may take the role; work done as tepat_aplikasi does not inherit it.
do $$
begin
  if not pg_has_role('tepat_aplikasi', 'tepat_identitas', 'member') then
    if current_setting('server_version_num')::int >= 160000 then
      execute 'grant tepat_identitas to tepat_aplikasi with inherit false';
    else
      execute 'alter role tepat_aplikasi noinherit';
      execute 'grant tepat_identitas to tepat_aplikasi';
    end if;
  end if;
end $$;

create schema identitas;
grant usage on schema identitas to tepat_identitas;

create table identitas."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean default false,
  "instansiId" text not null,
  "penggunaId" text not null unique,
  nonaktif boolean not null default false
);

create table identitas.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references identitas."user" (id) on delete cascade
);
create index on identitas.session ("userId");
create index on identitas.session ("expiresAt");

create table identitas.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references identitas."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("providerId", "accountId")
);
create index on identitas.account ("userId");

create table identitas.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index on identitas.verification (identifier);

create table identitas."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references identitas."user" (id) on delete cascade,
  verified boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);
create index on identitas."twoFactor" ("userId");

-- Requests per key (purpose and client address) in a fixed window.
create table identitas.batas_laju (
  kunci text primary key,
  mulai timestamptz not null,
  jumlah integer not null
);
create index on identitas.batas_laju (mulai);

-- Failed sign-ins in a row. The key is a hash of the address typed, so that unknown addresses behave alike.
create table identitas.kunci_masuk (
  kunci text primary key,
  gagal integer not null,
  terakhir timestamptz not null,
  terkunci_sampai timestamptz
);
create index on identitas.kunci_masuk (terakhir);

grant select, insert, update, delete on all tables in schema identitas to tepat_identitas;

-- down
drop schema identitas cascade;
