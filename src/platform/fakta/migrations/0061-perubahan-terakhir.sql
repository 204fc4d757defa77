-- Who may see a plan may also see whether the facts have changed since: batches name a file and an official, no employee.
do $$
declare t text;
begin
  foreach t in array array['batch', 'pembatalan'] loop
    execute format($p$create policy baca_untuk_rencana on impor.%I for select to tepat_aplikasi using (
      instansi_id = (select platform.instansi())
      and (select platform.peran_ada(array['tpk', 'sekda', 'ppk'])))$p$, t);
  end loop;
end $$;

-- down
drop policy baca_untuk_rencana on impor.batch;
drop policy baca_untuk_rencana on impor.pembatalan;
