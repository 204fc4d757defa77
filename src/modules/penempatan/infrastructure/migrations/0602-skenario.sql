-- Scenarios: what was asked of the engine, which runs came of it, what was said about them, which plan was chosen. Steps
-- only, append-only; each carries the digest of the one before, so that a step taken out or changed shows.
create table penempatan.skenario (
  instansi_id uuid not null,
  id uuid not null,
  nama text not null check (length(trim(nama)) between 3 and 120),
  -- The scenario it was copied from.
  asal_id uuid,
  oleh text not null,
  pengguna_id text,
  -- Text as the digest covers it.
  saat text not null,
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  foreign key (instansi_id, asal_id) references penempatan.skenario (instansi_id, id)
);

create table penempatan.skenario_langkah (
  instansi_id uuid not null,
  skenario_id uuid not null,
  ke integer not null check (ke >= 1),
  aksi text not null check (aksi in ('atur', 'hitung', 'sesuaikan', 'komentari', 'bagikan', 'tarik-bagikan', 'bekukan',
    'ajukan', 'tutup')),
  isi jsonb not null,
  -- What had changed in facts and law, as seen by whoever took the step.
  geser jsonb,
  oleh text not null,
  pengguna_id text,
  saat text not null,
  sidik text not null check (sidik ~ '^[0-9a-f]{64}$'),
  dicatat_pada timestamptz not null default now(),
  primary key (instansi_id, skenario_id, ke),
  foreign key (instansi_id, skenario_id) references penempatan.skenario
);

do $$
declare t text;
begin
  foreach t in array array['skenario', 'skenario_langkah'] loop
    execute format('alter table penempatan.%I enable row level security', t);
    execute format('alter table penempatan.%I force row level security', t);
    execute format('create trigger hanya_tambah before update or delete on penempatan.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('grant select, insert on penempatan.%I to tepat_aplikasi', t);
  end loop;
end $$;

-- Shared or not is said by the steps themselves. A policy cannot ask its own table, so this function does, as the owner,
-- who sees nothing but the steps about sharing.
create policy pemilik_bagikan on penempatan.skenario_langkah for select to current_user
  using (aksi in ('bagikan', 'tarik-bagikan'));
create function penempatan.skenario_dibagikan(skenario uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select l.aksi = 'bagikan' from penempatan.skenario_langkah l
    where l.instansi_id = nullif(current_setting('app.instansi_id', true), '')::uuid and l.skenario_id = skenario
      and l.aksi in ('bagikan', 'tarik-bagikan')
    order by l.ke desc limit 1), false)
$$;
revoke execute on function penempatan.skenario_dibagikan(uuid) from public;
grant execute on function penempatan.skenario_dibagikan(uuid) to tepat_aplikasi;

create policy baca on penempatan.skenario for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and ((select platform.peran_ada(array['analis', 'inspektorat']))
    or ((select platform.peran_ada(array['tpk', 'sekda', 'ppk', 'bkn'])) and penempatan.skenario_dibagikan(id))));
create policy tambah on penempatan.skenario for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));

create policy baca on penempatan.skenario_langkah for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and ((select platform.peran_ada(array['analis', 'inspektorat']))
    or ((select platform.peran_ada(array['tpk', 'sekda', 'ppk', 'bkn'])) and penempatan.skenario_dibagikan(skenario_id))));
create policy tambah on penempatan.skenario_langkah for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi())
  and ((select platform.peran_ada(array['analis']))
    or (aksi = 'komentari' and (select platform.peran_ada(array['tpk', 'sekda', 'ppk']))
      and penempatan.skenario_dibagikan(skenario_id))));

-- down
drop table penempatan.skenario_langkah cascade;
drop table penempatan.skenario;
drop function penempatan.skenario_dibagikan(uuid);
