-- Clocks that run out, and who is told. The program itself sweeps through doors of the owner that say what has to be done
-- and never what a message says. Whistleblowing is in none of them.

-- What the city itself promises for a topic, beside the law. A later line of the same step holds from its day on.
create table aspirasi.standar_tenggat (
  instansi_id uuid not null,
  id uuid not null default gen_random_uuid(),
  topik_kode text not null check (topik_kode ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  langkah text not null check (langkah in ('teruskan', 'jawab', 'selesai')),
  -- 0 = ended.
  lama integer not null check (lama between 0 and 365),
  satuan text not null check (satuan in ('HK', 'hari')),
  dasar text not null check (length(trim(dasar)) between 3 and 300),
  mulai date not null,
  alasan text not null check (length(trim(alasan)) >= 3),
  oleh text not null,
  pengguna_id text not null,
  dicatat_pada timestamptz not null default clock_timestamp(),
  primary key (instansi_id, id)
);

-- The next day a clock of it has something to do; null = to be worked out. A step nobody reckoned with makes it null.
alter table aspirasi.pesan add column periksa_pada date;
create index pesan_periksa on aspirasi.pesan (instansi_id, periksa_pada nulls first)
  where kelas <> 'whistleblowing' and status in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab');
create function aspirasi.jam_usang() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.periksa_pada := null;
  if new.status not in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab') then
    new.tenggat := null;
    new.tenggat_langkah := null;
  end if;
  return new;
end $$;
create trigger jam_usang before update of langkah_ke on aspirasi.pesan
  for each row when (new.langkah_ke is distinct from old.langkah_ke) execute function aspirasi.jam_usang();

-- Law, calendar and standards the open messages were last reckoned with.
create table aspirasi.jam_hukum (
  instansi_id uuid primary key,
  sidik text not null,
  pada timestamptz not null default clock_timestamp()
);

-- Who wants to hear of a message, by mail. An address that was not confirmed is forgotten after a while.
create table aspirasi.langganan (
  instansi_id uuid not null,
  id uuid not null,
  pesan_id uuid not null,
  surel text not null check (length(surel) <= 254),
  bahasa text not null check (bahasa in ('id', 'en')),
  aktif boolean not null default false,
  -- Something to tell since then; null = nothing.
  kabar_sejak timestamptz,
  -- How often something was told: part of a mail's key.
  kabar_ke integer not null default 0,
  dibuat_pada timestamptz not null default clock_timestamp(),
  primary key (instansi_id, id),
  unique (instansi_id, pesan_id, surel),
  foreign key (instansi_id, pesan_id) references aspirasi.pesan
);
create index langganan_kabar on aspirasi.langganan (instansi_id, kabar_sejak) where kabar_sejak is not null;

do $$
declare
  t text;
begin
  foreach t in array array['standar_tenggat', 'jam_hukum', 'langganan'] loop
    execute format('alter table aspirasi.%I enable row level security', t);
    execute format('alter table aspirasi.%I force row level security', t);
    execute format('create policy pemilik on aspirasi.%I to current_user
      using (instansi_id = platform.instansi()) with check (instansi_id = platform.instansi())', t);
  end loop;
end $$;
create trigger hanya_tambah before update or delete on aspirasi.standar_tenggat
  for each row execute function platform.hanya_tambah();
-- A promise to the public is no secret.
create policy baca on aspirasi.standar_tenggat for select to tepat_aplikasi using (instansi_id = (select platform.instansi()));
create policy tambah on aspirasi.standar_tenggat for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and pengguna_id = (select aspirasi.saya())
  and (select platform.peran_ada(array['petugas-aduan'])));
grant select, insert on aspirasi.standar_tenggat to tepat_aplikasi;
-- Of standar_tenggat the public needs no role; of the other two nobody reads a row.

create function aspirasi.program_sendiri() returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select nullif(current_setting('app.pengguna_id', true), '') is null
    and platform.peran_ada(array['admin']) and platform.peran_ada(array['petugas-aduan'])
$$;
create function aspirasi.jaga_program() returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if not aspirasi.program_sendiri() then
    raise exception 'hanya program sendiri' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- True: the law these messages were reckoned with has changed, and every open one is to be reckoned again.
create function aspirasi.jam_hukum_kini(kini text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
begin
  perform aspirasi.jaga_program();
  if exists (select from aspirasi.jam_hukum h where h.instansi_id = milik and h.sidik = kini) then return false; end if;
  insert into aspirasi.jam_hukum as h (instansi_id, sidik) values (milik, kini)
    on conflict (instansi_id) do update set sidik = excluded.sidik, pada = clock_timestamp() where h.sidik <> excluded.sidik;
  if not found then return false; end if;
  update aspirasi.pesan p set periksa_pada = null
    where p.instansi_id = milik and p.periksa_pada is not null and p.kelas <> 'whistleblowing'
      and p.status in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab');
  return true;
end $$;

-- Messages whose clock has something to do, held until the transaction ends; those held by another process are his.
create function aspirasi.sapu_calon(hari date, banyak integer) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
  hasil jsonb;
begin
  perform aspirasi.jaga_program();
  with c as (
    select p.* from aspirasi.pesan p
    where p.instansi_id = milik and p.kelas <> 'whistleblowing'
      and p.status in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab')
      and (p.periksa_pada is null or p.periksa_pada <= hari)
    order by p.periksa_pada nulls first limit banyak for update skip locked
  ), e as (
    select e.pesan_id, jsonb_agg(jsonb_build_object('ke', e.ke, 'aksi', e.aksi, 'status', e.status, 'saat', e.saat,
        'aktor', e.aktor, 'terbuka', e.terbuka, 'tingkat', case when e.aksi = 'eskalasi' then e.isi -> 'tingkat' end)
      order by e.ke) as daftar
    from aspirasi.peristiwa e where e.instansi_id = milik and e.pesan_id in (select c.id from c) group by e.pesan_id
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kelas', c.kelas, 'diterimaPada', c.diterima_pada,
      'tanggalLayanan', c.tanggal_layanan, 'status', c.status, 'langkahKe', c.langkah_ke, 'topikKode', c.topik_kode,
      'unitId', c.unit_id, 'tenggat', c.tenggat, 'tenggatLangkah', c.tenggat_langkah,
      'terbatas', c.kerahasiaan = 'rahasia' or c.tentang_orang or cardinality(c.terlapor) > 0,
      'peristiwa', coalesce(e.daftar, '[]'))), '[]') into hasil
    from c left join e on e.pesan_id = c.id;
  return hasil;
