-- Whoever a batch is about may know that it was taken back, and when: a day, and nothing else of the batch. Asked by what
-- the batch carried out; null while one such batch still stands.
create policy pemilik on impor.batch for select to current_user using (true);
create policy pemilik on impor.pembatalan for select to current_user using (true);
create function impor.dibatalkan_pada(j text, nama text, mulai date) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select max(p.dicatat_pada) from impor.batch b
    left join impor.pembatalan p on p.instansi_id = b.instansi_id and p.batch_id = b.id
  where b.instansi_id = platform.instansi() and b.jenis = j and b.nama_berkas = nama and b.berlaku = mulai
  having bool_and(p.batch_id is not null)
$$;
revoke execute on function impor.dibatalkan_pada(text, text, date) from public;
grant execute on function impor.dibatalkan_pada(text, text, date) to tepat_aplikasi;

-- down
drop function impor.dibatalkan_pada(text, text, date);
drop policy pemilik on impor.pembatalan;
drop policy pemilik on impor.batch;
