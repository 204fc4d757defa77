-- What a decree means for one person: his own line as it stood that day, and nothing of anybody else. Written with the
-- decree, so before it there is nothing to read. He reads it, and may object through it.
create table persetujuan.lembar_orang (
  instansi_id uuid not null,
  id uuid not null,
  berkas_id uuid not null,
  nip text not null check (nip ~ '^[0-9]{18}$'),
  -- His record, where the city has one.
  pegawai_id uuid,
  -- Appointed by the decree: only then there is something to object to.
  ditetapkan boolean not null,
  isi jsonb not null,
  dibuat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, berkas_id, nip),
  foreign key (instansi_id, berkas_id) references persetujuan.berkas
);
create index lembar_orang_pegawai on persetujuan.lembar_orang (instansi_id, pegawai_id);

-- One file that goes with an objection.
create table persetujuan.lampiran_keberatan (
  instansi_id uuid not null,
  id uuid not null,
  berkas_id uuid not null,
  nip text not null,
  nama text not null check (nama <> ''),
  tipe text not null check (tipe in ('application/pdf', 'image/png', 'image/jpeg')),
  sidik text not null check (sidik ~ '^[0-9a-f]{64}$'),
  isi bytea not null,
  dibuat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, berkas_id, nip),
  foreign key (instansi_id, berkas_id, nip) references persetujuan.lembar_orang (instansi_id, berkas_id, nip)
);

do $$
declare
  t text;
  pembaca text := 'array[''analis'', ''tpk'', ''sekda'', ''ppk'', ''inspektorat'', ''bkn'']';
begin
  foreach t in array array['lembar_orang', 'lampiran_keberatan'] loop
    execute format('alter table persetujuan.%I enable row level security', t);
    execute format('alter table persetujuan.%I force row level security', t);
    execute format('create policy baca on persetujuan.%I for select to tepat_aplikasi using (
      instansi_id = (select platform.instansi()) and (select platform.peran_ada(%s)))', t, pembaca);
    execute format('create trigger hanya_tambah before update or delete on persetujuan.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('grant select, insert on persetujuan.%I to tepat_aplikasi', t);
  end loop;
end $$;
create policy baca_sendiri on persetujuan.lembar_orang for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and platform.pegawai_sendiri(pegawai_id));
create policy tambah on persetujuan.lembar_orang for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));

-- Is this line of this batch the caller's own? `objek` asks for one he may object to.
create function persetujuan.lembar_sendiri(berkas uuid, orang text, objek boolean) returns boolean
  language sql stable
  return exists (select from persetujuan.lembar_orang l
    where l.instansi_id = platform.instansi() and l.berkas_id = berkas and l.nip = orang
      and platform.pegawai_sendiri(l.pegawai_id) and (l.ditetapkan or not objek));
grant execute on function persetujuan.lembar_sendiri(uuid, text, boolean) to tepat_aplikasi;

create policy baca_sendiri on persetujuan.lampiran_keberatan for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and persetujuan.lembar_sendiri(berkas_id, nip, false));
create policy tambah_sendiri on persetujuan.lampiran_keberatan for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and persetujuan.lembar_sendiri(berkas_id, nip, true));

-- Steps about one person alone are his to read; of the others he sees nothing. He adds one: his own objection.
create policy baca_sendiri on persetujuan.langkah for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and aksi in ('sampaikan', 'terima-keberatan', 'jawab-keberatan')
  and persetujuan.lembar_sendiri(berkas_id, isi ->> 'nip', false));
create policy tambah_sendiri on persetujuan.langkah for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi())
  and aksi = 'terima-keberatan' and isi ->> 'cara' = 'elektronik'
  and pengguna_id = nullif(current_setting('app.pengguna_id', true), '')
  and persetujuan.lembar_sendiri(berkas_id, isi ->> 'nip', true));
create unique index langkah_keberatan_satu on persetujuan.langkah (instansi_id, berkas_id, (isi ->> 'nip'))
  where aksi = 'terima-keberatan';

-- His step is chained like any other: the end of the chain, which is a number and a digest, and nothing that stands before.
create policy pemilik_ujung on persetujuan.langkah for select to current_user using (true);
create policy pemilik on persetujuan.lembar_orang for select to current_user using (true);
create function persetujuan.ujung_langkah(berkas uuid) returns table (ke int, sidik text, pemeriksaan_ke int)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.ke, l.sidik, l.pemeriksaan_ke from persetujuan.langkah l
  where l.instansi_id = platform.instansi() and l.berkas_id = berkas
    and exists (select from persetujuan.lembar_orang o where o.instansi_id = l.instansi_id and o.berkas_id = l.berkas_id
      and platform.pegawai_sendiri(o.pegawai_id) and o.ditetapkan)
  order by l.ke desc limit 1
$$;
revoke execute on function persetujuan.ujung_langkah(uuid) from public;
grant execute on function persetujuan.ujung_langkah(uuid) to tepat_aplikasi;

-- down
drop function persetujuan.ujung_langkah(uuid);
drop policy pemilik_ujung on persetujuan.langkah;
drop index persetujuan.langkah_keberatan_satu;
drop policy tambah_sendiri on persetujuan.langkah;
drop policy baca_sendiri on persetujuan.langkah;
drop table persetujuan.lampiran_keberatan;
drop function persetujuan.lembar_sendiri(uuid, text, boolean);
drop table persetujuan.lembar_orang;