end $$;

-- What a clock does, and what it leaves for the next time. False: somebody was faster.
create function aspirasi.langkah_jam(nomor uuid, sesudah integer, langkah text, menjadi text, m jsonb) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
begin
  perform aspirasi.jaga_program();
  update aspirasi.pesan p set status = menjadi, langkah_ke = p.langkah_ke + 1, diubah_pada = clock_timestamp()
    where p.instansi_id = milik and p.id = nomor and p.langkah_ke = sesudah and p.kelas <> 'whistleblowing' and case langkah
      when 'tutup' then p.status = 'dijawab' and menjadi = 'selesai'
      when 'anggap-dicabut' then p.status = 'menunggu-pelapor' and menjadi = 'dicabut'
      when 'eskalasi' then p.status in ('baru', 'diteruskan', 'dikerjakan') and menjadi = p.status
      when 'tenggat-bergeser' then p.status in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab')
        and menjadi = p.status
      else false end;
  if not found then return false; end if;
  insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, isi, terbuka, aktor)
    values (milik, nomor, sesudah + 1, langkah, menjadi, m, true, 'sistem');
  return true;
end $$;
-- Deadlines of many messages at once, each only while nobody has taken a step since.
create function aspirasi.setel_jam(m jsonb) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  banyak integer;
begin
  perform aspirasi.jaga_program();
  update aspirasi.pesan p set tenggat = x.tenggat, tenggat_langkah = x.langkah, periksa_pada = x.periksa
    from jsonb_to_recordset(m) as x (id uuid, ke integer, tenggat date, langkah text, periksa date)
    where p.instansi_id = platform.instansi() and p.id = x.id and p.langkah_ke = x.ke;
  get diagnostics banyak = row_count;
  return banyak;
end $$;
-- The same for whoever holds the code, of his own message, right after his step.
create function aspirasi.setel_jam_warga(kode bytea, ke integer, hari date, langkah text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update aspirasi.pesan p set tenggat = hari, tenggat_langkah = langkah
    where p.instansi_id = platform.instansi() and p.kode_sidik = kode and p.langkah_ke = ke
      and p.status in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab')
$$;
-- Open messages with what their clocks ask, for counting what a list of holidays would move. Page by page, by id.
create function aspirasi.jam_berjalan(sesudah uuid, banyak integer) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
begin
  perform aspirasi.jaga_program();
  return (with c as (
    select p.id, p.kelas, p.diterima_pada, p.tanggal_layanan, p.status, p.topik_kode from aspirasi.pesan p
    where p.instansi_id = milik and p.kelas <> 'whistleblowing' and (sesudah is null or p.id > sesudah)
      and p.status in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab') order by p.id limit banyak
  ), e as (
    select e.pesan_id, jsonb_agg(jsonb_build_object('aksi', e.aksi, 'status', e.status, 'saat', e.saat, 'aktor', e.aktor,
        'terbuka', e.terbuka) order by e.ke) as daftar
    from aspirasi.peristiwa e where e.instansi_id = milik and e.pesan_id in (select c.id from c) group by e.pesan_id
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kelas', c.kelas, 'diterimaPada', c.diterima_pada,
      'tanggalLayanan', c.tanggal_layanan, 'status', c.status, 'topikKode', c.topik_kode,
      'peristiwa', coalesce(e.daftar, '[]')) order by c.id), '[]') from c left join e on e.pesan_id = c.id);
