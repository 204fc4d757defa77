-- When the government's first load was complete. A demo city whose load was cut off is begun anew.
alter table platform.instansi add column siap_pada timestamptz;
grant update (siap_pada) on platform.instansi to tepat_aplikasi;

-- The owner may ask which governments there are, also where it is no superuser.
create policy pemilik on platform.instansi to current_user using (true) with check (true);

-- down
drop policy pemilik on platform.instansi;
alter table platform.instansi drop column siap_pada;
