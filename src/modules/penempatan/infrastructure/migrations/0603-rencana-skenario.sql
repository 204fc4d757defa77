-- A run made in a scenario names its settings, with what was said about people: it is as open as its scenario, and open once
-- it went to a decision file.
drop policy pemilik_bagikan on penempatan.skenario_langkah;
create policy pemilik_bagikan on penempatan.skenario_langkah for select to current_user
  using (aksi in ('bagikan', 'tarik-bagikan', 'hitung', 'sesuaikan', 'ajukan'));
create index skenario_langkah_rencana on penempatan.skenario_langkah (instansi_id, (isi ->> 'rencanaId'))
  where aksi in ('hitung', 'sesuaikan');

create function penempatan.rencana_tertutup(rencana uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from penempatan.skenario_langkah l
    where l.instansi_id = nullif(current_setting('app.instansi_id', true), '')::uuid
      and l.aksi in ('hitung', 'sesuaikan') and l.isi ->> 'rencanaId' = rencana::text
      and not penempatan.skenario_dibagikan(l.skenario_id)
      and not exists (select from penempatan.skenario_langkah a where a.instansi_id = l.instansi_id
        and a.skenario_id = l.skenario_id and a.aksi = 'ajukan'))
$$;
revoke execute on function penempatan.rencana_tertutup(uuid) from public;
grant execute on function penempatan.rencana_tertutup(uuid) to tepat_aplikasi;

drop policy baca on penempatan.rencana;
create policy baca on penempatan.rencana for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and ((select platform.peran_ada(array['analis', 'inspektorat']))
    or ((select platform.peran_ada(array['tpk', 'sekda', 'ppk', 'bkn'])) and not penempatan.rencana_tertutup(id))));
drop policy baca on penempatan.rencana_baris;
create policy baca on penempatan.rencana_baris for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and ((select platform.peran_ada(array['analis', 'inspektorat']))
    or ((select platform.peran_ada(array['tpk', 'sekda', 'ppk', 'bkn'])) and not penempatan.rencana_tertutup(rencana_id))));

-- down
drop policy baca on penempatan.rencana_baris;
create policy baca on penempatan.rencana_baris for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])));
drop policy baca on penempatan.rencana;
create policy baca on penempatan.rencana for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])));
drop function penempatan.rencana_tertutup(uuid);
drop index penempatan.skenario_langkah_rencana;
drop policy pemilik_bagikan on penempatan.skenario_langkah;
create policy pemilik_bagikan on penempatan.skenario_langkah for select to current_user
  using (aksi in ('bagikan', 'tarik-bagikan'));