end $$;

-- Following by mail, for whoever holds the code. An anonymous message keeps nobody's address, nor does a report of wrongdoing.
create function aspirasi.ikuti(kode bytea, nomor uuid, alamat text, kata text) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
  p record;
begin
  select x.id, x.kelas, x.kerahasiaan into p from aspirasi.pesan x where x.instansi_id = milik and x.kode_sidik = kode;
  if not found then return 'tiada'; end if;
  if p.kerahasiaan = 'anonim' or p.kelas = 'whistleblowing' then return 'anonim'; end if;
  if (select count(*) from aspirasi.langganan l where l.instansi_id = milik and l.pesan_id = p.id) >= 5 then return 'penuh'; end if;
  insert into aspirasi.langganan (instansi_id, id, pesan_id, surel, bahasa, kabar_sejak)
    values (milik, nomor, p.id, alamat, kata, clock_timestamp())
    -- Asked twice: one address, one question; an hour apart it is asked again.
    on conflict (instansi_id, pesan_id, surel) do update set kabar_sejak = clock_timestamp()
      where not aspirasi.langganan.aktif and aspirasi.langganan.dibuat_pada < clock_timestamp() - interval '1 hour'
        and aspirasi.langganan.kabar_sejak is null and aspirasi.langganan.kabar_ke < 3;
  return 'ok';
