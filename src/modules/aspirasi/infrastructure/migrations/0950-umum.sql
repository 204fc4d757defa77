-- What everybody can see: published messages as a projection of their own, statistics over all messages with small counts
-- hidden. A visitor reaches both through functions of the owner, and what is not in the projection cannot be reached at all.

-- Counts with those under five hidden (null), and more where the known sum would give a hidden one away. `tutup`: hidden
-- already, for another reason. The one implementation for every public count.
create function platform.samarkan(n integer[], tutup boolean[] default null) returns integer[]
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  ambang constant integer := 5;
  hasil integer[] := n;
  banyak integer := 0;
  tertutup integer := 0;
  b record;
begin
  for b in select u.x, u.o, coalesce(v.t, false) as t
      from unnest(n) with ordinality u(x, o) left join unnest(tutup) with ordinality v(t, o) on v.o = u.o
      order by coalesce(v.t, false) desc, u.x, u.o loop
    -- The sum of the hidden is known: it must leave more than one answer. One hidden alone, hidden ones of fewer than the
    -- threshold together, or all as large as they can be, are told by it.
    if not b.t and b.x >= ambang and (banyak = 0
        or (banyak > 1 and tertutup >= ambang and tertutup <> (ambang - 1) * banyak)) then
      exit;
    end if;
    hasil[b.o] := null;
    banyak := banyak + 1;
    tertutup := tertutup + b.x;
  end loop;
  return hasil;
end
$$;

-- The same for a table: row 1 is the sum of the others, column 1 of each row the sum of its columns of each group
-- (`kelompok[j]`; 0 for column 1). True = hidden. Lines are gone through until none of them tells a hidden cell.
create function platform.samarkan_tabel(n integer[], kelompok integer[], awal boolean[] default null) returns boolean[]
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  ambang constant integer := 5;
  baris constant integer := array_length(n, 1);
  kolom constant integer := array_length(n, 2);
  tutup boolean[] := coalesce(awal, array_fill(false, array[array_length(n, 1), array_length(n, 2)]));
  sebelum boolean[];
  letak integer[];
  h integer[];
  banyak integer;
  jumlah integer;
begin
  loop
    sebelum := tutup;
    for i in 1..baris loop
      if n[i][1] < ambang then tutup[i][1] := true; end if;
      for k in 1..(select max(x) from unnest(kelompok) x) loop
        letak := array(select o::integer from unnest(kelompok) with ordinality u(x, o) where x = k order by o);
        if tutup[i][1] then
          foreach banyak in array letak loop tutup[i][banyak] := true; end loop;
          continue;
        end if;
        h := platform.samarkan(array(select n[i][o] from unnest(letak) with ordinality u(o, z) order by z),
          array(select tutup[i][o] from unnest(letak) with ordinality u(o, z) order by z));
        for z in 1..cardinality(letak) loop
          if h[z] is null then tutup[i][letak[z]] := true; end if;
        end loop;
        select count(*), coalesce(sum(n[i][o]), 0) into banyak, jumlah from unnest(letak) o where tutup[i][o];
        if banyak > 0 and (banyak = 1 or jumlah < ambang or jumlah = (ambang - 1) * banyak) then tutup[i][1] := true; end if;
      end loop;
    end loop;
    for j in 1..kolom loop
      h := platform.samarkan(array(select n[i][j] from generate_series(2, baris) i order by i),
        array(select tutup[i][j] from generate_series(2, baris) i order by i));
      for i in 2..baris loop
        if h[i - 1] is null then tutup[i][j] := true; end if;
      end loop;
      select count(*), coalesce(sum(n[i][j]), 0) into banyak, jumlah from generate_series(2, baris) i where tutup[i][j];
      if banyak > 0 and (banyak = 1 or jumlah < ambang or jumlah = (ambang - 1) * banyak) then tutup[1][j] := true; end if;
      -- A hidden sum whose parts are all shown is told by them.
      if tutup[1][j] and banyak = 0 and baris > 1 then
        tutup[(select i from generate_series(2, baris) i order by n[i][j], i limit 1)][j] := true;
      end if;
    end loop;
    exit when tutup = sebelum;
  end loop;
  return tutup;
