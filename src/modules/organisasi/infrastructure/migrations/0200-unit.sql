-- Units of the organisation (SOTK), by valid time and recorded time.
create schema organisasi;
grant usage on schema organisasi to tepat_aplikasi;

create table organisasi.unit (
  instansi_id uuid not null,
  id uuid not null,
  versi uuid not null default gen_random_uuid(),
  kode text not null,
  nama text not null,
  jenis text not null,
  induk_id uuid,
  perangkat_daerah_id uuid not null,
  kode_wilayah text,
  -- Key of the same unit in SIASN.
  unor_id text,
  urut integer not null default 0,
  berlaku_mulai date not null,
  berlaku_sampai date,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, id, versi),
  check (berlaku_sampai > berlaku_mulai)
);
create unique index unit_kini on organisasi.unit (instansi_id, id)
  where digantikan_pada is null and berlaku_sampai is null;
create unique index unit_kode_kini on organisasi.unit (instansi_id, kode)
  where digantikan_pada is null and berlaku_sampai is null;
create index unit_batch on organisasi.unit (instansi_id, batch_id);
create index unit_digantikan on organisasi.unit (instansi_id, digantikan_pada) where digantikan_pada is not null;

alter table organisasi.unit enable row level security;
alter table organisasi.unit force row level security;
-- How the government is organised is no secret; writing it is the analyst's work.
create policy baca on organisasi.unit for select to tepat_aplikasi using (instansi_id = (select platform.instansi()));
create policy tambah on organisasi.unit for insert to tepat_aplikasi
  with check (instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
create policy gantikan on organisasi.unit for update to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
create trigger hanya_tambah before update or delete on organisasi.unit
  for each row execute function platform.hanya_tambah();
grant select, insert, update (digantikan_pada) on organisasi.unit to tepat_aplikasi;

-- down
drop schema organisasi cascade;
