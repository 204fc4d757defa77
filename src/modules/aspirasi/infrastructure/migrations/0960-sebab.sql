-- Why it happened, as an officer confirmed it; taken back by a further row. The newest row of a message counts.
create table aspirasi.sebab (
  instansi_id uuid not null,
  pesan_id uuid not null,
  ke integer not null check (ke >= 1),
  aksi text not null check (aksi in ('tetapkan', 'batalkan')),
  jenis text check (jenis in ('kurang-orang', 'kurang-kompetensi', 'kurang-alat', 'aturan', 'lain')),
  jabatan_id uuid,
  kompetensi_kode text,
  alasan text not null check (length(trim(alasan)) >= 3),
  oleh text not null,
  pengguna_id text not null,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, pesan_id, ke),
  foreign key (instansi_id, pesan_id) references aspirasi.pesan,
  check ((aksi = 'tetapkan') = (jenis is not null)),
  check (jenis is null or jenis not in ('kurang-orang', 'kurang-kompetensi') or jabatan_id is not null),
  check ((jenis is not distinct from 'kurang-kompetensi') = (kompetensi_kode is not null)),
  check (aksi = 'tetapkan' or (jabatan_id is null and kompetensi_kode is null))
);
alter table aspirasi.sebab enable row level security;
alter table aspirasi.sebab force row level security;
create policy pemilik on aspirasi.sebab to current_user
  using (instansi_id = platform.instansi()) with check (instansi_id = platform.instansi());
create trigger hanya_tambah before update or delete on aspirasi.sebab
  for each row execute function platform.hanya_tambah();
create policy baca on aspirasi.sebab for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and exists (select from aspirasi.pesan p where p.instansi_id = sebab.instansi_id and p.id = pesan_id));
create policy tambah on aspirasi.sebab for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and pengguna_id = (select aspirasi.saya())
  and (select platform.peran_ada(array['petugas-aduan', 'penghubung', 'pimpinan', 'sekda']))
  and exists (select from aspirasi.pesan p where p.instansi_id = sebab.instansi_id and p.id = pesan_id
    and p.kelas <> 'whistleblowing'));
grant select, insert on aspirasi.sebab to tepat_aplikasi;

-- Causes that stand: one row a message, without a word of it. A message counts for itself and for those merged into it.
-- Whistleblowing, refused and withdrawn ones count for nothing. For those who work on posts and people.
create function aspirasi.sebab_tegak(sejak date, sampai date) returns table (
    jenis text, jabatan_id uuid, kompetensi_kode text, unit_id uuid, topik_kode text, kelurahan_kode text, bulan date,
    pesan integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.jenis, s.jabatan_id, s.kompetensi_kode, p.unit_id, p.topik_kode, p.kelurahan_kode,
    date_trunc('month', p.diterima_pada at time zone 'Asia/Jakarta')::date,
    sum(1 + (select count(*) from aspirasi.pesan g where g.instansi_id = p.instansi_id and g.induk_id = p.id))::int
  from (select distinct on (x.pesan_id) x.* from aspirasi.sebab x where x.instansi_id = platform.instansi()
    order by x.pesan_id, x.ke desc) s
  join aspirasi.pesan p on p.instansi_id = platform.instansi() and p.id = s.pesan_id
  where s.aksi = 'tetapkan' and p.kelas <> 'whistleblowing' and p.status not in ('ditolak', 'dicabut', 'digabung')
    and (p.diterima_pada at time zone 'Asia/Jakarta')::date between sejak and sampai
    and platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'pimpinan', 'penghubung', 'petugas-aduan', 'inspektorat',
      'asesor'])
  group by 1, 2, 3, 4, 5, 6, 7
$$;

-- Of one need: the messages behind it that are published, in their masked words.
create function aspirasi.sebab_terbit(jabatan uuid, kompetensi text, sejak date, sampai date) returns table (
    rujukan text, judul text, isi text, diterima date, status text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.rujukan, t.judul, t.isi, (p.diterima_pada at time zone 'Asia/Jakarta')::date, p.status
  from (select distinct on (x.pesan_id) x.* from aspirasi.sebab x where x.instansi_id = platform.instansi()
    order by x.pesan_id, x.ke desc) s
  join aspirasi.pesan p on p.instansi_id = platform.instansi() and p.id = s.pesan_id
  join lateral (select * from aspirasi.terbitan y where y.instansi_id = p.instansi_id and y.pesan_id = p.id
    order by y.versi desc limit 1) t on t.aksi = 'terbitkan'
  where s.aksi = 'tetapkan' and s.jabatan_id = jabatan and s.kompetensi_kode is not distinct from kompetensi
    and p.kelas <> 'whistleblowing' and p.kerahasiaan <> 'rahasia' and p.status not in ('ditolak', 'dicabut', 'digabung')
    and (p.diterima_pada at time zone 'Asia/Jakarta')::date between sejak and sampai
    and platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'pimpinan', 'penghubung', 'petugas-aduan', 'inspektorat',
      'asesor'])
  order by p.diterima_pada desc, p.id limit 200
$$;
revoke execute on function aspirasi.sebab_tegak(date, date), aspirasi.sebab_terbit(uuid, text, date, date) from public;
grant execute on function aspirasi.sebab_tegak(date, date), aspirasi.sebab_terbit(uuid, text, date, date) to tepat_aplikasi;

-- down
drop function aspirasi.sebab_terbit(uuid, text, date, date);
drop function aspirasi.sebab_tegak(date, date);
drop table aspirasi.sebab;
