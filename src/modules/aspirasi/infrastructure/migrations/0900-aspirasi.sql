-- The public's messages: what was said, who said it (apart), everything that happened to it, photographs, drafts.
-- A visitor works without a role, for whom every table is empty: he writes and reads through functions of the owner alone.
create schema aspirasi;
grant usage on schema aspirasi to tepat_aplikasi;

-- The city's division of work: subject → office. Each change is a new version with its reason; none is taken away.
create table aspirasi.topik (
  instansi_id uuid not null,
  kode text not null check (kode ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  versi integer not null check (versi >= 1),
  nama text not null check (nama <> ''),
  nama_en text not null check (nama_en <> ''),
  unit_id uuid not null,
  -- Words a resident uses for it, beside its name.
  kata text[] not null default '{}',
  aktif boolean not null default true,
  alasan text not null check (alasan <> ''),
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, kode, versi)
);

create table aspirasi.pesan (
  instansi_id uuid not null,
  id uuid not null,
  -- How people name it aloud; random, so that no gap tells of a message that is kept secret.
  rujukan text not null check (rujukan ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  -- Digest of the tracking code under the installation's key; the code itself is nowhere.
  kode_sidik bytea not null,
  -- The same form sent twice is one message.
  kiriman_sidik bytea not null,
  kelas text not null check (kelas in ('pengaduan', 'aspirasi', 'permintaan-informasi', 'whistleblowing')),
  kerahasiaan text not null check (kerahasiaan in ('terbuka', 'anonim', 'rahasia')),
  saluran text not null check (saluran in ('web', 'meja', 'surel', 'lapor', 'open311')),
  judul text not null check (length(judul) between 1 and 200),
  isi text not null check (length(isi) between 1 and 20000),
  topik_kode text,
  kelurahan_kode text check (kelurahan_kode ~ '^\d\d\.\d\d\.\d\d\.\d{4}$'),
  lokasi text check (length(lokasi) <= 500),
  lintang numeric(8, 5) check (lintang between -90 and 90),
  bujur numeric(8, 5) check (bujur between -180 and 180),
  -- When the service complained about was received.
  tanggal_layanan date,
  -- Why it is looked at before it is passed on (filled in too fast, a trap filled in); never shown to its writer.
  saring text[] not null default '{}',
  -- It speaks of an official or employee: kept from offices until an officer has said who is meant.
  tentang_orang boolean not null default false,
  -- Whistleblowing goes to the inspectorate; about the inspectorate itself to the mayor.
  tujuan_wbs text check (tujuan_wbs in ('inspektorat', 'ppk')),
  -- Who entered it at a desk, on what paper, with whose consent.
  asal text check (length(asal) <= 500),
  -- Its number in another system it was imported from.
  nomor_luar text,
  dicatat_oleh text,
  diterima_pada timestamptz not null default now(),
  kata tsvector generated always as (
    setweight(to_tsvector('indonesian', judul), 'A') || setweight(to_tsvector('indonesian', isi), 'B')
    || setweight(to_tsvector('indonesian', coalesce(lokasi, '')), 'C')) stored,
  -- What the events have made of it; written with each event and by nothing else.
  status text not null default 'baru' check (status in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab',
    'selesai', 'tidak-selesai', 'bukan-wewenang', 'ditolak', 'digabung', 'dicabut')),
  langkah_ke integer not null default 0,
  unit_id uuid,
  -- Accounts that handle it; of a secret message they alone see it.
  penangan text[] not null default '{}',
  -- A message this one was merged into.
  induk_id uuid,
  tenggat date,
  tenggat_langkah text,
  -- Whom it speaks of: employees who never see it, whatever their role.
  terlapor uuid[] not null default '{}',
  diubah_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, rujukan),
  unique (instansi_id, kode_sidik),
  unique (instansi_id, kiriman_sidik),
  foreign key (instansi_id, induk_id) references aspirasi.pesan,
  check ((lintang is null) = (bujur is null)),
  check (kelas <> 'whistleblowing' or kerahasiaan <> 'terbuka'),
  check ((kelas = 'whistleblowing') = (tujuan_wbs is not null)),
  check (saluran <> 'meja' or (asal is not null and dicatat_oleh is not null)),
  check ((induk_id is not null) = (status = 'digabung'))
);
create index pesan_daftar on aspirasi.pesan (instansi_id, diterima_pada desc, id desc);
create index pesan_status on aspirasi.pesan (instansi_id, status, tenggat);
create index pesan_unit on aspirasi.pesan (instansi_id, unit_id, status);
create index pesan_topik on aspirasi.pesan (instansi_id, topik_kode, kelurahan_kode);
create index pesan_kata on aspirasi.pesan using gin (kata);
create unique index pesan_nomor_luar on aspirasi.pesan (instansi_id, saluran, nomor_luar) where nomor_luar is not null;

