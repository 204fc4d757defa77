-- Texts of letters as the city edits them. Append-only: the newest version of a kind holds, earlier ones stay readable.
create table persetujuan.templat (
  instansi_id uuid not null,
  id uuid not null,
  jenis text not null check (jenis in ('sk', 'petikan', 'berita-acara', 'spmt', 'penjelasan')),
  versi integer not null check (versi >= 1),
  isi text not null check (isi <> ''),
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, jenis, versi)
);
alter table persetujuan.templat enable row level security;
alter table persetujuan.templat force row level security;
create policy baca on persetujuan.templat for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])));
create policy tambah on persetujuan.templat for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
create trigger hanya_tambah before update or delete on persetujuan.templat
  for each row execute function platform.hanya_tambah();
grant select, insert on persetujuan.templat to tepat_aplikasi;

-- down
drop table persetujuan.templat;
