-- Posts with their seats, by valid time and recorded time. NULL = unknown; '-' or an empty array = known to be none.
create schema jabatan;
grant usage on schema jabatan to tepat_aplikasi;

create table jabatan.jabatan (
  instansi_id uuid not null,
  id uuid not null,
  versi uuid not null default gen_random_uuid(),
  kode text not null,
  nama text not null,
  unit_id uuid not null,
  perangkat_daerah_id uuid not null,
  atasan_id uuid,
  jenjang text not null,
  eselon text,
  kelas integer check (kelas between 1 and 17),
  kuota integer not null check (kuota >= 0),
  bezetting integer check (bezetting >= 0),
  penanda text[],
  bidang text[],
  pendidikan_bidang text[],
  pendidikan_minimum text,
  golongan_minimum text,
  urut integer not null default 0,
  berlaku_mulai date not null,
  berlaku_sampai date,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, id, versi),
  check (berlaku_sampai > berlaku_mulai)
);
create unique index jabatan_kini on jabatan.jabatan (instansi_id, id)
  where digantikan_pada is null and berlaku_sampai is null;
create unique index jabatan_kode_kini on jabatan.jabatan (instansi_id, kode)
  where digantikan_pada is null and berlaku_sampai is null;
create index jabatan_batch on jabatan.jabatan (instansi_id, batch_id);
create index jabatan_digantikan on jabatan.jabatan (instansi_id, digantikan_pada) where digantikan_pada is not null;

alter table jabatan.jabatan enable row level security;
alter table jabatan.jabatan force row level security;
create policy baca on jabatan.jabatan for select to tepat_aplikasi using (instansi_id = (select platform.instansi()));
create policy tambah on jabatan.jabatan for insert to tepat_aplikasi
  with check (instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
create policy gantikan on jabatan.jabatan for update to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
create trigger hanya_tambah before update or delete on jabatan.jabatan
  for each row execute function platform.hanya_tambah();
grant select, insert, update (digantikan_pada) on jabatan.jabatan to tepat_aplikasi;

-- down
drop schema jabatan cascade;
