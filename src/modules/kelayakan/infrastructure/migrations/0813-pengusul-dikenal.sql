-- An unknown proposer is not somebody else: his value is never decided on, as with holidays. A withdrawal concerns a
-- decision, not a proposal, and needs none.
alter policy tambah on kelayakan.ketetapan with check (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['sekda', 'admin']))
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), '')
  and (putusan = 'ditarik' or exists (
    select from kelayakan.usulan_nilai u
    where u.instansi_id = ketetapan.instansi_id and u.id = ketetapan.usulan_id
      and u.pengguna_id <> current_setting('app.pengguna_id', true))));

-- down
alter policy tambah on kelayakan.ketetapan with check (
  instansi_id = (select platform.instansi())
  and (select platform.peran_ada(array['sekda', 'admin']))
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), '')
  and not exists (
    select from kelayakan.usulan_nilai u
    where u.instansi_id = ketetapan.instansi_id and u.id = ketetapan.usulan_id
      and u.pengguna_id = current_setting('app.pengguna_id', true)));