-- Who wrote; never there for an anonymous message. Readable only in the transaction that put the look on record.
create table aspirasi.identitas (
  instansi_id uuid not null,
  pesan_id uuid not null,
  nama text not null check (length(nama) between 1 and 200),
  telepon text check (length(telepon) <= 40),
  surel text check (length(surel) <= 254),
  alamat text check (length(alamat) <= 500),
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, pesan_id),
  foreign key (instansi_id, pesan_id) references aspirasi.pesan
);
create table aspirasi.pembukaan_identitas (
  instansi_id uuid not null,
  id uuid not null default gen_random_uuid(),
  pesan_id uuid not null,
  alasan text not null check (length(trim(alasan)) >= 3),
  oleh text not null,
  pengguna_id text not null,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  foreign key (instansi_id, pesan_id) references aspirasi.pesan
);

-- Everything that happened, in order.
create table aspirasi.peristiwa (
  instansi_id uuid not null,
  pesan_id uuid not null,
  ke integer not null check (ke >= 1),
  aksi text not null,
  status text not null,
  isi jsonb not null default '{}',
  -- Shown to whoever has the tracking code.
  terbuka boolean not null,
  aktor text not null check (aktor in ('warga', 'petugas', 'sistem')),
  oleh text,
  pengguna_id text,
  saat timestamptz not null default clock_timestamp(),
  primary key (instansi_id, pesan_id, ke),
  foreign key (instansi_id, pesan_id) references aspirasi.pesan,
  check (aktor <> 'petugas' or oleh is not null)
);
create index peristiwa_aksi on aspirasi.peristiwa (instansi_id, aksi, saat);

-- Photographs: as sent (quarantine, served to nobody) until made anew without what the camera wrote into them.
create table aspirasi.foto (
  instansi_id uuid not null,
  id uuid not null,
  -- Of a message, of an answer of its writer, or still of a draft.
  pesan_id uuid,
  draf_sidik bytea,
  urut integer not null check (urut between 1 and 25),
  keadaan text not null default 'karantina' check (keadaan in ('karantina', 'siap', 'ditolak')),
  mentah bytea,
  hasil bytea,
  kecil bytea,
  lebar integer,
  tinggi integer,
  sebab text,
  percobaan integer not null default 0,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  foreign key (instansi_id, pesan_id) references aspirasi.pesan,
  check ((pesan_id is null) <> (draf_sidik is null)),
  check ((keadaan = 'karantina') = (mentah is not null)),
  check ((keadaan = 'siap') = (hasil is not null and kecil is not null))
);
create index foto_pesan on aspirasi.foto (instansi_id, pesan_id);
create index foto_draf on aspirasi.foto (instansi_id, draf_sidik);
create index foto_antre on aspirasi.foto (dicatat_pada) where keadaan = 'karantina';

-- Half-filled forms, encrypted under a key that only the visitor's cookie holds.
create table aspirasi.draf (
  instansi_id uuid not null,
  sidik bytea not null,
  isi bytea not null check (octet_length(isi) <= 131072),
  kedaluwarsa_pada timestamptz not null,
  primary key (instansi_id, sidik)
);
create index draf_usang on aspirasi.draf (kedaluwarsa_pada);

-- What is published of a message: masked by an officer, or taken back with a reason.
create table aspirasi.terbitan (
  instansi_id uuid not null,
  pesan_id uuid not null,
  versi integer not null check (versi >= 1),
  aksi text not null check (aksi in ('terbitkan', 'tarik')),
  judul text,
  isi text,
  foto uuid[] not null default '{}',
  -- The answer it was published with, masked, and the step that gave it.
  jawaban text,
  jawaban_ke integer,
  alasan text,
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, pesan_id, versi),
  foreign key (instansi_id, pesan_id) references aspirasi.pesan,
  check ((aksi = 'terbitkan') = (judul is not null and isi is not null)),
  check (aksi <> 'tarik' or alasan is not null),
  check ((jawaban is null) = (jawaban_ke is null))
);