end
$$;
revoke execute on function platform.samarkan(integer[], boolean[]),
  platform.samarkan_tabel(integer[], integer[], boolean[]) from public;

create or replace function persetujuan.samarkan(n integer[]) returns integer[]
  language sql immutable set search_path = pg_catalog, pg_temp return platform.samarkan(n);

-- Published messages as they stand: exactly the public columns, of a published and not withdrawn message, never of a secret
-- or whistleblowing one. Written by the triggers below in the transaction that publishes, takes back or moves a message,
-- and by nothing else; no role but the owner reads it. Days, not instants: the order within a day stays unknown.
create table aspirasi.papan (
  instansi_id uuid not null,
  pesan_id uuid not null,
  rujukan text not null,
  kelas text not null check (kelas <> 'whistleblowing'),
  judul text not null,
  isi text not null,
  topik_kode text,
  unit_id uuid,
  kelurahan_kode text,
  diterima date not null,
  status text not null,
  tenggat date,
  -- It has had a deadline; one was missed.
  bertenggat boolean not null,
  lewat boolean not null,
  -- As an officer published it; a newer one waits for him.
  jawaban text,
  jawaban_ke integer,
  foto uuid[] not null,
  berubah_pada timestamptz not null default clock_timestamp(),
  kata tsvector generated always as (
    setweight(to_tsvector('indonesian', judul), 'A') || setweight(to_tsvector('indonesian', isi), 'B')
    || setweight(to_tsvector('indonesian', coalesce(jawaban, '')), 'C')) stored,
  primary key (instansi_id, pesan_id),
  unique (instansi_id, rujukan)
);
create index papan_daftar on aspirasi.papan (instansi_id, diterima desc, rujukan desc);
create index papan_topik on aspirasi.papan (instansi_id, topik_kode, diterima desc, rujukan desc);
create index papan_unit on aspirasi.papan (instansi_id, unit_id, diterima desc, rujukan desc);
create index papan_kelurahan on aspirasi.papan (instansi_id, kelurahan_kode, diterima desc, rujukan desc);
create index papan_kata on aspirasi.papan using gin (kata);
alter table aspirasi.papan enable row level security;
alter table aspirasi.papan force row level security;
create policy pemilik on aspirasi.papan to current_user
  using (instansi_id = platform.instansi()) with check (instansi_id = platform.instansi());

-- Of each message that ever had a deadline: the first day one of them was past. The column of `pesan` holds only the one
-- that binds now.
create table aspirasi.ketepatan (
  instansi_id uuid not null,
  pesan_id uuid not null,
  lewat_sejak date,
  primary key (instansi_id, pesan_id)
);
alter table aspirasi.ketepatan enable row level security;
alter table aspirasi.ketepatan force row level security;
create policy pemilik on aspirasi.ketepatan to current_user
  using (instansi_id = platform.instansi()) with check (instansi_id = platform.instansi());

