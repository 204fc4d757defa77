-- Ground of the database: the serving role, the government that owns the rows, and what policies ask.

do $$
begin
  if not exists (select from pg_roles where rolname = 'tepat_aplikasi') then
    create role tepat_aplikasi nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception
  -- Roles belong to the whole server; another database may create it in the same moment.
  when duplicate_object or unique_violation then null;
end $$;

create schema if not exists platform;
grant usage on schema platform to tepat_aplikasi;

create function platform.instansi() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.instansi_id', true), '')::uuid;

-- Does the caller hold one of these roles? Write it as `(select platform.peran_ada(…))` in a policy:
-- it is then asked once per statement, not once per row.
create function platform.peran_ada(peran text[]) returns boolean
  language sql stable parallel safe
  return coalesce(string_to_array(current_setting('app.peran', true), ',') && peran, false);

-- Unit within the caller's reach. The list holds whole uuids of equal length, so a text search is exact.
create function platform.unit_terjangkau(unit_id uuid) returns boolean
  language sql stable parallel safe
  return coalesce(
    current_setting('app.unit_ids', true) = 'semua'
      or strpos(current_setting('app.unit_ids', true), unit_id::text) > 0,
    false);

create function platform.pegawai_sendiri(pegawai_id uuid) returns boolean
  language sql stable parallel safe
  return coalesce(pegawai_id = nullif(current_setting('app.pegawai_id', true), '')::uuid, false);

-- Trigger of append-only tables: the one change allowed is to mark a row as superseded, once.
create function platform.hanya_tambah() returns trigger
  language plpgsql as $$
declare
  lama jsonb;
  baru jsonb;
begin
  if tg_op = 'UPDATE' then
    lama := to_jsonb(old);
    baru := to_jsonb(new);
    if lama ? 'digantikan_pada'
      and lama ->> 'digantikan_pada' is null
      and baru ->> 'digantikan_pada' is not null
      and lama - 'digantikan_pada' = baru - 'digantikan_pada'
    then
      return new;
    end if;
  end if;
  raise exception 'tabel %.% hanya boleh ditambah, bukan % (riwayat tidak dihapus)', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;

create table platform.instansi (
  id uuid primary key,
  nama text not null,
  kode_wilayah text,
  -- Invented data: shown on every page.
  sintetis boolean not null default false,
  -- When the first load was complete. A demo city whose load was cut off is begun anew.
  siap_pada timestamptz,
  dibuat_pada timestamptz not null default now()
);
alter table platform.instansi enable row level security;
alter table platform.instansi force row level security;
create policy instansi_sendiri on platform.instansi to tepat_aplikasi
  using (id = platform.instansi()) with check (id = platform.instansi());
-- The owner may ask which governments there are, also where it is no superuser.
create policy pemilik on platform.instansi to current_user using (true) with check (true);
grant select, insert on platform.instansi to tepat_aplikasi;
grant update (nama, kode_wilayah, siap_pada) on platform.instansi to tepat_aplikasi;

-- down
drop table platform.instansi;
drop function platform.hanya_tambah();
drop function platform.pegawai_sendiri(uuid);
drop function platform.unit_terjangkau(uuid);
drop function platform.peran_ada(text[]);
drop function platform.instansi();