-- Messages of which the caller himself is the subject: hidden from him everywhere, asked once per statement.
create function aspirasi.saya() returns text
  language sql stable parallel safe return nullif(current_setting('app.pengguna_id', true), '');
create function aspirasi.pegawai_saya() returns uuid
  language sql stable parallel safe return nullif(current_setting('app.pegawai_id', true), '')::uuid;
-- Units the caller reaches, as a list; null = all.
create function aspirasi.unit_saya() returns uuid[]
  language sql stable parallel safe
  return case when current_setting('app.unit_ids', true) = 'semua' then null
    else coalesce(string_to_array(nullif(current_setting('app.unit_ids', true), ''), ',')::uuid[], '{}') end;

do $$
declare
  t text;
begin
  foreach t in array array['topik', 'pesan', 'identitas', 'pembukaan_identitas', 'peristiwa', 'foto', 'draf', 'terbitan'] loop
    execute format('alter table aspirasi.%I enable row level security', t);
    execute format('alter table aspirasi.%I force row level security', t);
    -- The owner, in whose name the doors of visitors run, also where he is no superuser.
    execute format('create policy pemilik on aspirasi.%I to current_user
      using (instansi_id = platform.instansi()) with check (instansi_id = platform.instansi())', t);
  end loop;
  foreach t in array array['topik', 'pembukaan_identitas', 'peristiwa', 'terbitan'] loop
    execute format('create trigger hanya_tambah before update or delete on aspirasi.%I
      for each row execute function platform.hanya_tambah()', t);
  end loop;
end $$;

-- Who does what in the city is no secret.
create policy baca on aspirasi.topik for select to tepat_aplikasi using (instansi_id = (select platform.instansi()));
create policy tambah on aspirasi.topik for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['petugas-aduan'])));
grant select, insert on aspirasi.topik to tepat_aplikasi;

-- Who sees a message: the table of docs/adr/0015. Nobody sees one that speaks of himself.
create policy baca on aspirasi.pesan for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and coalesce(not (terlapor @> array[(select aspirasi.pegawai_saya())]), true)
  and case
    when kelas = 'whistleblowing' then (tujuan_wbs = 'inspektorat' and (select platform.peran_ada(array['inspektorat'])))
      or (tujuan_wbs = 'ppk' and (select platform.peran_ada(array['ppk'])))
    when kerahasiaan = 'rahasia' then penangan @> array[(select aspirasi.saya())]
      or (status = 'baru' and ((select platform.peran_ada(array['petugas-aduan'])) or dicatat_oleh = (select aspirasi.saya())))
    else (select platform.peran_ada(array['petugas-aduan', 'inspektorat']))
      or (tentang_orang = false or cardinality(terlapor) > 0)
        and ((select platform.peran_ada(array['sekda', 'ppk']))
          or ((select platform.peran_ada(array['pimpinan', 'penghubung']))
            and ((select aspirasi.unit_saya()) is null or unit_id = any ((select aspirasi.unit_saya())::uuid[]))))
      or penangan @> array[(select aspirasi.saya())]
      or dicatat_oleh = (select aspirasi.saya())
  end);
-- Entered at a desk or read from a file; the public writes through aspirasi.kirim.
create policy tambah on aspirasi.pesan for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and status = 'baru' and penangan = '{}' and terlapor = '{}'
  and dicatat_oleh = (select aspirasi.saya())
  and (select platform.peran_ada(array['petugas-aduan', 'petugas-kelurahan'])));
create policy ubah on aspirasi.pesan for update to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and (select platform.peran_ada(
    array['petugas-aduan', 'penghubung', 'pimpinan', 'sekda', 'ppk', 'inspektorat'])))
  with check (instansi_id = (select platform.instansi()));
grant select, insert on aspirasi.pesan to tepat_aplikasi;
-- What was said stays as it was said.
grant update (status, langkah_ke, unit_id, penangan, induk_id, tenggat, tenggat_langkah, terlapor, topik_kode,
  kelurahan_kode, diubah_pada) on aspirasi.pesan to tepat_aplikasi;

