-- Facts of people that rules of moving an official need: tests passed, place in the talent map, times away from
-- service, certificates. Read by whoever reads the job history, and by the person.
create table pegawai.uji_kompetensi (
  instansi_id uuid not null,
  pegawai_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  jenis text not null check (jenis in ('job-fit', 'uji-kompetensi-jf')),
  tanggal date not null,
  lulus boolean not null,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, pegawai_id, versi)
);

-- `sampai` = last day the map holds; NULL = until the next one.
create table pegawai.kotak_talenta (
  instansi_id uuid not null,
  pegawai_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  mulai date not null,
  kotak integer not null check (kotak between 1 and 9),
  sampai date,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, pegawai_id, versi),
  check (sampai >= mulai)
);

-- Both ends are days on which it ran; `sampai` NULL = the end is not known.
create table pegawai.masa_khusus (
  instansi_id uuid not null,
  pegawai_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  mulai date not null,
  jenis text not null check (jenis in ('cltn', 'tugas-belajar', 'pejabat-negara')),
  sampai date,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, pegawai_id, versi),
  check (sampai >= mulai)
);

-- `sampai` = last day the certificate holds; NULL = without end.
create table pegawai.sertifikat (
  instansi_id uuid not null,
  pegawai_id uuid not null,
  versi uuid not null default gen_random_uuid(),
  jenis text not null,
  tanggal date not null,
  sampai date,
  dicatat_pada timestamptz not null,
  digantikan_pada timestamptz,
  batch_id uuid not null,
  primary key (instansi_id, pegawai_id, versi),
  check (sampai >= tanggal)
);

create unique index uji_kompetensi_kini on pegawai.uji_kompetensi (instansi_id, pegawai_id, tanggal, jenis)
  where digantikan_pada is null;
create unique index kotak_talenta_kini on pegawai.kotak_talenta (instansi_id, pegawai_id, mulai) where digantikan_pada is null;
create unique index masa_khusus_kini on pegawai.masa_khusus (instansi_id, pegawai_id, mulai, jenis) where digantikan_pada is null;
create unique index sertifikat_kini on pegawai.sertifikat (instansi_id, pegawai_id, jenis, tanggal) where digantikan_pada is null;

alter table pegawai.kelengkapan drop constraint kelengkapan_perihal_check;
alter table pegawai.kelengkapan add constraint kelengkapan_perihal_check
  check (perihal in ('riwayat', 'hukdis', 'diklat', 'uji-kompetensi', 'kotak-talenta', 'cltn', 'sertifikat'));

do $$
declare
  t text;
begin
  foreach t in array array['uji_kompetensi', 'kotak_talenta', 'masa_khusus', 'sertifikat'] loop
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
    -- The same reach as `pegawai.kelengkapan`: who reads that a list is complete must read the list, or what he may not
    -- see would look like none.
    execute format($p$create policy baca on pegawai.%I for select to tepat_aplikasi using (
      instansi_id = (select platform.instansi()) and (
        platform.pegawai_sendiri(pegawai_id)
        or ((select platform.peran_ada(array['pimpinan', 'analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn', 'asesor']))
          and ((select current_setting('app.unit_ids', true)) = 'semua'
            or pegawai_id in (select p.id from pegawai.pegawai p
              where p.instansi_id = (select platform.instansi())
                and p.digantikan_pada is null and p.berlaku_sampai is null)))))$p$, t);
  end loop;
end $$;

-- down
drop table pegawai.uji_kompetensi, pegawai.kotak_talenta, pegawai.masa_khusus, pegawai.sertifikat;
alter table pegawai.kelengkapan no force row level security;
alter table pegawai.kelengkapan disable trigger hanya_tambah;
delete from pegawai.kelengkapan where perihal in ('uji-kompetensi', 'kotak-talenta', 'cltn', 'sertifikat');
alter table pegawai.kelengkapan enable trigger hanya_tambah;
alter table pegawai.kelengkapan force row level security;
alter table pegawai.kelengkapan drop constraint kelengkapan_perihal_check;
alter table pegawai.kelengkapan add constraint kelengkapan_perihal_check check (perihal in ('riwayat', 'hukdis', 'diklat'));
