-- The trail: who did what to whom, append-only, sealed into one hash chain per government.

create table platform.audit (
  instansi_id uuid not null,
  id uuid not null,
  pada timestamptz not null default clock_timestamp(),
  pengguna_id text,
  pelaku_nama text not null,
  pelaku_peran text[] not null,
  tindakan text not null check (tindakan <> ''),
  objek_jenis text not null check (objek_jenis <> ''),
  objek_id text,
  -- The person concerned, who may read the entry.
  pegawai_id uuid,
  -- 'semua-pegawai': one entry for a computation over everyone, readable by every one of them.
  cakupan text not null default 'khusus' check (cakupan in ('khusus', 'semua-pegawai')),
  rincian jsonb not null default '{}',
  primary key (instansi_id, id)
);
create index audit_pegawai on platform.audit (instansi_id, pegawai_id, pada desc) where pegawai_id is not null;
create index audit_semua_pegawai on platform.audit (instansi_id, pada desc) where cakupan = 'semua-pegawai';
create index audit_waktu on platform.audit (instansi_id, pada desc);

-- Entries not sealed yet. A queue and not a cursor: an entry of a transaction that commits late is still here.
create table platform.audit_antre (
  instansi_id uuid not null,
  nomor bigint generated always as identity,
  audit_id uuid not null,
  primary key (instansi_id, nomor)
);

create table platform.audit_segel (
  instansi_id uuid not null,
  urut bigint not null,
  audit_id uuid not null,
  -- SHA-256 over the previous seal and the entry, hexadecimal.
  sidik text not null,
  disegel_pada timestamptz not null default clock_timestamp(),
  primary key (instansi_id, urut),
  unique (instansi_id, audit_id)
);

create trigger hanya_tambah before update or delete on platform.audit
  for each row execute function platform.hanya_tambah();
create trigger hanya_tambah_semua before truncate on platform.audit
  for each statement execute function platform.hanya_tambah();
create trigger hanya_tambah before update or delete on platform.audit_segel
  for each row execute function platform.hanya_tambah();
create trigger hanya_tambah_semua before truncate on platform.audit_segel
  for each statement execute function platform.hanya_tambah();

-- One entry as bytes without ambiguity: every field with its length, '-' for none.
create function platform.audit_baku(a platform.audit) returns text
  language sql stable
  return (
    select string_agg(coalesce(octet_length(f.isi) || ':' || f.isi, '-'), ',' order by f.nomor)
    from unnest(array[
      a.instansi_id::text, a.id::text,
      to_char(a.pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      a.pengguna_id, a.pelaku_nama, array_to_string(a.pelaku_peran, ' '),
      a.tindakan, a.objek_jenis, a.objek_id, a.pegawai_id::text, a.cakupan, a.rincian::text
    ]) with ordinality as f (isi, nomor));

create function platform.audit_antrekan() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into platform.audit_antre (instansi_id, audit_id) select instansi_id, id from baru order by id;
  return null;
end $$;
create trigger antrekan after insert on platform.audit
  referencing new table as baru for each statement execute function platform.audit_antrekan();

-- Seals what is committed. One writer at a time; whoever comes second has nothing to do.
create function platform.segel_audit(batas int default 10000) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entri record;
  instansi uuid;
  kepala_urut bigint;
  kepala_sidik text;
  jumlah int := 0;
begin
  if not pg_try_advisory_xact_lock(7204002) then
    return 0;
  end if;
  for entri in
    select q.nomor, a.instansi_id, a.id, platform.audit_baku(a) as baku
    from (select * from platform.audit_antre order by nomor limit batas) q
    join platform.audit a on a.instansi_id = q.instansi_id and a.id = q.audit_id
    order by a.instansi_id, q.nomor
  loop
    if instansi is distinct from entri.instansi_id then
      instansi := entri.instansi_id;
      select urut, sidik into kepala_urut, kepala_sidik
        from platform.audit_segel where instansi_id = instansi order by urut desc limit 1;
      if not found then
        kepala_urut := 0;
        kepala_sidik := repeat('0', 64);
      end if;
    end if;
    kepala_urut := kepala_urut + 1;
    kepala_sidik := encode(sha256(convert_to(kepala_sidik || entri.baku, 'UTF8')), 'hex');
    insert into platform.audit_segel (instansi_id, urut, audit_id, sidik)
      values (instansi, kepala_urut, entri.id, kepala_sidik);
    delete from platform.audit_antre where instansi_id = instansi and nomor = entri.nomor;
    jumlah := jumlah + 1;
  end loop;
  return jumlah;
end $$;
revoke execute on function platform.segel_audit(int), platform.audit_antrekan() from public;
grant execute on function platform.segel_audit(int) to tepat_aplikasi;

alter table platform.audit enable row level security;
alter table platform.audit force row level security;
alter table platform.audit_antre enable row level security;
alter table platform.audit_antre force row level security;
alter table platform.audit_segel enable row level security;
alter table platform.audit_segel force row level security;

-- The owner's functions above see every row even where the owner is no superuser.
create policy pemilik on platform.audit to current_user using (true) with check (true);
create policy pemilik on platform.audit_antre to current_user using (true) with check (true);
create policy pemilik on platform.audit_segel to current_user using (true) with check (true);

create policy baca on platform.audit for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi())
  and ((select platform.peran_ada('{admin,inspektorat,bkn}'))
    or platform.pegawai_sendiri(pegawai_id)
    or pengguna_id = current_setting('app.pengguna_id', true)
    or (cakupan = 'semua-pegawai' and current_setting('app.pegawai_id', true) <> '')));
-- Nobody writes an entry in another's name.
create policy tambah on platform.audit for insert to tepat_aplikasi with check (
  instansi_id = (select platform.instansi())
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), ''));
create policy baca on platform.audit_segel for select to tepat_aplikasi using (
  instansi_id = (select platform.instansi()));

grant select, insert on platform.audit to tepat_aplikasi;
grant select on platform.audit_segel to tepat_aplikasi;

-- down
drop function platform.segel_audit(int);
drop table platform.audit_segel;
drop table platform.audit_antre;
drop function platform.audit_baku(platform.audit);
drop table platform.audit;
drop function platform.audit_antrekan();
