-- What a visitor leaves behind before and after sending: half-filled forms, photographs on their way from quarantine.
-- Doors of the owner, as in 0900: each answers to a digest, none to an id alone.

create function aspirasi.simpan_draf(draf bytea, teks bytea, hari integer) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into aspirasi.draf as d (instansi_id, sidik, isi, kedaluwarsa_pada)
    values (platform.instansi(), draf, teks, clock_timestamp() + make_interval(days => least(hari, 7)))
    on conflict (instansi_id, sidik) do update set isi = excluded.isi, kedaluwarsa_pada = excluded.kedaluwarsa_pada
$$;
create function aspirasi.baca_draf(draf bytea) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select isi from aspirasi.draf d where d.instansi_id = platform.instansi() and d.sidik = baca_draf.draf and d.kedaluwarsa_pada > now()
$$;
create function aspirasi.hapus_draf(draf bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from aspirasi.foto where instansi_id = platform.instansi() and draf_sidik = hapus_draf.draf;
  delete from aspirasi.draf d where d.instansi_id = platform.instansi() and d.sidik = hapus_draf.draf
$$;

-- A photograph into quarantine, of a draft or of a message whose code is held. Null: there are as many as there may be.
create function aspirasi.simpan_foto_draf(draf bytea, gambar bytea, paling_banyak integer) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
  nomor uuid;
begin
  -- Two uploads of one draft at once count one after the other.
  perform pg_advisory_xact_lock(hashtextextended(encode(draf, 'hex'), 910));
  insert into aspirasi.foto (instansi_id, id, draf_sidik, urut, mentah)
    select milik, gen_random_uuid(), draf,
      (select coalesce(max(f.urut), 0) + 1 from aspirasi.foto f where f.instansi_id = milik and f.draf_sidik = draf), gambar
    where (select count(*) from aspirasi.foto f
        where f.instansi_id = milik and f.draf_sidik = draf and f.keadaan <> 'ditolak') < least(paling_banyak, 5)
      and (select coalesce(max(f.urut), 0) from aspirasi.foto f where f.instansi_id = milik and f.draf_sidik = draf) < 25
    returning id into nomor;
  return nomor;
end $$;
create function aspirasi.foto_draf(draf bytea) returns table (id uuid, keadaan text, sebab text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.id, f.keadaan, f.sebab from aspirasi.foto f
    where f.instansi_id = platform.instansi() and f.draf_sidik = draf order by f.urut
$$;
create function aspirasi.hapus_foto_draf(draf bytea, nomor uuid) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  with h as (delete from aspirasi.foto f
    where f.instansi_id = platform.instansi() and f.draf_sidik = draf and f.id = nomor returning 1)
  select exists (select from h)
$$;
create function aspirasi.simpan_foto_warga(kode bytea, gambar bytea, paling_banyak integer) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  milik uuid := platform.instansi();
  pesan uuid;
  nomor uuid;
begin
  select p.id into pesan from aspirasi.pesan p where p.instansi_id = milik and p.kode_sidik = kode for update;
  insert into aspirasi.foto (instansi_id, id, pesan_id, urut, mentah)
    select milik, gen_random_uuid(), pesan,
      (select coalesce(max(f.urut), 0) + 1 from aspirasi.foto f where f.instansi_id = milik and f.pesan_id = pesan), gambar
    where pesan is not null
      and (select count(*) from aspirasi.foto f where f.instansi_id = milik and f.pesan_id = pesan) < least(paling_banyak, 25)
    returning id into nomor;
  return nomor;
end $$;

-- A photograph made anew, for whoever holds the code; for the public only while the version published now holds it.
create function aspirasi.foto_warga(kode bytea, nomor uuid, kecil boolean) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when foto_warga.kecil then f.kecil else f.hasil end from aspirasi.foto f
    join aspirasi.pesan p on p.instansi_id = f.instansi_id and p.id = f.pesan_id
    where f.instansi_id = platform.instansi() and f.id = nomor and f.keadaan = 'siap' and p.kode_sidik = kode
$$;
create function aspirasi.foto_umum(nomor uuid, kecil boolean) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when foto_umum.kecil then f.kecil else f.hasil end from aspirasi.foto f
    join lateral (select t.aksi, t.foto from aspirasi.terbitan t
      where t.instansi_id = f.instansi_id and t.pesan_id = f.pesan_id order by t.versi desc limit 1) t on true
    where f.instansi_id = platform.instansi() and f.id = nomor and f.keadaan = 'siap'
      and t.aksi = 'terbitkan' and nomor = any (t.foto)
$$;

-- The sweep: the program itself, no account. A row is held by the transaction that makes the photograph anew.
create function aspirasi.hanya_program() returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(current_setting('app.pengguna_id', true), '') <> '' or not platform.peran_ada(array['admin']) then
    raise exception 'hanya untuk program sendiri' using errcode = 'insufficient_privilege';
  end if;
end $$;
create function aspirasi.ambil_foto() returns table (id uuid, mentah bytea, percobaan integer)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform aspirasi.hanya_program();
  return query select f.id, f.mentah, f.percobaan from aspirasi.foto f
    where f.instansi_id = platform.instansi() and f.keadaan = 'karantina' order by f.dicatat_pada limit 1
    for update skip locked;
end $$;
create function aspirasi.foto_selesai(nomor uuid, jadi bytea, jadi_kecil bytea, l integer, t integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform aspirasi.hanya_program();
  update aspirasi.foto f set keadaan = 'siap', mentah = null, hasil = jadi, kecil = jadi_kecil, lebar = l, tinggi = t
    where f.instansi_id = platform.instansi() and f.id = nomor and f.keadaan = 'karantina';
end $$;
-- After so many tries, or at once when it is no picture, the original is taken away.
create function aspirasi.foto_gagal(nomor uuid, apa text, percobaan_maks integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform aspirasi.hanya_program();
  update aspirasi.foto f set percobaan = f.percobaan + 1, sebab = apa, dicatat_pada = clock_timestamp(),
      keadaan = case when f.percobaan + 1 >= percobaan_maks then 'ditolak' else 'karantina' end,
      mentah = case when f.percobaan + 1 >= percobaan_maks then null else f.mentah end
    where f.instansi_id = platform.instansi() and f.id = nomor and f.keadaan = 'karantina';
end $$;
-- Drafts past their days, and photographs whose draft is gone: an hour is left to forms that keep none.
create function aspirasi.sapu_draf() returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  banyak integer;
begin
  perform aspirasi.hanya_program();
  delete from aspirasi.draf d where d.instansi_id = platform.instansi() and d.kedaluwarsa_pada <= now();
  get diagnostics banyak = row_count;
  delete from aspirasi.foto f where f.instansi_id = platform.instansi() and f.draf_sidik is not null
    and f.dicatat_pada < now() - interval '1 hour'
    and not exists (select from aspirasi.draf d where d.instansi_id = f.instansi_id and d.sidik = f.draf_sidik);
  return banyak;
end $$;

do $$
declare
  f text;
begin
  foreach f in array array['simpan_draf(bytea, bytea, integer)', 'baca_draf(bytea)', 'hapus_draf(bytea)',
      'simpan_foto_draf(bytea, bytea, integer)', 'foto_draf(bytea)', 'hapus_foto_draf(bytea, uuid)',
      'simpan_foto_warga(bytea, bytea, integer)', 'foto_warga(bytea, uuid, boolean)', 'foto_umum(uuid, boolean)',
      'hanya_program()', 'ambil_foto()', 'foto_selesai(uuid, bytea, bytea, integer, integer)',
      'foto_gagal(uuid, text, integer)', 'sapu_draf()'] loop
    execute format('revoke execute on function aspirasi.%s from public', f);
    execute format('grant execute on function aspirasi.%s to tepat_aplikasi', f);
  end loop;
end $$;

-- down
drop function aspirasi.sapu_draf();
drop function aspirasi.foto_gagal(uuid, text, integer);
drop function aspirasi.foto_selesai(uuid, bytea, bytea, integer, integer);
drop function aspirasi.ambil_foto();
drop function aspirasi.hanya_program();
drop function aspirasi.foto_umum(uuid, boolean);
drop function aspirasi.foto_warga(bytea, uuid, boolean);
drop function aspirasi.simpan_foto_warga(bytea, bytea, integer);
drop function aspirasi.hapus_foto_draf(bytea, uuid);
drop function aspirasi.foto_draf(bytea);
drop function aspirasi.simpan_foto_draf(bytea, bytea, integer);
drop function aspirasi.hapus_draf(bytea);
drop function aspirasi.baca_draf(bytea);
drop function aspirasi.simpan_draf(bytea, bytea, integer);