end $$;
create function aspirasi.langganan_baca(nomor uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when l.aktif then 'aktif' else 'menunggu' end from aspirasi.langganan l
    where l.instansi_id = platform.instansi() and l.id = nomor
$$;
create function aspirasi.langganan_setuju(nomor uuid) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  with u as (update aspirasi.langganan l set aktif = true, kabar_sejak = null
    where l.instansi_id = platform.instansi() and l.id = nomor returning 1)
  select exists (select from u)
$$;
create function aspirasi.langganan_berhenti(nomor uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from aspirasi.langganan l where l.instansi_id = platform.instansi() and l.id = nomor
$$;
-- News for followers: any open step of somebody else than the writer.
create function aspirasi.kabari() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update aspirasi.langganan l set kabar_sejak = coalesce(l.kabar_sejak, clock_timestamp())
    where l.instansi_id = new.instansi_id and l.pesan_id = new.pesan_id and l.aktif;
  return null;
end $$;
create trigger kabari after insert on aspirasi.peristiwa
  for each row when (new.terbuka and new.aktor <> 'warga') execute function aspirasi.kabari();
-- Who is to be told now; taken by one process, and told once. Old questions nobody answered are forgotten.
create function aspirasi.kabar_ambil(banyak integer, reda interval) returns table (id uuid, surel text, bahasa text, aktif boolean, ke integer)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
begin
  perform aspirasi.jaga_program();
  delete from aspirasi.langganan l where l.instansi_id = milik and not l.aktif
    and l.dibuat_pada < clock_timestamp() - interval '7 days';
  return query update aspirasi.langganan l set kabar_sejak = null, kabar_ke = l.kabar_ke + 1
    where l.instansi_id = milik and l.id in (
      select x.id from aspirasi.langganan x where x.instansi_id = milik
        and x.kabar_sejak <= clock_timestamp() - case when x.aktif then reda else interval '0' end
      order by x.kabar_sejak limit banyak for update skip locked)
    returning l.id, l.surel, l.bahasa, l.aktif, l.kabar_ke;
end $$;

-- A message that came by mail, whole with its attachments (into quarantine) or not at all; the same mail twice is one message.
create function aspirasi.kirim_surel(m jsonb, kode bytea, kiriman bytea, gambar bytea[], paling_banyak integer)
  returns table (rujukan text, baru boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
  nomor uuid := gen_random_uuid();
begin
  perform aspirasi.jaga_program();
  return query select p.rujukan, false from aspirasi.pesan p where p.instansi_id = milik and p.kiriman_sidik = kiriman;
  if found then return; end if;
  -- No row: this address has written as often today as one person does.
  if (select count(*) from aspirasi.pesan p join aspirasi.identitas i on i.instansi_id = p.instansi_id and i.pesan_id = p.id
      where p.instansi_id = milik and p.saluran = 'surel' and p.diterima_pada > now() - interval '1 day'
        and i.surel = m ->> 'surel') >= paling_banyak then
    return;
  end if;
  insert into aspirasi.pesan (instansi_id, id, rujukan, kode_sidik, kiriman_sidik, kelas, kerahasiaan, saluran, judul, isi, langkah_ke)
    values (milik, nomor, m ->> 'rujukan', kode, kiriman, 'pengaduan', 'terbuka', 'surel', m ->> 'judul', m ->> 'isi', 1);
  insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, terbuka, aktor)
    values (milik, nomor, 1, 'terima', 'baru', true, 'warga');
  insert into aspirasi.identitas (instansi_id, pesan_id, nama, surel) values (milik, nomor, m ->> 'nama', m ->> 'surel');
  insert into aspirasi.foto (instansi_id, id, pesan_id, urut, mentah)
    select milik, gen_random_uuid(), nomor, g.urut, g.isi from unnest(gambar) with ordinality as g (isi, urut) where g.urut <= 5;
  return query select m ->> 'rujukan', true;
exception when unique_violation then
  return query select p.rujukan, false from aspirasi.pesan p where p.instansi_id = milik and p.kiriman_sidik = kiriman;
  if not found then raise; end if;
end $$;

-- What is published now, newest change first, for feeds: of one message, one topic, one kelurahan, or all.
create function aspirasi.umpan(ref text, topik text, kelurahan text, banyak integer) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with t as (
    select distinct on (t.pesan_id) t.pesan_id, t.aksi, t.judul, t.isi, t.dicatat_pada
    from aspirasi.terbitan t where t.instansi_id = platform.instansi() order by t.pesan_id, t.versi desc
  )
  select coalesce(jsonb_agg(x.isi order by x.diubah desc), '[]') from (
    select greatest(t.dicatat_pada, (select max(e.saat) from aspirasi.peristiwa e
        where e.instansi_id = p.instansi_id and e.pesan_id = p.id and e.terbuka)) as diubah,
      jsonb_build_object('rujukan', p.rujukan, 'judul', t.judul, 'isi', t.isi, 'status', p.status,
        'diterimaPada', p.diterima_pada, 'topikKode', p.topik_kode, 'kelurahanKode', p.kelurahan_kode,
        'diubahPada', greatest(t.dicatat_pada, (select max(e.saat) from aspirasi.peristiwa e
          where e.instansi_id = p.instansi_id and e.pesan_id = p.id and e.terbuka))) as isi
    from t join aspirasi.pesan p on p.instansi_id = platform.instansi() and p.id = t.pesan_id
    where t.aksi = 'terbitkan' and p.kelas <> 'whistleblowing' and p.kerahasiaan <> 'rahasia'
      and (ref is null or p.rujukan = ref) and (topik is null or p.topik_kode = topik)
      and (kelurahan is null or p.kelurahan_kode = kelurahan)
    order by 1 desc limit least(banyak, 100)) x
$$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'aspirasi'::regnamespace and p.proname in
    ('program_sendiri', 'jaga_program', 'jam_hukum_kini', 'sapu_calon', 'langkah_jam', 'setel_jam', 'setel_jam_warga',
      'jam_berjalan', 'ikuti', 'langganan_baca', 'langganan_setuju', 'langganan_berhenti', 'kabar_ambil', 'kirim_surel', 'umpan')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to tepat_aplikasi', f);
  end loop;
  revoke execute on function aspirasi.kabari(), aspirasi.jam_usang() from public;
end $$;

-- down
drop function aspirasi.umpan(text, text, text, integer), aspirasi.kirim_surel(jsonb, bytea, bytea, bytea[], integer),
  aspirasi.kabar_ambil(integer, interval), aspirasi.langganan_berhenti(uuid), aspirasi.langganan_setuju(uuid),
  aspirasi.langganan_baca(uuid), aspirasi.ikuti(bytea, uuid, text, text), aspirasi.jam_berjalan(uuid, integer),
  aspirasi.setel_jam_warga(bytea, integer, date, text), aspirasi.setel_jam(jsonb),
  aspirasi.langkah_jam(uuid, integer, text, text, jsonb), aspirasi.sapu_calon(date, integer), aspirasi.jam_hukum_kini(text);
drop trigger kabari on aspirasi.peristiwa;
drop function aspirasi.kabari();
drop trigger jam_usang on aspirasi.pesan;
drop function aspirasi.jam_usang();
drop function aspirasi.jaga_program(), aspirasi.program_sendiri();
drop table aspirasi.langganan, aspirasi.jam_hukum, aspirasi.standar_tenggat;
drop index aspirasi.pesan_periksa;
alter table aspirasi.pesan drop column periksa_pada;
