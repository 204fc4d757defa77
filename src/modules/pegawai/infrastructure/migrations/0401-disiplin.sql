-- Who may not read discipline must not read that its list is complete either: an empty list would then look like
-- "known to have none", and a person under a sanction would pass for lawful.

-- Several roles meet in one reach. The head of an office reads the discipline of his own people; where another role
-- of his reaches the whole city, that one has to allow it.
create function pegawai.disiplin_terbaca() returns boolean
  language sql stable parallel safe
  return platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])
    or (platform.peran_ada(array['pimpinan']) and current_setting('app.unit_ids', true) <> 'semua');
revoke execute on function pegawai.disiplin_terbaca() from public;
grant execute on function pegawai.disiplin_terbaca() to tepat_aplikasi;

drop policy baca on pegawai.hukdis;
create policy baca on pegawai.hukdis for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and (
    platform.pegawai_sendiri(pegawai_id)
    or ((select pegawai.disiplin_terbaca())
      and ((select current_setting('app.unit_ids', true)) = 'semua'
        or pegawai_id in (select p.id from pegawai.pegawai p
          where p.instansi_id = (select platform.instansi())
            and p.digantikan_pada is null and p.berlaku_sampai is null)))));

drop policy baca on pegawai.kelengkapan;
create policy baca on pegawai.kelengkapan for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and (
    platform.pegawai_sendiri(pegawai_id)
    or ((select platform.peran_ada(array['pimpinan', 'analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn', 'asesor']))
      and (perihal <> 'hukdis' or (select pegawai.disiplin_terbaca()))
      and ((select current_setting('app.unit_ids', true)) = 'semua'
        or pegawai_id in (select p.id from pegawai.pegawai p
          where p.instansi_id = (select platform.instansi())
            and p.digantikan_pada is null and p.berlaku_sampai is null)))));

-- down
drop policy baca on pegawai.hukdis;
create policy baca on pegawai.hukdis for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and (
    platform.pegawai_sendiri(pegawai_id)
    or ((select platform.peran_ada(array['pimpinan', 'analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn']))
      and ((select current_setting('app.unit_ids', true)) = 'semua'
        or pegawai_id in (select p.id from pegawai.pegawai p
          where p.instansi_id = (select platform.instansi())
            and p.digantikan_pada is null and p.berlaku_sampai is null)))));
drop policy baca on pegawai.kelengkapan;
create policy baca on pegawai.kelengkapan for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and (
    platform.pegawai_sendiri(pegawai_id)
    or ((select platform.peran_ada(array['pimpinan', 'analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn', 'asesor']))
      and ((select current_setting('app.unit_ids', true)) = 'semua'
        or pegawai_id in (select p.id from pegawai.pegawai p
          where p.instansi_id = (select platform.instansi())
            and p.digantikan_pada is null and p.berlaku_sampai is null)))));
drop function pegawai.disiplin_terbaca();
