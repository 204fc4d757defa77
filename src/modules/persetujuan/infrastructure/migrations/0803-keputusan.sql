-- Steps of a decision, from proposal to posts taken up. Append-only; each step carries the digest of the one before, so
-- that a step taken out or changed shows.
create table persetujuan.langkah (
  instansi_id uuid not null,
  id uuid not null,
  berkas_id uuid not null,
  ke integer not null check (ke >= 1),
  aksi text not null,
  isi jsonb not null,
  -- The check of the batch the step rests on.
  pemeriksaan_ke integer not null,
  oleh text not null,
  pengguna_id text,
  -- Text as the digest covers it.
  saat text not null,
  sidik text not null check (sidik ~ '^[0-9a-f]{64}$'),
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, berkas_id, ke),
  foreign key (instansi_id, berkas_id) references persetujuan.berkas,
  foreign key (instansi_id, berkas_id, pemeriksaan_ke) references persetujuan.pemeriksaan (instansi_id, berkas_id, ke)
);
alter table persetujuan.langkah enable row level security;
alter table persetujuan.langkah force row level security;
create policy baca on persetujuan.langkah for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])));
create policy tambah on persetujuan.langkah for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(
    case when aksi in ('sidangkan', 'kembalikan-sidang') then array['tpk', 'sekda']
      when aksi in ('putuskan', 'kembalikan-putusan', 'jawab-keberatan') then array['ppk']
      else array['analis'] end)));
create trigger hanya_tambah before update or delete on persetujuan.langkah
  for each row execute function platform.hanya_tambah();
grant select, insert on persetujuan.langkah to tepat_aplikasi;
-- The session enters its own minutes.
create policy tambah_sidang on persetujuan.surat for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and jenis = 'tpk' and (select platform.peran_ada(array['tpk', 'sekda'])));

-- down
drop policy tambah_sidang on persetujuan.surat;
drop table persetujuan.langkah;
