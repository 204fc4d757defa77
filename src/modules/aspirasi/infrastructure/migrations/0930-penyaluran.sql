-- Routing and moderation: whom a subject goes to, what the offices' own corrections have taught, how places are spelled,
-- by which rules a message is refused. Everything the city edits is a new version with its reason.
create table aspirasi.pihak_luar (
  instansi_id uuid not null,
  kode text not null check (kode ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  versi integer not null check (versi >= 1),
  nama text not null check (nama <> ''),
  nama_en text not null check (nama_en <> ''),
  -- Where a resident reaches them, and why this is not the city's own work.
  cara text not null check (cara <> ''),
  cara_en text not null check (cara_en <> ''),
  penjelasan text not null check (penjelasan <> ''),
  penjelasan_en text not null check (penjelasan_en <> ''),
  kata text[] not null default '{}',
  aktif boolean not null default true,
  alasan text not null check (alasan <> ''),
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, kode, versi)
);

-- By what a message may be refused; the public log names the rule.
create table aspirasi.aturan_saring (
  instansi_id uuid not null,
  kode text not null check (kode ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  versi integer not null check (versi >= 1),
  nama text not null check (nama <> ''),
  nama_en text not null check (nama_en <> ''),
  penjelasan text not null check (penjelasan <> ''),
  penjelasan_en text not null check (penjelasan_en <> ''),
  aktif boolean not null default true,
  alasan text not null check (alasan <> ''),
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, kode, versi)
);

-- Other spellings of a place, beside the names of the units.
create table aspirasi.ejaan_tempat (
  instansi_id uuid not null,
  ejaan text not null check (ejaan = lower(trim(ejaan)) and ejaan <> ''),
  versi integer not null check (versi >= 1),
  kode_wilayah text not null check (kode_wilayah ~ '^\d\d\.\d\d\.\d\d(\.\d{4})?$'),
  aktif boolean not null default true,
  alasan text not null check (alasan <> ''),
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, ejaan, versi)
);

-- What is counted of each message an officer has given to an office: its words (stems) once each, for that office.
create table aspirasi.pelajaran (
  instansi_id uuid not null,
  pesan_id uuid not null,
  unit_id uuid not null,
  topik_kode text not null default '',
  kata text[] not null,
  primary key (instansi_id, pesan_id),
  foreign key (instansi_id, pesan_id) references aspirasi.pesan on delete cascade
);
-- The counts themselves; the row of the empty word counts messages.
create table aspirasi.hitungan_kata (
  instansi_id uuid not null,
  kata text not null,
  unit_id uuid not null,
  topik_kode text not null default '',
  n integer not null,
  primary key (instansi_id, kata, unit_id, topik_kode)
);

-- Stems of what is published, to find messages that say the same.
alter table aspirasi.terbitan add column akar text[] generated always as
  (tsvector_to_array(to_tsvector('indonesian'::regconfig, coalesce(judul, '') || ' ' || coalesce(isi, '')))) stored;

do $$
declare
  t text;
begin
  foreach t in array array['pihak_luar', 'aturan_saring', 'ejaan_tempat', 'pelajaran', 'hitungan_kata'] loop
    execute format('alter table aspirasi.%I enable row level security', t);
    execute format('alter table aspirasi.%I force row level security', t);
    execute format('create policy pemilik on aspirasi.%I to current_user
      using (instansi_id = platform.instansi()) with check (instansi_id = platform.instansi())', t);
  end loop;
  foreach t in array array['pihak_luar', 'aturan_saring', 'ejaan_tempat'] loop
    execute format('create trigger hanya_tambah before update or delete on aspirasi.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('create policy baca on aspirasi.%I for select to tepat_aplikasi
      using (instansi_id = (select platform.instansi()))', t);
    execute format('create policy tambah on aspirasi.%I for insert to tepat_aplikasi with check (
      instansi_id = (select platform.instansi()) and (select platform.peran_ada(array[''petugas-aduan''])))', t);
    execute format('grant select, insert on aspirasi.%I to tepat_aplikasi', t);
  end loop;
end $$;
-- The coordinators see what their corrections have taught; nobody writes it but the trigger.
create policy baca on aspirasi.hitungan_kata for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['petugas-aduan'])));
grant select on aspirasi.hitungan_kata to tepat_aplikasi;

-- Counts follow the message: they move when it is given to another office and go when it is given to none. Of secret
-- messages, of reports of wrongdoing and of what speaks of a person nothing is counted.
create function aspirasi.belajar() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  p aspirasi.pesan;
  lama aspirasi.pelajaran;
  kini aspirasi.pelajaran;
