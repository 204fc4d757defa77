-- Which scenario a run is of stands in the run, and nobody has to look for its step. Submitting a plan opens the run it
-- stands in, not every run of its scenario; lines are seen with their run.
alter table penempatan.rencana add column skenario_id uuid;
alter table penempatan.rencana no force row level security;
alter table penempatan.rencana disable trigger hanya_tambah;
update penempatan.rencana set skenario_id = (isi ->> 'skenarioId')::uuid where isi ? 'skenarioId';
alter table penempatan.rencana enable trigger hanya_tambah;
alter table penempatan.rencana force row level security;
alter table penempatan.rencana
  add constraint rencana_skenario foreign key (instansi_id, skenario_id) references penempatan.skenario (instansi_id, id),
  add constraint rencana_menyebut_skenario check (skenario_id is not distinct from (isi ->> 'skenarioId')::uuid);

drop policy baca on penempatan.rencana_baris;
drop policy baca on penempatan.rencana;
drop function penempatan.rencana_tertutup(uuid);
drop index penempatan.skenario_langkah_rencana;
drop policy pemilik_bagikan on penempatan.skenario_langkah;
create policy pemilik_bagikan on penempatan.skenario_langkah for select to current_user
  using (aksi in ('bagikan', 'tarik-bagikan', 'bekukan', 'ajukan'));

create function penempatan.rencana_diajukan(rencana uuid, skenario uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from penempatan.skenario_langkah a
    where a.instansi_id = nullif(current_setting('app.instansi_id', true), '')::uuid and a.skenario_id = skenario
      and a.aksi = 'ajukan')
  and coalesce((
    select b.isi #>> '{usulan,rencanaId}' = rencana::text from penempatan.skenario_langkah b
    where b.instansi_id = nullif(current_setting('app.instansi_id', true), '')::uuid and b.skenario_id = skenario
      and b.aksi = 'bekukan'
    order by b.ke desc limit 1), false)
$$;
revoke execute on function penempatan.rencana_diajukan(uuid, uuid) from public;
grant execute on function penempatan.rencana_diajukan(uuid, uuid) to tepat_aplikasi;

create policy baca on penempatan.rencana for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and ((select platform.peran_ada(array['analis', 'inspektorat']))
    or ((select platform.peran_ada(array['tpk', 'sekda', 'ppk', 'bkn']))
      and (skenario_id is null or penempatan.skenario_dibagikan(skenario_id)
        or penempatan.rencana_diajukan(id, skenario_id)))));
create policy baca on penempatan.rencana_baris for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()) and rencana_id in (select id from penempatan.rencana));

-- down
drop policy baca on penempatan.rencana_baris;
drop policy baca on penempatan.rencana;
drop function penempatan.rencana_diajukan(uuid, uuid);
alter table penempatan.rencana drop column skenario_id cascade;
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
create policy baca on penempatan.rencana for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and ((select platform.peran_ada(array['analis', 'inspektorat']))
    or ((select platform.peran_ada(array['tpk', 'sekda', 'ppk', 'bkn'])) and not penempatan.rencana_tertutup(id))));
create policy baca on penempatan.rencana_baris for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and ((select platform.peran_ada(array['analis', 'inspektorat']))
    or ((select platform.peran_ada(array['tpk', 'sekda', 'ppk', 'bkn'])) and not penempatan.rencana_tertutup(rencana_id))));