-- An update or insert returns to the policy of reading: what cannot be seen is not written about either.
create policy baca on aspirasi.peristiwa for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and exists (select from aspirasi.pesan p where p.instansi_id = peristiwa.instansi_id and p.id = pesan_id));
create policy tambah on aspirasi.peristiwa for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and aktor = 'petugas' and pengguna_id = (select aspirasi.saya())
  and exists (select from aspirasi.pesan p where p.instansi_id = peristiwa.instansi_id and p.id = pesan_id));
grant select, insert on aspirasi.peristiwa to tepat_aplikasi;

create policy baca on aspirasi.terbitan for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and exists (select from aspirasi.pesan p where p.instansi_id = terbitan.instansi_id and p.id = pesan_id));
create policy tambah on aspirasi.terbitan for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['petugas-aduan']))
  and exists (select from aspirasi.pesan p where p.instansi_id = terbitan.instansi_id and p.id = pesan_id
    and p.kelas <> 'whistleblowing' and p.kerahasiaan <> 'rahasia'));
grant select, insert on aspirasi.terbitan to tepat_aplikasi;

create policy baca on aspirasi.foto for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and keadaan <> 'karantina'
  and exists (select from aspirasi.pesan p where p.instansi_id = foto.instansi_id and p.id = pesan_id));
create policy tambah on aspirasi.foto for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and keadaan = 'karantina' and draf_sidik is null
  and exists (select from aspirasi.pesan p where p.instansi_id = foto.instansi_id and p.id = pesan_id
    and p.dicatat_oleh = (select aspirasi.saya())));
grant select, insert on aspirasi.foto to tepat_aplikasi;

-- A desk officer writes the name he was given; he reads it back like everybody else, through the door below.
create policy tambah on aspirasi.identitas for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi())
  and exists (select from aspirasi.pesan p where p.instansi_id = identitas.instansi_id and p.id = pesan_id
    and p.kerahasiaan <> 'anonim' and p.dicatat_oleh = (select aspirasi.saya())));
grant insert on aspirasi.identitas to tepat_aplikasi;

-- Looking at a name: whoever sees the message says why, and the look is on record before it is answered: the row of this
-- very transaction opens the name, nothing else does.
create policy baca on aspirasi.pembukaan_identitas for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and exists (select from aspirasi.pesan p where p.instansi_id = pembukaan_identitas.instansi_id and p.id = pesan_id));
create policy tambah on aspirasi.pembukaan_identitas for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and pengguna_id = (select aspirasi.saya()) and dicatat_pada = now()
  and exists (select from aspirasi.pesan p where p.instansi_id = pembukaan_identitas.instansi_id and p.id = pesan_id));
grant select, insert on aspirasi.pembukaan_identitas to tepat_aplikasi;
create policy baca on aspirasi.identitas for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and exists (select from aspirasi.pembukaan_identitas b where b.instansi_id = identitas.instansi_id
    and b.pesan_id = identitas.pesan_id and b.pengguna_id = (select aspirasi.saya()) and b.dicatat_pada = now()));
grant select on aspirasi.identitas to tepat_aplikasi;

-- The doors of a visitor. What he sends arrives whole or not at all; the same form again changes nothing.
create function aspirasi.kirim(m jsonb, kode bytea, kiriman bytea, draf bytea) returns table (rujukan text, baru boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
  nomor uuid := gen_random_uuid();
begin
  return query select p.rujukan, false from aspirasi.pesan p where p.instansi_id = milik and p.kiriman_sidik = kiriman;
  if found then return; end if;
  insert into aspirasi.pesan (instansi_id, id, rujukan, kode_sidik, kiriman_sidik, kelas, kerahasiaan, saluran, judul, isi,
      topik_kode, kelurahan_kode, lokasi, lintang, bujur, tanggal_layanan, tentang_orang, tujuan_wbs, langkah_ke, saring)
    select milik, nomor, x.rujukan, kode, kiriman, x.kelas, x.kerahasiaan, x.saluran, x.judul, x.isi, x.topik_kode,
      x.kelurahan_kode, x.lokasi, x.lintang, x.bujur, x.tanggal_layanan, coalesce(x.tentang_orang, false), x.tujuan_wbs, 1,
      coalesce(x.saring, '{}')
    from jsonb_to_record(m) as x (rujukan text, kelas text, kerahasiaan text, saluran text, judul text, isi text,
      topik_kode text, kelurahan_kode text, lokasi text, lintang numeric, bujur numeric, tanggal_layanan date,
      tentang_orang boolean, tujuan_wbs text, saring text[])
    where x.saluran in ('web', 'open311');
  insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, isi, terbuka, aktor)
    values (milik, nomor, 1, 'terima', 'baru', coalesce(m -> 'terima', '{}'), true, 'warga');
  if m ->> 'kerahasiaan' <> 'anonim' and m -> 'identitas' ->> 'nama' is not null then
    insert into aspirasi.identitas (instansi_id, pesan_id, nama, telepon, surel, alamat)
      select milik, nomor, i.nama, i.telepon, i.surel, i.alamat
      from jsonb_to_record(m -> 'identitas') as i (nama text, telepon text, surel text, alamat text);
  end if;
  if draf is not null then
    update aspirasi.foto f set pesan_id = nomor, draf_sidik = null where f.instansi_id = milik and f.draf_sidik = draf;
    delete from aspirasi.draf d where d.instansi_id = milik and d.sidik = draf;
  end if;
  return query select m ->> 'rujukan', true;