create function aspirasi.papan_segarkan(milik uuid, nomor uuid) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from aspirasi.terbitan t where t.instansi_id = milik and t.pesan_id = nomor) then return; end if;
  -- Of two at once the later reads what the earlier has written: one taken back never stays because somebody moved it.
  perform pg_advisory_xact_lock(hashtextextended(nomor::text, 950));
  delete from aspirasi.papan b where b.instansi_id = milik and b.pesan_id = nomor;
  insert into aspirasi.papan (instansi_id, pesan_id, rujukan, kelas, judul, isi, topik_kode, unit_id, kelurahan_kode,
      diterima, status, tenggat, bertenggat, lewat, jawaban, jawaban_ke, foto)
    select p.instansi_id, p.id, p.rujukan, p.kelas, t.judul, t.isi, p.topik_kode, p.unit_id, p.kelurahan_kode,
      (p.diterima_pada at time zone 'Asia/Jakarta')::date, p.status, p.tenggat, k.pesan_id is not null or p.tenggat is not null,
      k.lewat_sejak is not null, t.jawaban, t.jawaban_ke, t.foto
    from aspirasi.pesan p
    join lateral (select x.* from aspirasi.terbitan x where x.instansi_id = p.instansi_id and x.pesan_id = p.id
      order by x.versi desc limit 1) t on t.aksi = 'terbitkan'
    left join aspirasi.ketepatan k on k.instansi_id = p.instansi_id and k.pesan_id = p.id
    where p.instansi_id = milik and p.id = nomor and p.kelas <> 'whistleblowing' and p.kerahasiaan <> 'rahasia'
      and p.status <> 'dicabut';
end
$$;
create function aspirasi.papan_ikut() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform aspirasi.papan_segarkan(new.instansi_id, new.pesan_id);
  return null;
end
$$;
create function aspirasi.papan_ikut_pesan() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  hari_ini date := (clock_timestamp() at time zone 'Asia/Jakarta')::date;
begin
  if new.tenggat is not null or old.tenggat is not null then
    insert into aspirasi.ketepatan as k (instansi_id, pesan_id, lewat_sejak)
      values (new.instansi_id, new.id, case
        -- A day moved by a holiday entered later was never missed.
        when old.tenggat < hari_ini and not (new.status = old.status and new.unit_id is not distinct from old.unit_id
          and new.tenggat_langkah is not distinct from old.tenggat_langkah and new.tenggat >= hari_ini) then old.tenggat + 1 end)
      on conflict (instansi_id, pesan_id) do update set lewat_sejak = excluded.lewat_sejak
        where k.lewat_sejak is null and excluded.lewat_sejak is not null;
  end if;
  perform aspirasi.papan_segarkan(new.instansi_id, new.id);
  return null;
end
$$;
create trigger papan_ikut after insert on aspirasi.terbitan for each row execute function aspirasi.papan_ikut();
create trigger papan_ikut after update on aspirasi.pesan for each row when (old.status is distinct from new.status
    or old.topik_kode is distinct from new.topik_kode or old.unit_id is distinct from new.unit_id
    or old.kelurahan_kode is distinct from new.kelurahan_kode or old.tenggat is distinct from new.tenggat)
  execute function aspirasi.papan_ikut_pesan();

-- Whether its deadlines are kept: null = it has none. Without a search path of its own, which its body does not need, the
-- planner writes it into the question instead of calling it for every row.
create function aspirasi.papan_tepat(b aspirasi.papan) returns text
  language sql stable
  return case
    when b.lewat or (b.tenggat < (now() at time zone 'Asia/Jakarta')::date
      and b.status in ('baru', 'diteruskan', 'dikerjakan')) then 'lewat'
    when not b.bertenggat then null
    when b.status in ('baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor') then 'berjalan'
    else 'terpenuhi' end;

