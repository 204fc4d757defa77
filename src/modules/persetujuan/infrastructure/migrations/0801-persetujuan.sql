-- Batches checked against the law, and the letters they go with. Everything is append-only: a verdict is kept with the
-- facts and the version of the rules it was given on, a letter with everything that was ever entered of it.
create schema persetujuan;
grant usage on schema persetujuan to tepat_aplikasi;

create table persetujuan.berkas (
  instansi_id uuid not null,
  id uuid not null,
  judul text not null check (judul <> ''),
  tmt date not null,
  -- berkas: a file with its own facts; daftar, rencana: lines judged on the city's facts.
  sumber text not null check (sumber in ('berkas', 'daftar', 'rencana')),
  -- Lines, dates of the head of the region and, for a plan, which plan.
  masukan jsonb not null,
  oleh text not null,
  pengguna_id text,
  dibuat_pada timestamptz not null default now(),
  primary key (instansi_id, id)
);
create index berkas_baru on persetujuan.berkas (instansi_id, dibuat_pada desc);

create table persetujuan.pemeriksaan (
  instansi_id uuid not null,
  id uuid not null,
  berkas_id uuid not null,
  ke integer not null check (ke >= 1),
  versi_aturan text not null,
  -- The file that was judged, its digest, and the verdict, both gzip: judging it again must give the same bytes.
  isi bytea not null,
  sidik text not null check (sidik ~ '^[0-9a-f]{64}$'),
  hasil bytea not null,
  ringkasan jsonb not null,
  oleh text not null,
  pengguna_id text,
  dibuat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, berkas_id, ke),
  foreign key (instansi_id, berkas_id) references persetujuan.berkas
);

create table persetujuan.surat (
  instansi_id uuid not null,
  id uuid not null,
  berkas_id uuid not null,
  jenis text not null,
  nomor text not null check (nomor <> ''),
  tanggal date not null,
  versi integer not null check (versi >= 1),
  -- tempel: typed or pasted; impor: from a file; berkas: came with the batch.
  cara text not null check (cara in ('tempel', 'impor', 'berkas')),
  baris jsonb not null,
  -- Of a decree: mulai (null = names no day), alasanBerlakuSurut.
  tambahan jsonb not null default '{}',
  nama_pindaian text,
  tipe_pindaian text check (tipe_pindaian in ('application/pdf', 'image/png', 'image/jpeg')),
  ukuran_pindaian integer,
  sidik_pindaian text check (sidik_pindaian ~ '^[0-9a-f]{64}$'),
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  -- Withdrawn: it stays readable and does not count. Who and why is in the trail.
  digantikan_pada timestamptz,
  primary key (instansi_id, id),
  foreign key (instansi_id, berkas_id) references persetujuan.berkas
);
create unique index surat_versi on persetujuan.surat (instansi_id, berkas_id, jenis, lower(trim(nomor)), versi);
create index surat_baru on persetujuan.surat (instansi_id, dicatat_pada desc);

create table persetujuan.pindaian (
  instansi_id uuid not null,
  surat_id uuid not null,
  isi bytea not null,
  primary key (instansi_id, surat_id),
  foreign key (instansi_id, surat_id) references persetujuan.surat
);

-- Dates that open and close the election windows; the newest row holds.
create table persetujuan.kepala_daerah (
  instansi_id uuid not null,
  id uuid not null,
  -- As in a batch file: a key left out = unknown, null = known to be none.
  tanggal jsonb not null,
  sumber text not null check (sumber <> ''),
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['berkas', 'pemeriksaan', 'surat', 'pindaian', 'kepala_daerah'] loop
    execute format('alter table persetujuan.%I enable row level security', t);
    execute format('alter table persetujuan.%I force row level security', t);
    execute format($p$create policy baca on persetujuan.%I for select to tepat_aplikasi using (
      instansi_id = (select platform.instansi())
      and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])))$p$, t);
    execute format($p$create policy tambah on persetujuan.%I for insert to tepat_aplikasi with check (
      instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])))$p$, t);
    execute format('create trigger hanya_tambah before update or delete on persetujuan.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('grant select, insert on persetujuan.%I to tepat_aplikasi', t);
  end loop;
end $$;
create policy tarik on persetujuan.surat for update to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
grant update (digantikan_pada) on persetujuan.surat to tepat_aplikasi;

-- A person's calendar address in force. The secret in it is derived from this id with the key of the installation, so
-- nothing here opens the calendar. digantikan_pada = revoked.
create table persetujuan.tautan_kalender (
  instansi_id uuid not null,
  id uuid not null,
  pengguna_id text not null,
  dibuat_pada timestamptz not null default now(),
  digantikan_pada timestamptz,
  primary key (instansi_id, id)
);
create unique index tautan_kalender_satu on persetujuan.tautan_kalender (instansi_id, pengguna_id)
  where digantikan_pada is null;
alter table persetujuan.tautan_kalender enable row level security;
alter table persetujuan.tautan_kalender force row level security;
create policy sendiri on persetujuan.tautan_kalender to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and pengguna_id = current_setting('app.pengguna_id', true))
  with check (instansi_id = (select platform.instansi()) and pengguna_id = current_setting('app.pengguna_id', true));
create trigger hanya_tambah before update or delete on persetujuan.tautan_kalender
  for each row execute function platform.hanya_tambah();
grant select, insert, update (digantikan_pada) on persetujuan.tautan_kalender to tepat_aplikasi;

-- down
drop schema persetujuan cascade;
