-- Numbers of the letters the city issues from a decision: per kind and year, in order, none twice. A number once taken is
-- never taken away: it is voided with its reason, and the letter takes the next one.
create table persetujuan.pola_nomor (
  instansi_id uuid not null,
  id uuid not null,
  jenis text not null check (jenis in ('risalah-sidang', 'risalah-putusan', 'petikan', 'berita-acara', 'spmt')),
  versi integer not null check (versi >= 1),
  pola text not null check (pola like '%{nomor}%' and pola like '%{tahun}%'),
  kode_unit text not null,
  -- Numbers below were given out of this register in that year.
  mulai integer check (mulai >= 1),
  mulai_tahun integer,
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, jenis, versi),
  check ((mulai is null) = (mulai_tahun is null))
);
create table persetujuan.nomor (
  instansi_id uuid not null,
  id uuid not null,
  jenis text not null check (jenis in ('risalah-sidang', 'risalah-putusan', 'petikan', 'berita-acara', 'spmt')),
  tahun integer not null,
  urut integer not null check (urut >= 1),
  nomor text not null check (nomor <> ''),
  tanggal date not null,
  pola_versi integer not null,
  berkas_id uuid not null,
  -- Whom the letter is for; null = one for the whole batch.
  nip text,
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, jenis, tahun, urut),
  unique (instansi_id, nomor),
  foreign key (instansi_id, berkas_id) references persetujuan.berkas
);
create index nomor_berkas on persetujuan.nomor (instansi_id, berkas_id);
create table persetujuan.nomor_batal (
  instansi_id uuid not null,
  nomor_id uuid not null,
  alasan text not null check (length(trim(alasan)) >= 3),
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, nomor_id),
  foreign key (instansi_id, nomor_id) references persetujuan.nomor
);
alter table persetujuan.pola_nomor enable row level security;
alter table persetujuan.pola_nomor force row level security;
alter table persetujuan.nomor enable row level security;
alter table persetujuan.nomor force row level security;
alter table persetujuan.nomor_batal enable row level security;
alter table persetujuan.nomor_batal force row level security;
create policy baca on persetujuan.pola_nomor for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])));
create policy baca on persetujuan.nomor for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])));
create policy baca on persetujuan.nomor_batal for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])));
create policy tambah on persetujuan.pola_nomor for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
-- The session and the PPK number their own minutes in the step that makes them.
create policy tambah on persetujuan.nomor for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(
    case jenis when 'risalah-sidang' then array['tpk', 'sekda'] when 'risalah-putusan' then array['ppk', 'analis']
      else array['analis'] end)));
create policy tambah on persetujuan.nomor_batal for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
create trigger hanya_tambah before update or delete on persetujuan.pola_nomor
  for each row execute function platform.hanya_tambah();
create trigger hanya_tambah before update or delete on persetujuan.nomor
  for each row execute function platform.hanya_tambah();
create trigger hanya_tambah before update or delete on persetujuan.nomor_batal
  for each row execute function platform.hanya_tambah();
grant select, insert on persetujuan.pola_nomor, persetujuan.nomor, persetujuan.nomor_batal to tepat_aplikasi;
-- Letters added since: minutes of the session and of the decision, and the receipt of each person.
alter table persetujuan.templat drop constraint templat_jenis_check;
alter table persetujuan.templat add constraint templat_jenis_check check (jenis in
  ('risalah-sidang', 'risalah-putusan', 'sk', 'petikan', 'berita-acara', 'spmt', 'penjelasan', 'tanda-terima'));

-- down
alter table persetujuan.templat disable trigger hanya_tambah;
delete from persetujuan.templat where jenis in ('risalah-sidang', 'risalah-putusan', 'tanda-terima');
alter table persetujuan.templat enable trigger hanya_tambah;
alter table persetujuan.templat drop constraint templat_jenis_check;
alter table persetujuan.templat add constraint templat_jenis_check check (jenis in
  ('sk', 'petikan', 'berita-acara', 'spmt', 'penjelasan'));
drop table persetujuan.nomor_batal;
drop table persetujuan.nomor;
drop table persetujuan.pola_nomor;