begin
  select * into p from aspirasi.pesan x where x.instansi_id = new.instansi_id and x.id = new.pesan_id;
  select * into lama from aspirasi.pelajaran x where x.instansi_id = new.instansi_id and x.pesan_id = new.pesan_id;
  if p.unit_id is not null and p.status not in ('baru', 'bukan-wewenang', 'ditolak', 'digabung', 'dicabut')
      and p.kelas <> 'whistleblowing' and p.kerahasiaan <> 'rahasia' and not p.tentang_orang
      and cardinality(p.terlapor) = 0 then
    kini := row(p.instansi_id, p.id, p.unit_id, coalesce(p.topik_kode, ''), array(
      select k from unnest(tsvector_to_array(p.kata)) k
      where length(k) between 3 and 30 and k !~ '\d' order by k limit 200))::aspirasi.pelajaran;
  end if;
  if (lama.unit_id, lama.topik_kode) is not distinct from (kini.unit_id, kini.topik_kode) then return null; end if;
  if kini.unit_id is null then
    delete from aspirasi.pelajaran x where x.instansi_id = new.instansi_id and x.pesan_id = new.pesan_id;
  else
    insert into aspirasi.pelajaran select kini.*
      on conflict (instansi_id, pesan_id) do update set unit_id = excluded.unit_id, topik_kode = excluded.topik_kode,
        kata = excluded.kata;
  end if;
  -- In the order of their keys: two officers at once wait for each other, and never both.
  insert into aspirasi.hitungan_kata as h (instansi_id, kata, unit_id, topik_kode, n)
    select new.instansi_id, d.kata, d.unit_id, d.topik_kode, sum(d.n)::int
    from (select k as kata, lama.unit_id, lama.topik_kode, -1 as n from unnest(array_append(lama.kata, '')) k
        where lama.unit_id is not null
      union all select k, kini.unit_id, kini.topik_kode, 1 from unnest(array_append(kini.kata, '')) k
        where kini.unit_id is not null) d
    group by 2, 3, 4 having sum(d.n) <> 0 order by 2, 3, 4
    on conflict (instansi_id, kata, unit_id, topik_kode) do update set n = h.n + excluded.n;
  return null;
end $$;
create trigger belajar after insert on aspirasi.peristiwa for each row
  when (new.aktor = 'petugas') execute function aspirasi.belajar();

