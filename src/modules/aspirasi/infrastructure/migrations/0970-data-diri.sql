-- What is kept of a person: he sees it, corrects it, has it erased; and it is erased by itself some time after his message
-- ended. Here, and nowhere else, rows of identitas and photographs of a message are deleted; what happened stays in order.

-- How long; each change a new version. Without a row nothing is erased by itself.
create table aspirasi.retensi (
  instansi_id uuid not null,
  versi integer not null check (versi >= 1),
  hari integer not null check (hari between 30 and 3650),
  sumber text not null check (length(trim(sumber)) between 3 and 500),
  alasan text not null check (length(trim(alasan)) >= 3),
  oleh text not null,
  pengguna_id text not null,
  dicatat_pada timestamptz not null default clock_timestamp(),
  primary key (instansi_id, versi)
);
alter table aspirasi.retensi enable row level security;
alter table aspirasi.retensi force row level security;
create policy pemilik on aspirasi.retensi to current_user
  using (instansi_id = platform.instansi()) with check (instansi_id = platform.instansi());
create trigger hanya_tambah before update or delete on aspirasi.retensi
  for each row execute function platform.hanya_tambah();
-- A promise to the public.
create policy baca on aspirasi.retensi for select to tepat_aplikasi using (instansi_id = (select platform.instansi()));
create policy tambah on aspirasi.retensi for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and pengguna_id = (select aspirasi.saya())
  and (select platform.peran_ada(array['petugas-aduan'])));
grant select, insert on aspirasi.retensi to tepat_aplikasi;

-- Also for the owner's own functions: a deletion names the message it is for.
create function aspirasi.jaga_hapus() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(current_setting('aspirasi.hapus', true), '') <> old.pesan_id::text then
    raise exception 'data diri hanya dihapus lewat pintunya' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger jaga_hapus before delete on aspirasi.identitas for each row execute function aspirasi.jaga_hapus();
create trigger jaga_hapus before delete on aspirasi.foto for each row when (old.pesan_id is not null)
  execute function aspirasi.jaga_hapus();

-- Deletes and writes that it was done, addresses of those who follow by mail included. Photographs that are published stay.
-- Null: there was nothing.
create function aspirasi.hapus_data(nomor uuid, dengan_foto boolean, siapa text, m jsonb) returns jsonb
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
  orang integer;
  pengikut integer;
  gambar integer := 0;
  ke_berapa integer;
  kini text;
begin
  perform set_config('aspirasi.hapus', nomor::text, true);
  delete from aspirasi.identitas i where i.instansi_id = milik and i.pesan_id = nomor;
  get diagnostics orang = row_count;
  delete from aspirasi.langganan l where l.instansi_id = milik and l.pesan_id = nomor;
  get diagnostics pengikut = row_count;
  if dengan_foto then
    delete from aspirasi.foto f where f.instansi_id = milik and f.pesan_id = nomor
      and not f.id = any (coalesce((select case when t.aksi = 'terbitkan' then t.foto end from aspirasi.terbitan t
        where t.instansi_id = milik and t.pesan_id = nomor order by t.versi desc limit 1), '{}'));
    get diagnostics gambar = row_count;
  end if;
  perform set_config('aspirasi.hapus', '', true);
  if orang + pengikut + gambar = 0 then return null; end if;
  update aspirasi.pesan p set langkah_ke = p.langkah_ke + 1, diubah_pada = clock_timestamp()
    where p.instansi_id = milik and p.id = nomor returning p.langkah_ke, p.status into ke_berapa, kini;
  insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, isi, terbuka, aktor)
    values (milik, nomor, ke_berapa, case when dengan_foto then 'data-dihapus' else 'identitas-dihapus' end, kini, m, true, siapa);
  return jsonb_build_object('identitas', orang, 'pengikut', pengikut, 'foto', gambar);
end $$;

-- Doors of whoever holds the code.
create function aspirasi.data_saya(kode bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('kerahasiaan', p.kerahasiaan, 'status', p.status,
    'identitas', (select jsonb_build_object('nama', i.nama, 'telepon', i.telepon, 'surel', i.surel, 'alamat', i.alamat)
      from aspirasi.identitas i where i.instansi_id = p.instansi_id and i.pesan_id = p.id),
    'foto', (select count(*) from aspirasi.foto f where f.instansi_id = p.instansi_id and f.pesan_id = p.id),
    'dibuka', (select count(*) from aspirasi.pembukaan_identitas b where b.instansi_id = p.instansi_id and b.pesan_id = p.id))
  from aspirasi.pesan p where p.instansi_id = platform.instansi() and p.kode_sidik = kode
$$;
-- What is there is corrected; what was erased is not brought back.
create function aspirasi.ubah_data_saya(kode bytea, m jsonb) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
  p record;
begin
  select x.id, x.status, x.langkah_ke into p from aspirasi.pesan x
    where x.instansi_id = milik and x.kode_sidik = kode for update;
  if p.id is null then return false; end if;
  update aspirasi.identitas i set nama = x.nama, telepon = x.telepon, surel = x.surel, alamat = x.alamat
    from jsonb_to_record(m) as x (nama text, telepon text, surel text, alamat text)
    where i.instansi_id = milik and i.pesan_id = p.id;
  if not found then return false; end if;
  update aspirasi.pesan x set langkah_ke = x.langkah_ke + 1, diubah_pada = clock_timestamp()
    where x.instansi_id = milik and x.id = p.id;
  insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, isi, terbuka, aktor)
    values (milik, p.id, p.langkah_ke + 1, 'identitas-diubah', p.status, '{}', true, 'warga');
  return true;
