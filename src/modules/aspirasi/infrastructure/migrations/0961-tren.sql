-- Messages by office, subject and month, for those who work on posts and people: numbers, and no word of any message. Those of
-- wrongdoing count nowhere; numbers under five are hidden where they are shown.
create function aspirasi.pesan_per_bulan(sejak date, sampai date) returns table (
    unit_id uuid, topik_kode text, bulan date, pesan integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.unit_id, p.topik_kode, date_trunc('month', p.diterima_pada at time zone 'Asia/Jakarta')::date, count(*)::int
  from aspirasi.pesan p
  where p.instansi_id = platform.instansi() and p.kelas <> 'whistleblowing' and p.status not in ('ditolak', 'dicabut')
    and p.unit_id is not null
    and (p.diterima_pada at time zone 'Asia/Jakarta')::date between sejak and sampai
    and platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'pimpinan', 'penghubung', 'petugas-aduan', 'inspektorat',
      'asesor'])
  group by 1, 2, 3
$$;
revoke execute on function aspirasi.pesan_per_bulan(date, date) from public;
grant execute on function aspirasi.pesan_per_bulan(date, date) to tepat_aplikasi;

-- down
drop function aspirasi.pesan_per_bulan(date, date);
