-- Holidays of a year as the city's legal section enters and another person confirms them. Append-only: a correction is a
-- new list of the same year, and what counted on an earlier day can still be told.
create table kelayakan.usulan_libur (
  instansi_id uuid not null,
  id uuid not null,
  tahun integer not null check (tahun between 2000 and 2150),
  -- [{tanggal, nama, jenis: libur | cuti}]
  hari jsonb not null check (jsonb_typeof(hari) = 'array' and jsonb_array_length(hari) > 0),
  sumber text not null check (sumber <> ''),
  nomor text not null check (nomor <> ''),
  tanggal_sumber date not null,
  -- The reading of joint leave, with what was read for it.
  cuti_bukan_hari_kerja boolean not null,
  dasar_cuti text check (dasar_cuti <> ''),
  alasan text not null check (alasan <> ''),
  oleh text not null,
  pengguna_id text,
  dibuat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  check (not cuti_bukan_hari_kerja or dasar_cuti is not null)
);
create table kelayakan.putusan_libur (
  instansi_id uuid not null,
  id uuid not null,
  usulan_id uuid not null,
  putusan text not null check (putusan in ('sah', 'ditolak')),
  alasan text not null check (alasan <> ''),
  kantor text not null check (kantor <> ''),
  -- By the program's clock, as the steps whose deadlines it moves.
  diputus_pada timestamptz not null,
  oleh text not null,
  pengguna_id text,
  dibuat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, usulan_id),
  foreign key (instansi_id, usulan_id) references kelayakan.usulan_libur
);

do $$
declare t text;
begin
  foreach t in array array['usulan_libur', 'putusan_libur'] loop
    execute format('alter table kelayakan.%I enable row level security', t);
    execute format('alter table kelayakan.%I force row level security', t);
    -- Every deadline anybody is told rests on it.
    execute format($p$create policy baca on kelayakan.%I for select to tepat_aplikasi using (
      instansi_id = (select platform.instansi()))$p$, t);
    execute format('create trigger hanya_tambah before update or delete on kelayakan.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('grant select, insert on kelayakan.%I to tepat_aplikasi', t);
  end loop;
end $$;
create policy tambah on kelayakan.usulan_libur for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'sekda', 'admin']))
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), ''));
-- Nobody decides on what he proposed himself; an unknown proposer is not somebody else.
create policy tambah on kelayakan.putusan_libur for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['sekda', 'admin']))
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), '')
  and exists (
    select from kelayakan.usulan_libur u
    where u.instansi_id = putusan_libur.instansi_id and u.id = putusan_libur.usulan_id
      and u.pengguna_id <> current_setting('app.pengguna_id', true)));

-- down
drop table kelayakan.putusan_libur;
drop table kelayakan.usulan_libur;