-- How often words went to which office, for anybody's own words; a word of fewer than five messages is not told, so that
-- nobody finds out by trying whether a name was ever written. The empty word counts messages.
create function aspirasi.usul_kata(akar text[]) returns table (kata text, unit_id uuid, topik_kode text, n integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.kata, h.unit_id, h.topik_kode, h.n from aspirasi.hitungan_kata h
  join (select s.kata from aspirasi.hitungan_kata s
    where s.instansi_id = platform.instansi() and s.kata = any (array_append(akar, ''))
    group by s.kata having sum(s.n) >= 5) cukup on cukup.kata = h.kata
  where h.instansi_id = platform.instansi() and h.n > 0
$$;

-- Stems as the full-text search makes them.
create function aspirasi.akar(kata text[]) returns table (kata text, akar text)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select k, coalesce((ts_lexize('indonesian_stem', k))[1], k) from unnest(kata) k
$$;

-- Published messages of the last days that share words; never one that is withdrawn, secret or of wrongdoing.
create function aspirasi.umum_mirip(akar text[], kelurahan text, hari integer, batas integer)
  returns table (rujukan text, judul text, status text, diterima_pada timestamptz, sama integer, skor double precision)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.rujukan, c.judul, c.status, c.diterima_pada, c.sama, c.sama / sqrt(cardinality(akar)::float8 * greatest(c.n, 1))
  from (select p.rujukan, t.judul, p.status, p.diterima_pada, cardinality(t.akar) as n,
      (select count(*)::int from unnest(t.akar) k where k = any (umum_mirip.akar)) as sama
    from aspirasi.pesan p
    join lateral (select x.aksi, x.judul, x.akar from aspirasi.terbitan x
      where x.instansi_id = p.instansi_id and x.pesan_id = p.id order by x.versi desc limit 1) t
      on t.aksi = 'terbitkan' and t.akar && umum_mirip.akar
    where p.instansi_id = platform.instansi() and p.diterima_pada > now() - make_interval(days => hari)
      and p.kelas <> 'whistleblowing' and p.kerahasiaan <> 'rahasia'
      and p.status not in ('ditolak', 'digabung', 'dicabut')
      and (kelurahan is null or p.kelurahan_kode is null or p.kelurahan_kode = kelurahan)) c
  where c.sama >= least(2, cardinality(akar))
  order by 6 desc, c.diterima_pada desc limit batas
$$;

-- Among what the caller may see: not a door, the policies decide.
create function aspirasi.mirip(nomor uuid, hari integer, batas integer, hampa text[])
  returns table (id uuid, rujukan text, judul text, status text, unit_id uuid, kelurahan_kode text,
    diterima_pada timestamptz, sama integer, skor double precision)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with a as materialized (
    select x.*, array_to_string(x.akar, ' | ')::tsquery as kueri
    from (select p.id, p.kelurahan_kode, p.diterima_pada, array(
        select k from unnest(tsvector_to_array(ts_filter(p.kata, '{a,b}'))) k
        where length(k) > 2 and k ~ '^[[:alnum:]]+$' and k <> all (hampa)) as akar
      from aspirasi.pesan p where p.instansi_id = platform.instansi() and p.id = nomor) x)
  select c.id, c.rujukan, c.judul, c.status, c.unit_id, c.kelurahan_kode, c.diterima_pada, c.sama,
    c.sama / sqrt(c.na::float8 * greatest(c.nb, 1))
  from (select p.id, p.rujukan, p.judul, p.status, p.unit_id, p.kelurahan_kode, p.diterima_pada,
      cardinality(a.akar) as na, length(b.kata) as nb,
      (select count(*)::int from unnest(tsvector_to_array(b.kata)) k where k = any (a.akar)) as sama
    from a, aspirasi.pesan p cross join lateral (select ts_filter(p.kata, '{a,b}') as kata) b
    where p.instansi_id = platform.instansi() and p.id <> a.id and p.status not in ('digabung', 'dicabut', 'ditolak')
      and p.diterima_pada between a.diterima_pada - make_interval(days => hari)
        and a.diterima_pada + make_interval(days => hari)
      and (a.kelurahan_kode is null or p.kelurahan_kode is null or p.kelurahan_kode = a.kelurahan_kode)
      and p.kata @@ a.kueri) c
  where c.sama >= 2 order by 9 desc, c.diterima_pada desc limit batas
$$;

-- The public log of refusals: rule, reason in words written for it, day, what became of an objection. No message, no
-- reference; nothing of secret messages and of reports of wrongdoing.
create function aspirasi.umum_penyaringan() returns table (hari date, aturan text, alasan text, banding text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (e.saat at time zone 'Asia/Jakarta')::date, coalesce(e.isi ->> 'aturan', ''), e.isi ->> 'alasanUmum',
    (select case b.aksi when 'banding' then 'menunggu' when 'kabulkan-banding' then 'dikabulkan' else 'ditolak' end
      from aspirasi.peristiwa b where b.instansi_id = e.instansi_id and b.pesan_id = e.pesan_id and b.ke > e.ke
        and b.aksi in ('banding', 'kabulkan-banding', 'tolak-banding')
        and b.ke < coalesce((select min(l.ke) from aspirasi.peristiwa l where l.instansi_id = e.instansi_id
          and l.pesan_id = e.pesan_id and l.ke > e.ke and l.aksi = 'tolak'), 2147483647)
      order by b.ke desc limit 1)
  from aspirasi.peristiwa e
  join aspirasi.pesan p on p.instansi_id = e.instansi_id and p.id = e.pesan_id
  where e.instansi_id = platform.instansi() and e.aksi = 'tolak' and p.kelas <> 'whistleblowing'
    and p.kerahasiaan <> 'rahasia'
  order by 1 desc, 2, md5(e.pesan_id::text)
$$;
revoke execute on function aspirasi.belajar(), aspirasi.usul_kata(text[]), aspirasi.akar(text[]),
  aspirasi.umum_mirip(text[], text, integer, integer), aspirasi.mirip(uuid, integer, integer, text[]),
  aspirasi.umum_penyaringan() from public;
grant execute on function aspirasi.usul_kata(text[]), aspirasi.akar(text[]),
  aspirasi.umum_mirip(text[], text, integer, integer), aspirasi.mirip(uuid, integer, integer, text[]),
  aspirasi.umum_penyaringan() to tepat_aplikasi;

-- down
drop function aspirasi.umum_penyaringan();
drop function aspirasi.mirip(uuid, integer, integer, text[]);
drop function aspirasi.umum_mirip(text[], text, integer, integer);
drop function aspirasi.akar(text[]);
drop function aspirasi.usul_kata(text[]);
drop trigger belajar on aspirasi.peristiwa;
drop function aspirasi.belajar();
alter table aspirasi.terbitan drop column akar;
drop table aspirasi.hitungan_kata;
drop table aspirasi.pelajaran;
drop table aspirasi.ejaan_tempat;
drop table aspirasi.aturan_saring;
drop table aspirasi.pihak_luar;
