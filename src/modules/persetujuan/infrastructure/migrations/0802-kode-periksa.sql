-- The code on a decree by which anybody checks it. Kept is its SHA-256: 95 random bits cannot be found from it, so
-- nothing here opens the public page, and the decrees on paper outlive a change of the installation's key.
-- digantikan_pada = revoked.
create table persetujuan.kode_periksa (
  instansi_id uuid not null,
  id uuid not null,
  surat_id uuid not null,
  sidik text not null check (sidik ~ '^[0-9a-f]{64}$'),
  oleh text not null,
  pengguna_id text,
  dibuat_pada timestamptz not null default now(),
  digantikan_pada timestamptz,
  primary key (instansi_id, id),
  foreign key (instansi_id, surat_id) references persetujuan.surat
);
create unique index kode_periksa_satu on persetujuan.kode_periksa (instansi_id, surat_id) where digantikan_pada is null;
-- Revoked and never issued miss the same index in the same way.
create unique index kode_periksa_hidup on persetujuan.kode_periksa (instansi_id, sidik) where digantikan_pada is null;

alter table persetujuan.kode_periksa enable row level security;
alter table persetujuan.kode_periksa force row level security;
create policy baca on persetujuan.kode_periksa for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])));
create policy tambah on persetujuan.kode_periksa for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
create policy cabut on persetujuan.kode_periksa for update to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
create trigger hanya_tambah before update or delete on persetujuan.kode_periksa
  for each row execute function platform.hanya_tambah();
grant select, insert, update (digantikan_pada) on persetujuan.kode_periksa to tepat_aplikasi;

-- The public reads through the three functions below and nothing else: a visitor works without any role, for whom every
-- table is empty. The owner, in whose name they run, sees decrees only, also where he is no superuser.
create policy pemilik on persetujuan.kode_periksa for select to current_user using (true);
create policy pemilik on persetujuan.surat for select to current_user using (jenis = 'sk');

create function persetujuan.surat_berkode(sidik_kode text) returns setof persetujuan.surat
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select s.* from persetujuan.kode_periksa k
  join persetujuan.surat s on s.instansi_id = k.instansi_id and s.id = k.surat_id
  where k.instansi_id = platform.instansi() and k.sidik = sidik_kode and k.digantikan_pada is null and s.jenis = 'sk'
$$;

-- What a decree is and whether it stands: no name, no number of a person, no post. Registered later under the same number
-- (in the same batch, or dated in the same year) and not withdrawn = it replaces this one.
create function persetujuan.cek_kode(sidik_kode text) returns table (
    nomor text, tanggal date, mulai_tercatat boolean, mulai date, jumlah int, dicatat_pada timestamptz,
    ditarik_pada timestamptz, ada_pindaian boolean, versi int, diganti_versi int, diganti_pada timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with s as (select * from persetujuan.surat_berkode(sidik_kode)),
  keluarga as (
    select x.id, x.dicatat_pada, x.digantikan_pada, row_number() over (order by x.dicatat_pada, x.versi, x.id)::int as urut
    from s join persetujuan.surat x on x.instansi_id = s.instansi_id and x.jenis = 'sk'
      and lower(trim(x.nomor)) = lower(trim(s.nomor))
      and (x.berkas_id = s.berkas_id or date_part('year', x.tanggal) = date_part('year', s.tanggal)))
  select s.nomor, s.tanggal, s.tambahan ? 'mulai', (s.tambahan ->> 'mulai')::date,
    (select count(distinct b ->> 'nip')::int from jsonb_array_elements(s.baris) b),
    s.dicatat_pada, s.digantikan_pada, s.sidik_pindaian is not null, ini.urut, ganti.urut, ganti.dicatat_pada
  from s join keluarga ini on ini.id = s.id
  left join lateral (select k.urut, k.dicatat_pada from keluarga k
    where k.urut > ini.urut and k.digantikan_pada is null order by k.urut desc limit 1) ganti on true
$$;

-- 'sama', 'beda', 'tanpa-pindaian'; no row = no such code.
create function persetujuan.cek_berkas(sidik_kode text, sidik_berkas text) returns table (putusan text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when s.sidik_pindaian is null then 'tanpa-pindaian' when s.sidik_pindaian = sidik_berkas then 'sama' else 'beda' end
  from persetujuan.surat_berkode(sidik_kode) s
$$;

-- Counts only, and only to who holds the list: `sama` is told when at least half of the registered numbers are in the
-- copy and at least half of the copy is registered, and never of a decree with fewer than five. Otherwise one number
-- could be tried alone, or left out of a list of the whole city.
create function persetujuan.cek_daftar(sidik_kode text, nip text[]) returns table (terdaftar int, salinan int, sama int)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with r as (select distinct b ->> 'nip' as nip from persetujuan.surat_berkode(sidik_kode) s, jsonb_array_elements(s.baris) b),
  c as (select distinct x as nip from unnest(nip) x),
  j as (select (select count(*)::int from r) as terdaftar, (select count(*)::int from c) as salinan,
    (select count(*)::int from r join c using (nip)) as sama)
  select j.terdaftar, j.salinan,
    case when j.terdaftar >= 5 and j.sama * 2 >= j.terdaftar and j.sama * 2 >= j.salinan then j.sama end
  from j where exists (select from persetujuan.surat_berkode(sidik_kode))
$$;
revoke execute on function persetujuan.surat_berkode(text), persetujuan.cek_kode(text),
  persetujuan.cek_berkas(text, text), persetujuan.cek_daftar(text, text[]) from public;
grant execute on function persetujuan.cek_kode(text), persetujuan.cek_berkas(text, text),
  persetujuan.cek_daftar(text, text[]) to tepat_aplikasi;

-- down
drop function persetujuan.cek_daftar(text, text[]);
drop function persetujuan.cek_berkas(text, text);
drop function persetujuan.cek_kode(text);
drop function persetujuan.surat_berkode(text);
drop policy pemilik on persetujuan.surat;
drop table persetujuan.kode_periksa;
