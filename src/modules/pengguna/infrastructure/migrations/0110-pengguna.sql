-- Who may do what: users, assignments of roles, delegations, one-time links.
-- The caller's own id, for policies of this schema.
create schema pengguna;
grant usage on schema pengguna to tepat_aplikasi;

create function pengguna.saya() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.pengguna_id', true), '')::uuid;

create table pengguna.pengguna (
  instansi_id uuid not null,
  id uuid not null,
  versi uuid not null,
  surel text not null check (surel = lower(surel) and surel like '%_@_%'),
  nama text not null check (nama <> ''),
  pegawai_id uuid,
  akun_id text,
  status text not null check (status in ('diundang', 'aktif', 'nonaktif')),
  sintetis boolean not null default false,
  alasan text,
  dicatat_pada timestamptz not null default clock_timestamp(),
  dicatat_oleh uuid,
  digantikan_pada timestamptz,
  primary key (instansi_id, id, versi)
);
create unique index pengguna_kini on pengguna.pengguna (instansi_id, id) where digantikan_pada is null;
create unique index pengguna_surel on pengguna.pengguna (instansi_id, surel) where digantikan_pada is null;
create unique index pengguna_pegawai on pengguna.pengguna (instansi_id, pegawai_id)
  where digantikan_pada is null and status <> 'nonaktif';

-- Half-open: in effect on d when berlaku_mulai <= d < berlaku_sampai. unit_id null = as far as the role itself goes.
create table pengguna.penugasan (
  instansi_id uuid not null,
  id uuid not null,
  versi uuid not null,
  pengguna_id uuid not null,
  peran text not null,
  unit_id uuid,
  berlaku_mulai date not null,
  berlaku_sampai date check (berlaku_sampai > berlaku_mulai),
  dasar text,
  dicatat_pada timestamptz not null default clock_timestamp(),
  dicatat_oleh uuid,
  digantikan_pada timestamptz,
  primary key (instansi_id, id, versi)
);
create unique index penugasan_kini on pengguna.penugasan (instansi_id, id) where digantikan_pada is null;
create index penugasan_pengguna on pengguna.penugasan (instansi_id, pengguna_id) where digantikan_pada is null;

create table pengguna.delegasi (
  instansi_id uuid not null,
  id uuid not null,
  versi uuid not null,
  dari_id uuid not null,
  ke_id uuid not null check (ke_id <> dari_id),
  peran text[] not null check (cardinality(peran) > 0),
  berlaku_mulai date not null,
  berlaku_sampai date not null check (berlaku_sampai > berlaku_mulai),
  surat text not null check (surat <> ''),
  dicatat_pada timestamptz not null default clock_timestamp(),
  dicatat_oleh uuid,
  digantikan_pada timestamptz,
  primary key (instansi_id, id, versi)
);
create unique index delegasi_kini on pengguna.delegasi (instansi_id, id) where digantikan_pada is null;
create index delegasi_ke on pengguna.delegasi (instansi_id, ke_id) where digantikan_pada is null;
create index delegasi_dari on pengguna.delegasi (instansi_id, dari_id) where digantikan_pada is null;

-- One-time links: only a hash is kept, so that a copy of the database opens nothing.
create table pengguna.tautan (
  instansi_id uuid not null,
  id uuid not null,
  pengguna_id uuid not null,
  jenis text not null check (jenis in ('undangan', 'atur-ulang')),
  sidik text not null unique,
  dibuat_pada timestamptz not null default now(),
  dibuat_oleh uuid,
  kedaluwarsa_pada timestamptz not null,
  dipakai_pada timestamptz,
  dibatalkan_pada timestamptz,
  primary key (instansi_id, id)
);
create index tautan_pengguna on pengguna.tautan (instansi_id, pengguna_id);

-- Last sign-in: one row per user, overwritten; each sign-in is in the audit log.
create table pengguna.masuk (
  instansi_id uuid not null,
  pengguna_id uuid not null,
  terakhir timestamptz not null,
  alamat text,
  jumlah bigint not null default 1,
  primary key (instansi_id, pengguna_id)
);

do $$
declare t text;
begin
  foreach t in array array['pengguna', 'penugasan', 'delegasi', 'tautan', 'masuk'] loop
    execute format('alter table pengguna.%I enable row level security', t);
    execute format('alter table pengguna.%I force row level security', t);
    execute format($p$create policy kelola on pengguna.%I to tepat_aplikasi
      using (instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['admin'])))
      with check (instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['admin'])))$p$, t);
  end loop;
  foreach t in array array['pengguna', 'penugasan', 'delegasi'] loop
    execute format('create trigger hanya_tambah before update or delete on pengguna.%I
      for each row execute function platform.hanya_tambah()', t);
    execute format('grant select, insert on pengguna.%I to tepat_aplikasi', t);
    execute format('grant update (digantikan_pada) on pengguna.%I to tepat_aplikasi', t);
  end loop;
end $$;

-- Everybody sees his own account, roles and delegations, and may delegate and take back in his own name.
create policy sendiri on pengguna.pengguna for select to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and id = (select pengguna.saya()));
create policy sendiri on pengguna.penugasan for select to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and pengguna_id = (select pengguna.saya()));
create policy sendiri on pengguna.delegasi for select to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and (select pengguna.saya()) in (dari_id, ke_id));
create policy sendiri_tambah on pengguna.delegasi for insert to tepat_aplikasi
  with check (instansi_id = (select platform.instansi()) and dari_id = (select pengguna.saya()));
create policy sendiri_cabut on pengguna.delegasi for update to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and dari_id = (select pengguna.saya()));
create policy sendiri on pengguna.masuk to tepat_aplikasi
  using (instansi_id = (select platform.instansi()) and pengguna_id = (select pengguna.saya()))
  with check (instansi_id = (select platform.instansi()) and pengguna_id = (select pengguna.saya()));

grant select, insert on pengguna.tautan to tepat_aplikasi;
grant update (dipakai_pada, dibatalkan_pada) on pengguna.tautan to tepat_aplikasi;
grant select, insert, update on pengguna.masuk to tepat_aplikasi;

-- down
drop schema pengguna cascade;
