-- What a post asks (standar) and what assessors decided about a person (nilai).
create schema kompetensi;
grant usage on schema kompetensi to tepat_aplikasi;

create table kompetensi.standar (
  instansi_id uuid not null,
  jabatan_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  kode text not null,
  level integer not null check (level between 1 and 5),
  mutlak boolean not null,
  berlaku_mulai date not null,
  berlaku_sampai date,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, jabatan_id, versi),
  check (berlaku_sampai > berlaku_mulai)
);
create unique index standar_kini on kompetensi.standar (instansi_id, jabatan_id, kode)
  where digantikan_pada is null and berlaku_sampai is null;

create table kompetensi.nilai (
  instansi_id uuid not null,
  pegawai_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  kode text not null,
  level integer not null check (level between 1 and 5),
  tanggal date not null,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, pegawai_id, versi)
);
create unique index nilai_kini on kompetensi.nilai (instansi_id, pegawai_id, kode, tanggal) where digantikan_pada is null;

do $$
declare t text;
begin
  foreach t in array array['standar', 'nilai'] loop
    execute format('create index %I on kompetensi.%I (instansi_id, batch_id)', t || '_batch', t);
    execute format('create index %I on kompetensi.%I (instansi_id, digantikan_pada) where digantikan_pada is not null',
      t || '_digantikan', t);
    execute format('alter table kompetensi.%I enable row level security', t);
    execute format('alter table kompetensi.%I force row level security', t);
    execute format($p$create policy tambah on kompetensi.%I for insert to tepat_aplikasi with check (
      instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])))$p$, t);
    execute format($p$create policy gantikan on kompetensi.%I for update to tepat_aplikasi using (
      instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])))$p$, t);
    execute format('create trigger hanya_tambah before update or delete on kompetensi.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('grant select, insert, update (digantikan_pada) on kompetensi.%I to tepat_aplikasi', t);
  end loop;
end $$;

create policy baca on kompetensi.standar for select to tepat_aplikasi using (instansi_id = (select platform.instansi()));

-- Whose levels a unit-bound role may see is the people module's answer, asked through its view of the door.
create policy baca on kompetensi.nilai for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and (
    platform.pegawai_sendiri(pegawai_id)
    or ((select platform.peran_ada(array['pimpinan', 'analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn', 'asesor']))
      and ((select current_setting('app.unit_ids', true)) = 'semua' or pegawai.pegawai_terjangkau(pegawai_id)))));

-- down
drop schema kompetensi cascade;
