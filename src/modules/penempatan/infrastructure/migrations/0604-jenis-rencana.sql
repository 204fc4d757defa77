-- Whose a run is: the city's own, a scenario's, or a plan edited by hand. The plan room opens with the newest of the city's.
alter table penempatan.rencana add column jenis text not null default 'kota'
  check (jenis in ('kota', 'skenario', 'disesuaikan'));
alter table penempatan.rencana no force row level security;
alter table penempatan.rencana disable trigger hanya_tambah;
update penempatan.rencana set jenis = case when isi ? 'asal' then 'disesuaikan' else 'skenario' end
  where isi ?| array['asal', 'skenarioId'];
alter table penempatan.rencana enable trigger hanya_tambah;
alter table penempatan.rencana force row level security;
create index rencana_kota on penempatan.rencana (instansi_id, dibuat_pada desc, id desc) where jenis = 'kota';

-- down
drop index penempatan.rencana_kota;
alter table penempatan.rencana drop column jenis;
