-- Which of these numbers of LAPOR! are here already, messages that only their handlers see included: without this a file
-- read a second time would promise again what is there. Only for those who read such files.
create function aspirasi.nomor_lapor_ada(nomor text[]) returns table (nomor_luar text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.nomor_luar from aspirasi.pesan p
  where p.instansi_id = platform.instansi() and p.saluran = 'lapor' and p.nomor_luar = any (nomor)
    and platform.peran_ada(array['petugas-aduan'])
$$;
revoke execute on function aspirasi.nomor_lapor_ada(text[]) from public;
grant execute on function aspirasi.nomor_lapor_ada(text[]) to tepat_aplikasi;

-- down
drop function aspirasi.nomor_lapor_ada(text[]);
