-- Legal values the city's own legal section confirms: proposals, and decisions on them. Append-only; a decision is
-- withdrawn by a later one and stays readable.
create schema kelayakan;
grant usage on schema kelayakan to tepat_aplikasi;

create table kelayakan.usulan_nilai (
  instansi_id uuid not null,
  id uuid not null,
  parameter text not null check (parameter <> ''),
  mulai date not null,
  -- JSON null = repealed from that day.
  nilai jsonb not null,
  -- One of the two: id in the register of sources, or the name of an instrument not registered.
  sumber text check (sumber <> ''),
  sumber_teks text check (sumber_teks <> ''),
  pasal text not null check (pasal <> ''),
  ayat text check (ayat <> ''),
  huruf text check (huruf <> ''),
  versi text check (versi <> ''),
  alasan text not null check (alasan <> ''),
  -- Where the text was read, and its words.
  tautan text check (tautan ~ '^https?://'),
  kutipan text check (kutipan <> ''),
  oleh text not null,
  pengguna_id text,
  dibuat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  check (num_nonnulls(sumber, sumber_teks) = 1)
);
create index usulan_nilai_parameter on kelayakan.usulan_nilai (instansi_id, parameter, dibuat_pada desc);

create table kelayakan.ketetapan (
  instansi_id uuid not null,
  id uuid not null,
  putusan text not null check (putusan in ('sah', 'ditolak', 'ditarik')),
  usulan_id uuid,
  -- Running number of the city: of what is confirmed, and of what withdraws it.
  nomor integer check (nomor >= 1),
  menarik integer,
  alasan text not null check (alasan <> ''),
  -- Office or post that decides; the person is in the trail.
  kantor text not null check (kantor <> ''),
  ditetapkan date not null,
  oleh text not null,
  pengguna_id text,
  dibuat_pada timestamptz not null default now(),
  primary key (instansi_id, id),
  unique (instansi_id, usulan_id),
  unique (instansi_id, nomor),
  unique (instansi_id, menarik),
  foreign key (instansi_id, usulan_id) references kelayakan.usulan_nilai,
  foreign key (instansi_id, menarik) references kelayakan.ketetapan (instansi_id, nomor),
  check (case putusan
    when 'sah' then usulan_id is not null and nomor is not null and menarik is null
    when 'ditolak' then usulan_id is not null and nomor is null and menarik is null
    else usulan_id is null and nomor is not null and menarik is not null and menarik < nomor end)
);

do $$
declare t text;
begin
  foreach t in array array['usulan_nilai', 'ketetapan'] loop
    execute format('alter table kelayakan.%I enable row level security', t);
    execute format('alter table kelayakan.%I force row level security', t);
    -- What law the city applies is no secret: public pages print it.
    execute format($p$create policy baca on kelayakan.%I for select to tepat_aplikasi using (
      instansi_id = (select platform.instansi()))$p$, t);
    execute format('create trigger hanya_tambah before update or delete on kelayakan.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('grant select, insert on kelayakan.%I to tepat_aplikasi', t);
  end loop;
end $$;
create policy tambah on kelayakan.usulan_nilai for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['analis', 'sekda', 'admin']))
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), ''));
-- Nobody decides on what he proposed himself.
create policy tambah on kelayakan.ketetapan for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['sekda', 'admin']))
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), '')
  and not exists (
    select from kelayakan.usulan_nilai u
    where u.instansi_id = ketetapan.instansi_id and u.id = ketetapan.usulan_id
      and u.pengguna_id = current_setting('app.pengguna_id', true)));

-- down
drop schema kelayakan cascade;