-- Where-clause of a list: values come as parameters, only known filters make a condition.
create function aspirasi.papan_saring(m jsonb) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  return $q$b.instansi_id = platform.instansi()$q$
    || case when m ? 'topik' then $q$ and b.topik_kode = any (array(select jsonb_array_elements_text($1 -> 'topik')))$q$ else '' end
    || case when m ? 'unit' then $q$ and b.unit_id = ($1 ->> 'unit')::uuid$q$ else '' end
    || case when m ? 'kelurahan' then $q$ and b.kelurahan_kode = $1 ->> 'kelurahan'$q$ else '' end
    || case when m ? 'kecamatan' then $q$ and starts_with(b.kelurahan_kode, ($1 ->> 'kecamatan') || '.')$q$ else '' end
    || case when m ? 'kelas' then $q$ and b.kelas = $1 ->> 'kelas'$q$ else '' end
    || case when m ? 'status' then $q$ and b.status = any (array(select jsonb_array_elements_text($1 -> 'status')))$q$ else '' end
    || case when m ? 'tepat' then $q$ and aspirasi.papan_tepat(b) = $1 ->> 'tepat'$q$ else '' end
    || case when m ? 'dari' then $q$ and b.diterima >= ($1 ->> 'dari')::date$q$ else '' end
    || case when m ? 'sampai' then $q$ and b.diterima <= ($1 ->> 'sampai')::date$q$ else '' end
    || case when m ? 'rujukan' then $q$ and b.rujukan = any (array(select jsonb_array_elements_text($1 -> 'rujukan')))$q$ else '' end
    || case when m ? 'kata' then $q$ and b.kata @@ websearch_to_tsquery('indonesian', $1 ->> 'kata')$q$ else '' end
    || case when m ? 'terjawab' then ' and b.jawaban is not null' else '' end;

create type aspirasi.baris_umum as (
  rujukan text, kelas text, judul text, isi text, "topikKode" text, "unitId" text, "kelurahanKode" text, diterima text,
  status text, tepat text, tenggat text, jawaban text, berubah text);

-- One page of the list, newest or oldest first. `sesudah` = [day, reference] of the last one seen.
create function aspirasi.umum_daftar(m jsonb, sesudah text[], terlama boolean, lompat integer, batas integer)
  returns setof aspirasi.baris_umum
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute 'select b.rujukan, b.kelas, b.judul, b.isi, b.topik_kode, b.unit_id::text, b.kelurahan_kode,
      b.diterima::text, b.status, aspirasi.papan_tepat(b), b.tenggat::text, b.jawaban,
      (b.berubah_pada at time zone ''Asia/Jakarta'')::date::text
    from aspirasi.papan b where ' || aspirasi.papan_saring(m)
    || case when sesudah is null then '' else format(' and (b.diterima, b.rujukan) %s ($2[1]::date, $2[2])',
      case when terlama then '>' else '<' end) end
    || case when terlama then ' order by b.diterima, b.rujukan' else ' order by b.diterima desc, b.rujukan desc' end
    || ' offset $3 limit $4'
    using m, sesudah, lompat, least(batas, 2000);
end
$$;
create function aspirasi.umum_banyak(m jsonb) returns integer
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  n integer;
begin
  execute 'select count(*)::int from aspirasi.papan b where ' || aspirasi.papan_saring(m) into n using m;
  return n;
end
$$;