end $$;
create function aspirasi.hapus_data_saya(kode bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  nomor uuid;
begin
  select p.id into nomor from aspirasi.pesan p
    where p.instansi_id = platform.instansi() and p.kode_sidik = kode for update;
  return nomor is not null and aspirasi.hapus_data(nomor, false, 'warga', '{}') is not null;
end $$;

-- When nothing was awaited any more; of a merged one, when the main one ended too. Null: it has not ended.
create function aspirasi.berakhir_pada(nomor uuid, sisa integer default 20) returns timestamptz
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
  akhir text[] := array['selesai', 'tidak-selesai', 'bukan-wewenang', 'ditolak', 'digabung', 'dicabut'];
  p record;
  sejak timestamptz;
begin
  select x.status, x.induk_id into p from aspirasi.pesan x where x.instansi_id = milik and x.id = nomor;
  if sisa = 0 or p.status is null or not p.status = any (akhir) then return null; end if;
  select min(e.saat) into sejak from aspirasi.peristiwa e where e.instansi_id = milik and e.pesan_id = nomor
    and e.ke > coalesce((select max(x.ke) from aspirasi.peristiwa x
      where x.instansi_id = milik and x.pesan_id = nomor and not x.status = any (akhir)), 0);
  if p.status <> 'digabung' then return sejak; end if;
  -- greatest() would read past a null.
  return (select greatest(sejak, i.akhir) from (select aspirasi.berakhir_pada(p.induk_id, sisa - 1) as akhir) i
    where i.akhir is not null);
end $$;
-- Messages received before then that ended and still hold something to erase.
create function aspirasi.retensi_calon(sebelum timestamptz) returns table (id uuid, tertutup boolean, berakhir timestamptz, identitas integer, foto integer)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select p.id, p.kelas = 'whistleblowing' or p.kerahasiaan = 'rahasia', aspirasi.berakhir_pada(p.id), x.identitas, x.foto
  from aspirasi.pesan p cross join lateral (
    select (select count(*)::int from aspirasi.identitas i where i.instansi_id = p.instansi_id and i.pesan_id = p.id) as identitas,
      (select count(*)::int from aspirasi.foto f where f.instansi_id = p.instansi_id and f.pesan_id = p.id
        and not f.id = any (coalesce((select case when t.aksi = 'terbitkan' then t.foto end from aspirasi.terbitan t
          where t.instansi_id = p.instansi_id and t.pesan_id = p.id order by t.versi desc limit 1), '{}'))) as foto) x
  where p.instansi_id = platform.instansi() and p.diterima_pada < sebelum and x.identitas + x.foto > 0
    and p.status in ('selesai', 'tidak-selesai', 'bukan-wewenang', 'ditolak', 'digabung', 'dicabut')
$$;
-- The program itself, a few at a time: those that ended so many days before today (in WIB). How many it did.
create function aspirasi.retensi_sapu(hari_ini date, hari integer, versi integer, banyak integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c record;
  n integer := 0;
begin
  perform aspirasi.jaga_program();
  for c in select p.id from aspirasi.pesan p
    where p.instansi_id = platform.instansi() and p.id in (select k.id from aspirasi.retensi_calon(
        (hari_ini - hari + 1)::timestamp at time zone 'Asia/Jakarta') k
      where (k.berakhir at time zone 'Asia/Jakarta')::date + hari <= hari_ini)
    limit banyak for update skip locked
  loop
    perform aspirasi.hapus_data(c.id, true, 'sistem', jsonb_build_object('hari', hari, 'versi', versi));
    n := n + 1;
  end loop;
  return n;
end $$;
-- What will be erased in which month, for the coordinators. Secret messages and reports of wrongdoing are erased as well, but
-- counted for nobody.
create function aspirasi.retensi_rencana(hari integer) returns table (bulan date, pesan integer, identitas integer, foto integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select date_trunc('month', ((k.berakhir at time zone 'Asia/Jakarta')::date + hari)::timestamp)::date, count(*)::int,
    sum(k.identitas)::int, sum(k.foto)::int
  from aspirasi.retensi_calon('infinity') k
  where not k.tertutup and k.berakhir is not null and platform.peran_ada(array['petugas-aduan'])
  group by 1 order by 1 limit 120
$$;
do $$
declare
  f text;
begin
  foreach f in array array['data_saya(bytea)', 'ubah_data_saya(bytea, jsonb)', 'hapus_data_saya(bytea)',
      'retensi_sapu(date, integer, integer, integer)', 'retensi_rencana(integer)'] loop
    execute format('revoke execute on function aspirasi.%s from public', f);
    execute format('grant execute on function aspirasi.%s to tepat_aplikasi', f);
  end loop;
  revoke execute on function aspirasi.jaga_hapus(), aspirasi.hapus_data(uuid, boolean, text, jsonb),
    aspirasi.berakhir_pada(uuid, integer), aspirasi.retensi_calon(timestamptz) from public;
end $$;

-- down
drop function aspirasi.retensi_rencana(integer), aspirasi.retensi_sapu(date, integer, integer, integer),
  aspirasi.retensi_calon(timestamptz), aspirasi.berakhir_pada(uuid, integer), aspirasi.hapus_data_saya(bytea),
  aspirasi.ubah_data_saya(bytea, jsonb), aspirasi.data_saya(bytea), aspirasi.hapus_data(uuid, boolean, text, jsonb);
drop trigger jaga_hapus on aspirasi.foto;
drop trigger jaga_hapus on aspirasi.identitas;
drop function aspirasi.jaga_hapus();
drop table aspirasi.retensi;
