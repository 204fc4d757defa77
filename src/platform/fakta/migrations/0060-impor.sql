-- Batches of changes: every fact row names the batch that wrote it. All rows a batch superseded carry exactly its
-- `dicatat_pada` in `digantikan_pada`, so that undoing knows what to bring back.
create schema impor;
grant usage on schema impor to tepat_aplikasi;

create table impor.batch (
  instansi_id uuid not null,
  id uuid not null,
  jenis text not null,
  nama_berkas text not null,
  -- Fact tables the batch wrote to.
  tabel text[] not null,
  berlaku date not null,
  dicatat_pada timestamptz not null,
  oleh_id text,
  oleh_nama text not null,
  dibaca integer not null,
  baru integer not null,
  berubah integer not null,
  sama integer not null,
  ditolak integer not null,
  primary key (instansi_id, id)
);
create unique index batch_waktu on impor.batch (instansi_id, dicatat_pada);

-- Undoing is a fact of its own.
create table impor.pembatalan (
  instansi_id uuid not null,
  batch_id uuid not null,
  dicatat_pada timestamptz not null,
  oleh_id text,
  oleh_nama text not null,
  primary key (instansi_id, batch_id)
);

do $$
declare t text;
begin
  foreach t in array array['batch', 'pembatalan'] loop
    execute format('alter table impor.%I enable row level security', t);
    execute format('alter table impor.%I force row level security', t);
    execute format($p$create policy baca on impor.%I for select to tepat_aplikasi using (
      instansi_id = (select platform.instansi())
      and (select platform.peran_ada(array['analis', 'inspektorat', 'bkn', 'admin'])))$p$, t);
    execute format($p$create policy tambah on impor.%I for insert to tepat_aplikasi with check (
      instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])))$p$, t);
    execute format('create trigger hanya_tambah before update or delete on impor.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('grant select, insert on impor.%I to tepat_aplikasi', t);
  end loop;
end $$;

-- down
drop schema impor cascade;