-- One message: its open steps by day, without any text but the answers, without anybody's name.
create function aspirasi.umum_satu(r text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('rujukan', b.rujukan, 'kelas', b.kelas, 'judul', b.judul, 'isi', b.isi,
    'topikKode', b.topik_kode, 'unitId', b.unit_id, 'kelurahanKode', b.kelurahan_kode, 'diterima', b.diterima,
    'status', b.status, 'tepat', aspirasi.papan_tepat(b), 'tenggat', b.tenggat, 'jawaban', b.jawaban,
    'berubah', (b.berubah_pada at time zone 'Asia/Jakarta')::date,
    'foto', (select coalesce(jsonb_agg(f.id order by f.urut), '[]') from aspirasi.foto f
      where f.instansi_id = b.instansi_id and f.pesan_id = b.pesan_id and f.keadaan = 'siap' and f.id = any (b.foto)),
    'induk', (select i.rujukan from aspirasi.pesan p join aspirasi.papan i
        on i.instansi_id = p.instansi_id and i.pesan_id = p.induk_id
      where p.instansi_id = b.instansi_id and p.id = b.pesan_id),
    'langkah', (select coalesce(jsonb_agg(jsonb_build_object('aksi', e.aksi, 'status', e.status,
        'hari', (e.saat at time zone 'Asia/Jakarta')::date,
        'jawaban', case when e.ke = b.jawaban_ke then b.jawaban end) order by e.ke), '[]')
      from aspirasi.peristiwa e where e.instansi_id = b.instansi_id and e.pesan_id = b.pesan_id and e.terbuka))
  from aspirasi.papan b where b.instansi_id = platform.instansi() and b.rujukan = r
$$;

-- How many published messages each office, place, topic and status has, and how many of them missed a deadline.
create function aspirasi.umum_hitung() returns table (dimensi text, kunci text, pesan integer, lewat integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case grouping(b.unit_id, b.kelurahan_kode, b.topik_kode, b.status)
      when 7 then 'kantor' when 11 then 'tempat' when 13 then 'topik' else 'status' end,
    coalesce(b.unit_id::text, b.kelurahan_kode, b.topik_kode, b.status, ''), count(*)::int,
    count(*) filter (where aspirasi.papan_tepat(b) = 'lewat')::int
  from aspirasi.papan b where b.instansi_id = platform.instansi()
  group by grouping sets ((b.unit_id), (b.kelurahan_kode), (b.topik_kode), (b.status))
$$;
-- When the list last changed, to the second: also when something was taken from it. And how long it is.
create function aspirasi.umum_keadaan() returns table (pesan integer, saat text, awal text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int, to_json(date_trunc('second', greatest(max(b.berubah_pada),
      (select max(t.dicatat_pada) from aspirasi.terbitan t where t.instansi_id = platform.instansi()),
      (select max(p.diubah_pada) from aspirasi.pesan p where p.instansi_id = platform.instansi() and p.status = 'dicabut'
        and exists (select from aspirasi.terbitan t where t.instansi_id = p.instansi_id and t.pesan_id = p.id))))) #>> '{}',
    min(b.diterima)::text
  from aspirasi.papan b where b.instansi_id = platform.instansi()
$$;
-- Messages received from `mulai` up to, not including, `akhir`, as they stood at `batas`: counts by office, place, topic and
-- month. Whistleblowing is in none of them.
create function aspirasi.ukuran(mulai date, akhir date, batas date, terbit boolean)
  returns table (dimensi text, kunci text, n integer[], hari numeric, dijawab integer)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with p as (
    select p.id, p.unit_id, p.kelurahan_kode, p.topik_kode, p.status, p.tenggat,
      (p.diterima_pada at time zone 'Asia/Jakarta')::date as diterima
    from aspirasi.pesan p
    where p.instansi_id = platform.instansi() and p.kelas <> 'whistleblowing'
      and p.diterima_pada >= (mulai::timestamp at time zone 'Asia/Jakarta')
      and p.diterima_pada < (akhir::timestamp at time zone 'Asia/Jakarta')
      and (not terbit or exists (select from aspirasi.papan b where b.instansi_id = p.instansi_id and b.pesan_id = p.id))),
  e as (
    select e.pesan_id,
      min((e.saat at time zone 'Asia/Jakarta')::date) filter (where e.aksi in
        ('jawab', 'tutup-tidak-selesai', 'bukan-wewenang', 'tolak')) as dijawab,
      count(*) filter (where e.aksi = 'nyatakan-belum') > 0 as dibuka,
      (array_agg(e.aksi order by e.ke desc) filter (where e.aksi in ('nyatakan-selesai', 'nyatakan-belum')))[1]
        = 'nyatakan-selesai' as selesai
    from aspirasi.peristiwa e join p on p.id = e.pesan_id
    where e.instansi_id = platform.instansi() and e.saat < (batas::timestamp at time zone 'Asia/Jakarta')
      and e.aksi in ('jawab', 'tutup-tidak-selesai', 'bukan-wewenang', 'tolak', 'nyatakan-belum', 'nyatakan-selesai')
    group by e.pesan_id),
  u as (
    select p.*, e.dijawab, coalesce(e.dibuka, false) as dibuka, coalesce(e.selesai, false) as selesai,
      k.pesan_id is not null or p.tenggat is not null as bertenggat,
      coalesce(k.lewat_sejak <= coalesce(e.dijawab, batas - 1)
        or (e.dijawab is null and p.status in ('baru', 'diteruskan', 'dikerjakan') and p.tenggat < batas), false) as lewat
    from p left join e on e.pesan_id = p.id
      left join aspirasi.ketepatan k on k.instansi_id = platform.instansi() and k.pesan_id = p.id),
  g as (
    select case grouping(u.unit_id, u.kelurahan_kode, u.topik_kode, date_trunc('month', u.diterima))
        when 15 then 'semua' when 7 then 'kantor' when 11 then 'tempat' when 13 then 'topik' when 14 then 'bulan' end as dimensi,
      coalesce(u.unit_id::text, u.kelurahan_kode, u.topik_kode, to_char(date_trunc('month', u.diterima), 'YYYY-MM'), '') as kunci,
      count(*)::int as n, count(*) filter (where u.bertenggat and not u.lewat and u.dijawab is not null)::int as tepat,
      count(*) filter (where u.lewat)::int as lewat, count(*) filter (where u.selesai)::int as selesai,
      count(*) filter (where u.dibuka)::int as dibuka,
      percentile_cont(0.5) within group (order by u.dijawab - u.diterima) as hari,
      count(u.dijawab)::int as dijawab
    from u group by grouping sets ((), (u.unit_id), (u.kelurahan_kode), (u.topik_kode), (date_trunc('month', u.diterima))))
  select g.dimensi, g.kunci, array[g.n, g.tepat, g.lewat, g.n - g.tepat - g.lewat, g.selesai, g.n - g.selesai, g.dibuka,
    g.n - g.dibuka], g.hari::numeric, g.dijawab
  from g order by g.dimensi = 'semua' desc, g.dimensi, g.kunci
$$;

-- A quarter of a year. Of all messages only once it is over and as it stood on its last day, so that two readings never
-- differ by one message; small counts hidden. `terbit`: of published messages only, which everybody can count himself.
create function aspirasi.umum_statistik(mulai date, terbit boolean) returns table (
    dimensi text, kunci text, diterima integer, tepat integer, lewat integer, selesai integer, dibuka integer, hari numeric)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  ambang constant integer := 5;
  hari_ini constant date := (now() at time zone 'Asia/Jakarta')::date;
  akhir constant date := (mulai + interval '3 months')::date;
  d text[];
  k text[];
  n integer[];
  h numeric[];
  j integer[];
  tutup boolean[];
  sebelum boolean[];
  m boolean[];
  a integer;
  z integer;
  nama text;
begin
  if mulai is distinct from date_trunc('quarter', mulai)::date or (not terbit and akhir > hari_ini) then return; end if;
  select array_agg(u.dimensi order by u.o), array_agg(u.kunci order by u.o), array_agg(u.n order by u.o),
      array_agg(u.hari order by u.o), array_agg(u.dijawab order by u.o) into d, k, n, h, j
    from (select x.*, row_number() over () as o from aspirasi.ukuran(mulai, akhir, least(akhir, hari_ini + 1), terbit) x) u;
  if n[1][1] = 0 then return; end if;
  tutup := array_fill(false, array[cardinality(d), 8]);
  if not terbit then
    loop
      sebelum := tutup;
      foreach nama in array array['kantor', 'tempat', 'topik', 'bulan'] loop
        a := array_position(d, nama);
        z := (select max(o) from unnest(d) with ordinality u(x, o) where x = nama);
        m := platform.samarkan_tabel(n[1:1][1:8] || n[a:z][1:8], array[0, 1, 1, 1, 2, 2, 3, 3],
          tutup[1:1][1:8] || tutup[a:z][1:8]);
        for c in 1..8 loop
          tutup[1][c] := m[1][c];
          for r in a..z loop tutup[r][c] := m[r - a + 2][c]; end loop;
        end loop;
      end loop;
      exit when tutup = sebelum;
    end loop;
  end if;
  for r in 1..cardinality(d) loop
    dimensi := d[r];
    kunci := k[r];
    diterima := case when not tutup[r][1] then n[r][1] end;
    tepat := case when not tutup[r][2] then n[r][2] end;
    lewat := case when not tutup[r][3] then n[r][3] end;
    selesai := case when not tutup[r][5] then n[r][5] end;
    dibuka := case when not tutup[r][7] then n[r][7] end;
    hari := case when not tutup[r][1] and (terbit or j[r] >= ambang) then h[r] end;
    return next;
  end loop;
  if not terbit then
    -- Reports of wrongdoing: one number for the whole city, nothing by office, place or month.
    select 'wbs', '', case when count(*) >= ambang then count(*)::int end into dimensi, kunci, diterima
      from aspirasi.pesan p where p.instansi_id = platform.instansi() and p.kelas = 'whistleblowing'
        and p.diterima_pada >= (mulai::timestamp at time zone 'Asia/Jakarta')
        and p.diterima_pada < (akhir::timestamp at time zone 'Asia/Jakarta');
    tepat := null; lewat := null; selesai := null; dibuka := null; hari := null;
    return next;
  end if;
end
$$;

revoke execute on function aspirasi.papan_segarkan(uuid, uuid), aspirasi.papan_ikut(), aspirasi.papan_ikut_pesan(),
  aspirasi.papan_tepat(aspirasi.papan), aspirasi.papan_saring(jsonb), aspirasi.ukuran(date, date, date, boolean),
  aspirasi.umum_daftar(jsonb, text[], boolean, integer, integer), aspirasi.umum_banyak(jsonb), aspirasi.umum_satu(text),
  aspirasi.umum_hitung(), aspirasi.umum_keadaan(), aspirasi.umum_statistik(date, boolean) from public;
grant execute on function aspirasi.umum_daftar(jsonb, text[], boolean, integer, integer), aspirasi.umum_banyak(jsonb),
  aspirasi.umum_satu(text), aspirasi.umum_hitung(), aspirasi.umum_keadaan(),
  aspirasi.umum_statistik(date, boolean) to tepat_aplikasi;

-- down
drop function aspirasi.umum_statistik(date, boolean);
drop function aspirasi.ukuran(date, date, date, boolean);
drop function aspirasi.umum_keadaan();
drop function aspirasi.umum_hitung();
drop function aspirasi.umum_satu(text);
drop function aspirasi.umum_banyak(jsonb);
drop function aspirasi.umum_daftar(jsonb, text[], boolean, integer, integer);
drop type aspirasi.baris_umum;
drop function aspirasi.papan_saring(jsonb);
drop function aspirasi.papan_tepat(aspirasi.papan);
drop trigger papan_ikut on aspirasi.pesan;
drop trigger papan_ikut on aspirasi.terbitan;
drop function aspirasi.papan_ikut_pesan();
drop function aspirasi.papan_ikut();
drop function aspirasi.papan_segarkan(uuid, uuid);
drop table aspirasi.ketepatan;
drop table aspirasi.papan;
create or replace function persetujuan.samarkan(n integer[]) returns integer[]
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  ambang constant integer := 5;
  hasil integer[] := n;
  banyak integer := 0;
  tertutup integer := 0;
  b record;
begin
  for b in select x, o from unnest(n) with ordinality u(x, o) order by x, o loop
    if b.x >= ambang and (banyak = 0
        or (banyak > 1 and tertutup >= ambang and tertutup <> (ambang - 1) * banyak)) then
      exit;
    end if;
    hasil[b.o] := null;
    banyak := banyak + 1;
    tertutup := tertutup + b.x;
  end loop;
  return hasil;
end
$$;
drop function platform.samarkan_tabel(integer[], integer[], boolean[]);
drop function platform.samarkan(integer[], boolean[]);
