-- Runs of the placement engine. Append-only: a run is a record of what was proposed, from which facts, under which rules.
create schema penempatan;
grant usage on schema penempatan to tepat_aplikasi;

create table penempatan.rencana (
  instansi_id uuid not null,
  id uuid not null,
  dibuat_pada timestamptz not null,
  data_pada timestamptz not null,
  oleh text not null,
  pengguna_id text,
  tmt date not null,
  versi_aturan text not null,
  versi_bobot text not null,
  langkah integer not null check (langkah >= 0),
  kenaikan numeric not null,
  kursi_kosong integer not null check (kursi_kosong >= 0),
  -- The run as shown, and the compressed graph behind it, from which "why" and "why not" are answered exactly.
  isi jsonb not null,
  graf bytea not null,
  primary key (instansi_id, id)
);
create index rencana_baru on penempatan.rencana (instansi_id, dibuat_pada desc);

create table penempatan.rencana_baris (
  instansi_id uuid not null,
  rencana_id uuid not null,
  varian text not null check (varian in ('pasti', 'bersyarat')),
  kunci text not null,
  nomor integer not null,
  pegawai_id uuid not null,
  dari_jabatan_id uuid,
  ke_jabatan_id uuid not null,
  skor numeric not null,
  kelayakan text not null check (kelayakan in ('pasti', 'bersyarat')),
  primary key (instansi_id, rencana_id, varian, kunci, nomor),
  foreign key (instansi_id, rencana_id) references penempatan.rencana
);
create index rencana_baris_pegawai on penempatan.rencana_baris (instansi_id, pegawai_id);

do $$
declare t text;
begin
  foreach t in array array['rencana', 'rencana_baris'] loop
    execute format('alter table penempatan.%I enable row level security', t);
    execute format('alter table penempatan.%I force row level security', t);
    execute format($p$create policy baca on penempatan.%I for select to tepat_aplikasi using (
      instansi_id = (select platform.instansi())
      and (select platform.peran_ada(array['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'])))$p$, t);
    execute format($p$create policy tambah on penempatan.%I for insert to tepat_aplikasi with check (
      instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])))$p$, t);
    execute format('create trigger hanya_tambah before update or delete on penempatan.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('grant select, insert on penempatan.%I to tepat_aplikasi', t);
  end loop;
end $$;

-- down
drop schema penempatan cascade;