exception when unique_violation then
  -- The other of two at once.
  return query select p.rujukan, false from aspirasi.pesan p where p.instansi_id = milik and p.kiriman_sidik = kiriman;
  if not found then raise; end if;
end $$;

-- What whoever holds the code may read: what was said, what happened openly, who holds it. No name of anybody.
create function aspirasi.lacak(kode bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('id', p.id, 'rujukan', p.rujukan, 'kelas', p.kelas, 'kerahasiaan', p.kerahasiaan,
    'saluran', p.saluran, 'judul', p.judul, 'isi', p.isi, 'topikKode', p.topik_kode, 'kelurahanKode', p.kelurahan_kode,
    'lokasi', p.lokasi, 'diterimaPada', p.diterima_pada, 'tanggalLayanan', p.tanggal_layanan, 'status', p.status,
    'langkahKe', p.langkah_ke, 'unitId', p.unit_id, 'tujuanWbs', p.tujuan_wbs,
    'indukRujukan', (select i.rujukan from aspirasi.pesan i where i.instansi_id = p.instansi_id and i.id = p.induk_id),
    'foto', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'keadaan', f.keadaan) order by f.urut), '[]')
      from aspirasi.foto f where f.instansi_id = p.instansi_id and f.pesan_id = p.id),
    'peristiwa', (select coalesce(jsonb_agg(jsonb_build_object('ke', e.ke, 'aksi', e.aksi, 'status', e.status,
        'isi', e.isi, 'aktor', e.aktor, 'saat', e.saat) order by e.ke), '[]')
      from aspirasi.peristiwa e where e.instansi_id = p.instansi_id and e.pesan_id = p.id and e.terbuka))
  from aspirasi.pesan p where p.instansi_id = platform.instansi() and p.kode_sidik = kode
$$;

-- A step of whoever holds the code; `sesudah` = the last step he saw. False: somebody was faster.
create function aspirasi.langkah_warga(kode bytea, sesudah integer, langkah text, menjadi text, m jsonb) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
  nomor uuid;
begin
  if langkah not in ('lengkapi', 'tambah', 'nyatakan-selesai', 'nyatakan-belum', 'banding', 'cabut') then
    raise exception 'bukan langkah warga: %', langkah using errcode = 'insufficient_privilege';
  end if;
  update aspirasi.pesan p set status = menjadi, langkah_ke = p.langkah_ke + 1, diubah_pada = clock_timestamp(),
      tenggat = null, tenggat_langkah = null
    where p.instansi_id = milik and p.kode_sidik = kode and p.langkah_ke = sesudah returning p.id into nomor;
  if nomor is null then return false; end if;
  insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, isi, terbuka, aktor)
    values (milik, nomor, sesudah + 1, langkah, menjadi, m, true, 'warga');
  return true;
end $$;
revoke execute on function aspirasi.kirim(jsonb, bytea, bytea, bytea), aspirasi.lacak(bytea),
  aspirasi.langkah_warga(bytea, integer, text, text, jsonb) from public;
grant execute on function aspirasi.kirim(jsonb, bytea, bytea, bytea), aspirasi.lacak(bytea),
  aspirasi.langkah_warga(bytea, integer, text, text, jsonb) to tepat_aplikasi;
grant execute on function aspirasi.saya(), aspirasi.pegawai_saya(), aspirasi.unit_saya() to tepat_aplikasi;

-- down
drop schema aspirasi cascade;
