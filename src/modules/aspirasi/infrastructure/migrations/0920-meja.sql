-- The officers' desk: finding, answers written once and used often, and what a merged message's reporter sees of the main one.

-- Every column that policies and filters of the list read: it is answered without touching the messages' texts.
create index pesan_meja on aspirasi.pesan (instansi_id, diterima_pada desc, id desc) include (kelas, kerahasiaan, status,
  tentang_orang, tujuan_wbs, unit_id, penangan, terlapor, dicatat_oleh, tenggat, topik_kode, kelurahan_kode, saluran, diubah_pada);
create index pesan_induk on aspirasi.pesan (instansi_id, induk_id) where induk_id is not null;

-- Answers used often. Each change is a new version with its reason; none is taken away.
create table aspirasi.templat_jawaban (
  instansi_id uuid not null,
  kode text not null check (kode ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(kode) <= 60),
  versi integer not null check (versi >= 1),
  nama text not null check (length(trim(nama)) between 1 and 120),
  isi text not null check (length(trim(isi)) between 1 and 5000),
  aktif boolean not null default true,
  alasan text not null check (length(trim(alasan)) >= 3),
  oleh text not null,
  pengguna_id text not null,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, kode, versi)
);
alter table aspirasi.templat_jawaban enable row level security;
alter table aspirasi.templat_jawaban force row level security;
create policy pemilik on aspirasi.templat_jawaban to current_user
  using (instansi_id = platform.instansi()) with check (instansi_id = platform.instansi());
create trigger hanya_tambah before update or delete on aspirasi.templat_jawaban
  for each row execute function platform.hanya_tambah();
create policy baca on aspirasi.templat_jawaban for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(
    array['petugas-aduan', 'penghubung', 'pimpinan', 'sekda', 'ppk', 'inspektorat'])));
create policy tambah on aspirasi.templat_jawaban for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and pengguna_id = (select aspirasi.saya())
  and (select platform.peran_ada(array['petugas-aduan'])));
grant select, insert on aspirasi.templat_jawaban to tepat_aplikasi;

-- Messages that hold these words. Ids alone, and random ones: which of them the caller sees is for the policy to say. The
-- planner is told to expect many: a frequent word is then not looked up row by row.
create function aspirasi.cari(kueri text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 5000 as $$
  select p.id from aspirasi.pesan p
  where p.instansi_id = platform.instansi() and p.kata @@ websearch_to_tsquery('indonesian', kueri)
$$;

-- How far the main one is, for whoever holds the code of a message merged into it (or into one that was). What its own
-- writer said stays his; answers from before the merging were to him alone.
create function aspirasi.lacak_induk(kode bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive jalan as (
    select p.id, p.induk_id, (select max(e.saat) from aspirasi.peristiwa e
        where e.instansi_id = p.instansi_id and e.pesan_id = p.id and e.aksi = 'gabung') as sejak
      from aspirasi.pesan p where p.instansi_id = platform.instansi() and p.kode_sidik = kode and p.induk_id is not null
    union all
    select i.id, i.induk_id, j.sejak from jalan j
      join aspirasi.pesan i on i.instansi_id = platform.instansi() and i.id = j.induk_id
  )
  select jsonb_build_object('rujukan', p.rujukan, 'status', p.status, 'unitId', p.unit_id,
    'peristiwa', (select coalesce(jsonb_agg(jsonb_build_object('ke', e.ke, 'aksi', e.aksi, 'status', e.status, 'saat', e.saat,
        'aktor', e.aktor, 'isi', case when e.aksi = 'jawab' and e.saat >= j.sejak
          then jsonb_build_object('jawaban', e.isi -> 'jawaban') else '{}' end) order by e.ke), '[]')
      from aspirasi.peristiwa e where e.instansi_id = p.instansi_id and e.pesan_id = p.id and e.terbuka))
  from jalan j join aspirasi.pesan p on p.instansi_id = platform.instansi() and p.id = j.id
  where j.induk_id is null
$$;
revoke execute on function aspirasi.cari(text), aspirasi.lacak_induk(bytea) from public;
grant execute on function aspirasi.cari(text), aspirasi.lacak_induk(bytea) to tepat_aplikasi;

-- down
drop function aspirasi.lacak_induk(bytea), aspirasi.cari(text);
drop table aspirasi.templat_jawaban;
drop index aspirasi.pesan_induk, aspirasi.pesan_meja;
