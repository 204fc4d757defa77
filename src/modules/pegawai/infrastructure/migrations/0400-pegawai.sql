-- People and their facts. Only what placement needs is kept (docs/adr/0006-data-seperlunya.md).
-- NULL = unknown. Text '-' in nama_jabatan = known to hold no post.
create schema pegawai;
grant usage on schema pegawai to tepat_aplikasi;

create table pegawai.pegawai (
  instansi_id uuid not null,
  id uuid not null,
  versi uuid not null default gen_random_uuid(),
  nip text not null,
  nama text not null,
  gelar_depan text,
  gelar_belakang text,
  sintetis boolean not null default false,
  tanggal_lahir date,
  jenis_kelamin text check (jenis_kelamin in ('L', 'P')),
  jenis text check (jenis in ('PNS', 'PPPK', 'CPNS')),
  kedudukan text,
  tmt_cpns date,
  golongan text,
  tmt_golongan date,
  pendidikan_tingkat text,
  pendidikan_nama text,
  pendidikan_bidang text,
  tahun_lulus integer,
  unit_id uuid,
  jabatan_id uuid,
  nama_jabatan text,
  tmt_jabatan date,
  berlaku_mulai date not null,
  berlaku_sampai date,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, id, versi),
  check (berlaku_sampai > berlaku_mulai)
);
create unique index pegawai_kini on pegawai.pegawai (instansi_id, id)
  where digantikan_pada is null and berlaku_sampai is null;
create unique index pegawai_nip_kini on pegawai.pegawai (instansi_id, nip)
  where digantikan_pada is null and berlaku_sampai is null;

create table pegawai.riwayat_jabatan (
  instansi_id uuid not null,
  pegawai_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  jabatan_id uuid,
  nama_jabatan text not null,
  jenjang text not null,
  kelas integer check (kelas between 1 and 17),
  bidang text[],
  tmt date not null,
  sampai date,
  peran text not null check (peran in ('definitif', 'plt', 'plh')),
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, pegawai_id, versi),
  check (sampai > tmt)
);

create table pegawai.predikat (
  instansi_id uuid not null,
  pegawai_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  tahun integer not null,
  nilai text not null check (nilai in ('sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, pegawai_id, versi)
);

create table pegawai.hukdis (
  instansi_id uuid not null,
  pegawai_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  tingkat text not null check (tingkat in ('ringan', 'sedang', 'berat')),
  mulai date not null,
  sampai date,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, pegawai_id, versi),
  check (sampai >= mulai)
);

create table pegawai.diklat (
  instansi_id uuid not null,
  pegawai_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  jenis text not null,
  nama text not null,
  tahun integer not null,
  jp integer check (jp > 0),
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, pegawai_id, versi)
);

-- What is known about a whole kind of facts of one person: without a row here, no fact rows means unknown.
create table pegawai.kelengkapan (
  instansi_id uuid not null,
  pegawai_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  perihal text not null check (perihal in ('riwayat', 'hukdis', 'diklat')),
  lengkap boolean not null,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, pegawai_id, versi)
);

create unique index riwayat_kini on pegawai.riwayat_jabatan (instansi_id, pegawai_id, tmt, peran) where digantikan_pada is null;
create unique index predikat_kini on pegawai.predikat (instansi_id, pegawai_id, tahun) where digantikan_pada is null;
create unique index hukdis_kini on pegawai.hukdis (instansi_id, pegawai_id, mulai, tingkat) where digantikan_pada is null;
create unique index diklat_kini on pegawai.diklat (instansi_id, pegawai_id, tahun, jenis, nama) where digantikan_pada is null;
create unique index kelengkapan_kini on pegawai.kelengkapan (instansi_id, pegawai_id, perihal) where digantikan_pada is null;

do $$
declare
  t text;
  -- Roles that reach people at all. The council and the desks of citizen reports never do.
  pelihat text := 'array[''pimpinan'', ''analis'', ''tpk'', ''sekda'', ''ppk'', ''inspektorat'', ''bkn'', ''asesor'']';
  -- Discipline is not the assessor's business.
  pelihat_disiplin text := 'array[''pimpinan'', ''analis'', ''tpk'', ''sekda'', ''ppk'', ''inspektorat'', ''bkn'']';
begin
  foreach t in array array['pegawai', 'riwayat_jabatan', 'predikat', 'hukdis', 'diklat', 'kelengkapan'] loop
    execute format('create index %I on pegawai.%I (instansi_id, batch_id)', t || '_batch', t);
    execute format('create index %I on pegawai.%I (instansi_id, digantikan_pada) where digantikan_pada is not null',
      t || '_digantikan', t);
    execute format('alter table pegawai.%I enable row level security', t);
    execute format('alter table pegawai.%I force row level security', t);
    execute format($p$create policy tambah on pegawai.%I for insert to tepat_aplikasi with check (
      instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])))$p$, t);
    execute format($p$create policy gantikan on pegawai.%I for update to tepat_aplikasi using (
      instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])))$p$, t);
    execute format('create trigger hanya_tambah before update or delete on pegawai.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('grant select, insert, update (digantikan_pada) on pegawai.%I to tepat_aplikasi', t);
    if t = 'pegawai' then
      -- The administrator finds accounts' people by name; the file itself stays closed to him.
      execute format($p$create policy baca on pegawai.pegawai for select to tepat_aplikasi using (
        instansi_id = (select platform.instansi()) and (
          platform.pegawai_sendiri(id)
          or ((select platform.peran_ada(%s || 'admin'::text))
            and ((select current_setting('app.unit_ids', true)) = 'semua' or platform.unit_terjangkau(unit_id)))))$p$,
        pelihat);
    else
      -- A unit-bound role reaches the facts of the people its unit has now.
      execute format($p$create policy baca on pegawai.%I for select to tepat_aplikasi using (
        instansi_id = (select platform.instansi()) and (
          platform.pegawai_sendiri(pegawai_id)
          or ((select platform.peran_ada(%s))
            and ((select current_setting('app.unit_ids', true)) = 'semua'
              or pegawai_id in (select p.id from pegawai.pegawai p
                where p.instansi_id = (select platform.instansi())
                  and p.digantikan_pada is null and p.berlaku_sampai is null)))))$p$,
        t, case when t = 'hukdis' then pelihat_disiplin else pelihat end);
    end if;
  end loop;
end $$;

-- For policies of modules above this one: is this person, as recorded now, within the caller's reach?
create function pegawai.pegawai_terjangkau(orang uuid) returns boolean
  language sql stable
  return exists (select from pegawai.pegawai p
    where p.instansi_id = platform.instansi() and p.id = orang and p.digantikan_pada is null and p.berlaku_sampai is null);
grant execute on function pegawai.pegawai_terjangkau(uuid) to tepat_aplikasi;

-- down
drop schema pegawai cascade;
