-- Rounds of placement announced to the public: drafts, publications, withdrawals, each a row that stays. What is published
-- (`isi`) is a snapshot without a single person. Names stand apart, only with a legal basis written beside them.
create table persetujuan.pengumuman (
  instansi_id uuid not null,
  id uuid not null,
  berkas_id uuid not null,
  ke integer not null check (ke >= 1),
  aksi text not null check (aksi in ('susun', 'terbitkan', 'tarik')),
  isi jsonb,
  dasar_nama text check (dasar_nama <> ''),
  nama jsonb,
  -- Of a publication: the draft it publishes.
  tentang_ke integer,
  alasan text check (alasan <> ''),
  oleh text not null,
  pengguna_id text,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, berkas_id, ke),
  foreign key (instansi_id, berkas_id) references persetujuan.berkas,
  check ((aksi = 'susun') = (isi is not null)),
  check ((aksi = 'terbitkan') = (tentang_ke is not null)),
  check ((aksi = 'tarik') = (alasan is not null)),
  check (nama is null or (aksi = 'susun' and dasar_nama is not null))
);
alter table persetujuan.pengumuman enable row level security;
alter table persetujuan.pengumuman force row level security;
create policy baca on persetujuan.pengumuman for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])));
-- The owner, in whose name the functions below run, sees announced batches only, also where he is no superuser.
create policy pemilik on persetujuan.pengumuman for select to current_user using (true);
create function persetujuan.draf_orang_lain(berkas uuid, draf integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select platform.peran_ada(array['tpk', 'sekda', 'ppk']) and exists (select from persetujuan.pengumuman d
    where d.instansi_id = platform.instansi() and d.berkas_id = berkas and d.ke = draf and d.aksi = 'susun'
      and d.pengguna_id <> current_setting('app.pengguna_id', true))
$$;
revoke execute on function persetujuan.draf_orang_lain(uuid, integer) from public;
grant execute on function persetujuan.draf_orang_lain(uuid, integer) to tepat_aplikasi;
-- Nobody publishes what he drafted, here as in the program.
create policy tambah on persetujuan.pengumuman for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(
    case aksi when 'susun' then array['analis'] when 'terbitkan' then array['tpk', 'sekda', 'ppk']
      else array['analis', 'tpk', 'sekda', 'ppk'] end))
  and (aksi <> 'terbitkan' or persetujuan.draf_orang_lain(berkas_id, tentang_ke)));
create trigger hanya_tambah before update or delete on persetujuan.pengumuman
  for each row execute function platform.hanya_tambah();
grant select, insert on persetujuan.pengumuman to tepat_aplikasi;

-- The public reads through the two functions below and nothing else: a visitor works without any role, for whom every
-- table is empty.
create policy pemilik on persetujuan.langkah for select to current_user using (
  exists (select from persetujuan.pengumuman p
    where p.instansi_id = langkah.instansi_id and p.berkas_id = langkah.berkas_id));
create policy pemilik on persetujuan.pemeriksaan for select to current_user using (
  exists (select from persetujuan.pengumuman p
    where p.instansi_id = pemeriksaan.instansi_id and p.berkas_id = pemeriksaan.berkas_id));

-- Counts of people with those under five hidden (null), and one more where the sum would give a hidden one away.
create function persetujuan.samarkan(n integer[]) returns integer[]
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

-- Steps of the decision in force: those before it was sent back no longer count. A day and a word for each, nothing else.
create function persetujuan.umum_langkah(berkas uuid) returns table (aksi text, tanggal date)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select l.aksi, case when l.aksi in ('sidangkan', 'tetapkan', 'lantik') then (l.isi ->> 'tanggal')::date
    else (l.saat::timestamptz at time zone 'Asia/Jakarta')::date end
  from persetujuan.langkah l
  where l.instansi_id = platform.instansi() and l.berkas_id = berkas
    and l.aksi in ('ajukan', 'sidangkan', 'cocokkan', 'putuskan', 'tetapkan', 'lantik', 'berlakukan', 'batalkan')
    and l.ke > coalesce((select max(k.ke) from persetujuan.langkah k where k.instansi_id = l.instansi_id
      and k.berkas_id = l.berkas_id and k.aksi in ('kembalikan-sidang', 'kembalikan-putusan')), 0)
  order by l.ke
$$;

-- What is published of each batch now, or that it was withdrawn.
create function persetujuan.umum_terbit() returns table (
    berkas_id uuid, isi jsonb, dasar_nama text, nama jsonb, versi integer, terbit_pada timestamptz,
    ditarik_pada timestamptz, alasan text)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select t.berkas_id, d.isi, d.dasar_nama, d.nama, t.versi, t.dicatat_pada, w.dicatat_pada, w.alasan
  from (select distinct on (p.berkas_id) p.berkas_id, p.ke, p.tentang_ke, p.dicatat_pada,
      count(*) over (partition by p.berkas_id)::int as versi
    from persetujuan.pengumuman p where p.instansi_id = platform.instansi() and p.aksi = 'terbitkan'
    order by p.berkas_id, p.ke desc) t
  join persetujuan.pengumuman d on d.instansi_id = platform.instansi() and d.berkas_id = t.berkas_id
    and d.ke = t.tentang_ke and d.aksi = 'susun'
  left join lateral (select p.dicatat_pada, p.alasan from persetujuan.pengumuman p
    where p.instansi_id = platform.instansi() and p.berkas_id = t.berkas_id and p.aksi = 'tarik' and p.ke > t.ke
    order by p.ke limit 1) w on true
$$;

create function persetujuan.umum_daftar() returns table (
    id uuid, judul text, tmt date, jabatan integer, versi integer, terbit_pada timestamptz, ditarik_pada timestamptz,
    alasan text, langkah text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.berkas_id, t.isi ->> 'judul', (t.isi ->> 'tmt')::date, jsonb_array_length(t.isi -> 'jabatan'), t.versi,
    t.terbit_pada, t.ditarik_pada, t.alasan, case when t.ditarik_pada is null then
      (select (array_agg(l.aksi))[count(*)] from persetujuan.umum_langkah(t.berkas_id) l) end
  from persetujuan.umum_terbit() t
$$;

-- One round. Withdrawn: title, day and reason, and no more. Names: with a legal basis, once the posts are in force.
create function persetujuan.umum_putaran(putaran uuid) returns table (
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
revoke execute on function persetujuan.samarkan(integer[]), persetujuan.umum_langkah(uuid), persetujuan.umum_terbit(),
  persetujuan.umum_daftar(), persetujuan.umum_putaran(uuid) from public;
grant execute on function persetujuan.umum_daftar(), persetujuan.umum_putaran(uuid) to tepat_aplikasi;

-- down
drop function persetujuan.umum_putaran(uuid);
drop function persetujuan.umum_daftar();
drop function persetujuan.umum_terbit();
drop function persetujuan.umum_langkah(uuid);
drop function persetujuan.samarkan(integer[]);
drop policy pemilik on persetujuan.pemeriksaan;
drop policy pemilik on persetujuan.langkah;
drop table persetujuan.pengumuman;
drop function persetujuan.draf_orang_lain(uuid, integer);
