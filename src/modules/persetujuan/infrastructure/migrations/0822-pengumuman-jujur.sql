-- The last step of the decision a draft knew of: names drafted before another are not published.
alter table persetujuan.pengumuman add column langkah_ke integer check (langkah_ke >= 0);

-- Counts of people with those under five hidden (null), and the next smallest too, until the hidden cannot be worked out.
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
    -- The total is known elsewhere, so the sum of the hidden is: it must leave more than one answer. One hidden alone,
    -- hidden ones of fewer than the threshold together, or all as large as they can be, are told by it.
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

-- Withdrawn: title, day and reason, and no more, in the list as on the page.
create or replace function persetujuan.umum_daftar() returns table (
    id uuid, judul text, tmt date, jabatan integer, versi integer, terbit_pada timestamptz, ditarik_pada timestamptz,
    alasan text, langkah text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.berkas_id, t.isi ->> 'judul', case when t.ditarik_pada is null then (t.isi ->> 'tmt')::date end,
    case when t.ditarik_pada is null then jsonb_array_length(t.isi -> 'jabatan') end, t.versi,
    t.terbit_pada, t.ditarik_pada, t.alasan, case when t.ditarik_pada is null then
      (select (array_agg(l.aksi))[count(*)] from persetujuan.umum_langkah(t.berkas_id) l) end
  from persetujuan.umum_terbit() t
$$;

-- Names are held back as soon as an objection is granted that their draft did not know of.
create or replace function persetujuan.umum_putaran(putaran uuid) returns table (
    id uuid, judul text, versi integer, terbit_pada timestamptz, ditarik_pada timestamptz, alasan text, isi jsonb,
    langkah jsonb, hasil integer[], putusan integer[], keberatan integer, dasar_nama text, nama jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with t as (select * from persetujuan.umum_terbit() where berkas_id = putaran),
  tampil as (select * from t where ditarik_pada is null),
  l as (select u.aksi, u.tanggal, row_number() over () as urut from tampil, persetujuan.umum_langkah(tampil.berkas_id) u),
  p as (select ringkasan from persetujuan.pemeriksaan x
    where x.instansi_id = platform.instansi() and x.berkas_id = putaran order by x.ke desc limit 1),
  isi_langkah as (select k.aksi, k.isi from persetujuan.langkah k
    where k.instansi_id = platform.instansi() and k.berkas_id = putaran
      and k.ke > coalesce((select max(m.ke) from persetujuan.langkah m where m.instansi_id = k.instansi_id
        and m.berkas_id = k.berkas_id and m.aksi in ('kembalikan-sidang', 'kembalikan-putusan')), 0)),
  diputus as (select count(*) filter (where (b ->> 'tetapkan')::boolean)::int as ya,
      count(*) filter (where not (b ->> 'tetapkan')::boolean)::int as tidak
    from isi_langkah, jsonb_array_elements(isi -> 'putusan') b where aksi = 'putuskan'),
  gugur as (select count(*)::int as n from isi_langkah, jsonb_array_elements(isi -> 'gugur') b where aksi = 'cocokkan'),
  keb as (select count(distinct isi ->> 'nip')::int as n from isi_langkah where aksi = 'terima-keberatan')
  select t.berkas_id, t.isi ->> 'judul', t.versi, t.terbit_pada, t.ditarik_pada, t.alasan, tampil.isi,
    coalesce((select jsonb_agg(jsonb_build_object('aksi', l.aksi, 'tanggal', l.tanggal) order by l.urut) from l), '[]'),
    case when tampil.isi is not null then (select persetujuan.samarkan(array[(ringkasan ->> 'lolos')::int,
      (ringkasan ->> 'peringatan')::int, (ringkasan ->> 'ditolak')::int, (ringkasan ->> 'perluVerifikasi')::int]) from p) end,
    case when exists (select from l where l.aksi = 'putuskan') then
      (select persetujuan.samarkan(array[diputus.ya, diputus.tidak, gugur.n]) from diputus, gugur) end,
    case when tampil.isi is not null then (select n from keb where n >= 5) end,
    tampil.dasar_nama,
    case when tampil.dasar_nama is not null and exists (select from l where l.aksi = 'berlakukan')
      and not exists (select from persetujuan.langkah g where g.instansi_id = platform.instansi() and g.berkas_id = putaran
        and g.aksi = 'jawab-keberatan' and (g.isi ->> 'dikabulkan')::boolean and g.ke > coalesce((
          select d.langkah_ke from persetujuan.pengumuman x join persetujuan.pengumuman d
            on d.instansi_id = x.instansi_id and d.berkas_id = x.berkas_id and d.ke = x.tentang_ke
          where x.instansi_id = g.instansi_id and x.berkas_id = g.berkas_id and x.aksi = 'terbitkan'
          order by x.ke desc limit 1), 0)) then tampil.nama end
  from t left join tampil on true
$$;

-- down
create or replace function persetujuan.umum_putaran(putaran uuid) returns table (
    id uuid, judul text, versi integer, terbit_pada timestamptz, ditarik_pada timestamptz, alasan text, isi jsonb,
    langkah jsonb, hasil integer[], putusan integer[], keberatan integer, dasar_nama text, nama jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with t as (select * from persetujuan.umum_terbit() where berkas_id = putaran),
  tampil as (select * from t where ditarik_pada is null),
  l as (select u.aksi, u.tanggal, row_number() over () as urut from tampil, persetujuan.umum_langkah(tampil.berkas_id) u),
  p as (select ringkasan from persetujuan.pemeriksaan x
    where x.instansi_id = platform.instansi() and x.berkas_id = putaran order by x.ke desc limit 1),
  isi_langkah as (select k.aksi, k.isi from persetujuan.langkah k
    where k.instansi_id = platform.instansi() and k.berkas_id = putaran
      and k.ke > coalesce((select max(m.ke) from persetujuan.langkah m where m.instansi_id = k.instansi_id
        and m.berkas_id = k.berkas_id and m.aksi in ('kembalikan-sidang', 'kembalikan-putusan')), 0)),
  diputus as (select count(*) filter (where (b ->> 'tetapkan')::boolean)::int as ya,
      count(*) filter (where not (b ->> 'tetapkan')::boolean)::int as tidak
    from isi_langkah, jsonb_array_elements(isi -> 'putusan') b where aksi = 'putuskan'),
  gugur as (select count(*)::int as n from isi_langkah, jsonb_array_elements(isi -> 'gugur') b where aksi = 'cocokkan'),
  keb as (select count(distinct isi ->> 'nip')::int as n from isi_langkah where aksi = 'terima-keberatan')
  select t.berkas_id, t.isi ->> 'judul', t.versi, t.terbit_pada, t.ditarik_pada, t.alasan, tampil.isi,
    coalesce((select jsonb_agg(jsonb_build_object('aksi', l.aksi, 'tanggal', l.tanggal) order by l.urut) from l), '[]'),
    case when tampil.isi is not null then (select persetujuan.samarkan(array[(ringkasan ->> 'lolos')::int,
      (ringkasan ->> 'peringatan')::int, (ringkasan ->> 'ditolak')::int, (ringkasan ->> 'perluVerifikasi')::int]) from p) end,
    case when exists (select from l where l.aksi = 'putuskan') then
      (select persetujuan.samarkan(array[diputus.ya, diputus.tidak, gugur.n]) from diputus, gugur) end,
    case when tampil.isi is not null then (select n from keb where n >= 5) end,
    tampil.dasar_nama,
    case when tampil.dasar_nama is not null and exists (select from l where l.aksi = 'berlakukan') then tampil.nama end
  from t left join tampil on true
$$;

create or replace function persetujuan.umum_daftar() returns table (
    id uuid, judul text, tmt date, jabatan integer, versi integer, terbit_pada timestamptz, ditarik_pada timestamptz,
    alasan text, langkah text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.berkas_id, t.isi ->> 'judul', (t.isi ->> 'tmt')::date, jsonb_array_length(t.isi -> 'jabatan'), t.versi,
    t.terbit_pada, t.ditarik_pada, t.alasan, case when t.ditarik_pada is null then
      (select (array_agg(l.aksi))[count(*)] from persetujuan.umum_langkah(t.berkas_id) l) end
  from persetujuan.umum_terbit() t
$$;

create or replace function persetujuan.samarkan(n integer[]) returns integer[]
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  jumlah integer := (select coalesce(sum(x), 0) from unnest(n) x);
  kecil integer := (select count(*) from unnest(n) x where x < 5);
  tertutup integer := (select coalesce(sum(x), 0) from unnest(n) x where x < 5);
  hasil integer[] := n;
  lain integer;
begin
  if jumlah < 5 then
    return array_fill(null::integer, array[cardinality(n)]);
  end if;
  for i in 1..cardinality(n) loop
    if n[i] < 5 then hasil[i] := null; end if;
  end loop;
  -- One hidden alone, or all hidden as large as they can be: the sum tells them.
  if kecil = 1 or (kecil > 0 and tertutup >= 4 * kecil) then
    select o into lain from unnest(n) with ordinality u(x, o) where x >= 5 order by x, o limit 1;
    hasil[lain] := null;
  end if;
  return hasil;
end
$$;

alter table persetujuan.pengumuman drop column langkah_ke;
