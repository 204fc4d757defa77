-- Outgoing mail. Written by the program itself, sent by it when a server is set, seen by whoever has to explain that a
-- mail did not arrive. A mail says that there is news and where; what is secret in it (a tracking code) stands apart, sealed.
create table platform.surel (
  instansi_id uuid not null,
  id uuid not null default gen_random_uuid(),
  -- What it is about; the same twice is one mail.
  kunci text not null check (length(kunci) between 1 and 200),
  jenis text not null check (jenis ~ '^[a-z-]+$'),
  -- Emptied once it is sent or discarded: an address is kept no longer than it is needed.
  kepada text check (length(kepada) <= 254),
  kepada_pendek text not null check (length(kepada_pendek) <= 254),
  judul text not null check (length(judul) between 1 and 200 and judul !~ '[\r\n]'),
  isi text check (length(isi) <= 20000),
  sisipan bytea,
  keadaan text not null default 'antre' check (keadaan in ('antre', 'terkirim', 'gagal', 'dibuang')),
  percobaan integer not null default 0,
  -- Not before.
  coba_pada timestamptz not null default now(),
  sebab text check (length(sebab) <= 500),
  oleh text,
  dibuat_pada timestamptz not null default now(),
  diubah_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, kunci),
  check (keadaan <> 'antre' or (kepada is not null and isi is not null)),
  check (keadaan not in ('terkirim', 'dibuang') or (kepada is null and isi is null and sisipan is null))
);
create index surel_antre on platform.surel (instansi_id, coba_pada) where keadaan = 'antre';
create index surel_daftar on platform.surel (instansi_id, dibuat_pada desc, id);

alter table platform.surel enable row level security;
alter table platform.surel force row level security;
create policy pemilik on platform.surel to current_user
  using (instansi_id = platform.instansi()) with check (instansi_id = platform.instansi());
create policy baca on platform.surel for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['admin', 'petugas-aduan'])));
-- The program itself, not a person.
create policy tambah on platform.surel for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and keadaan = 'antre'
  and nullif(current_setting('app.pengguna_id', true), '') is null
  and (select platform.peran_ada(array['admin'])) and (select platform.peran_ada(array['petugas-aduan'])));
create policy ubah on platform.surel for update to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['admin', 'petugas-aduan'])))
  with check (instansi_id = (select platform.instansi()));
grant select, insert on platform.surel to tepat_aplikasi;
grant update (keadaan, percobaan, coba_pada, sebab, kepada, isi, sisipan, oleh, diubah_pada) on platform.surel to tepat_aplikasi;

-- down
drop table platform.surel;
