-- Why a pattern passes numbers over, once the year has some.
alter table persetujuan.pola_nomor add column alasan_mulai text check (alasan_mulai <> '');
-- A number is looked for among those of the register and of recorded minutes, whatever its letters' case.
create index nomor_teks on persetujuan.nomor (instansi_id, lower(trim(nomor)));
create index surat_tpk_teks on persetujuan.surat (instansi_id, lower(trim(nomor))) where jenis = 'tpk';

-- Whoever writes a row writes it in his own name: who drafted, and who may not publish, hangs on it.
alter policy tambah on persetujuan.pola_nomor with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis']))
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), ''));
alter policy tambah on persetujuan.nomor with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(
    case jenis when 'risalah-sidang' then array['tpk', 'sekda'] when 'risalah-putusan' then array['ppk', 'analis']
      else array['analis'] end))
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), ''));
alter policy tambah on persetujuan.nomor_batal with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis']))
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), ''));
alter policy tambah on persetujuan.pengumuman with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(
    case aksi when 'susun' then array['analis'] when 'terbitkan' then array['tpk', 'sekda', 'ppk']
      else array['analis', 'tpk', 'sekda', 'ppk'] end))
  and pengguna_id is not distinct from nullif(current_setting('app.pengguna_id', true), '')
  and (aksi <> 'terbitkan' or persetujuan.draf_orang_lain(berkas_id, tentang_ke)));

-- The owner, in whose name the end of a chain is told, sees the chains of batches that appointed the caller, no others.
alter policy pemilik_ujung on persetujuan.langkah using (
  exists (select from persetujuan.lembar_orang o
    where o.instansi_id = langkah.instansi_id and o.berkas_id = langkah.berkas_id
      and platform.pegawai_sendiri(o.pegawai_id) and o.ditetapkan));

-- down
alter policy pemilik_ujung on persetujuan.langkah using (true);
alter policy tambah on persetujuan.pengumuman with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(
    case aksi when 'susun' then array['analis'] when 'terbitkan' then array['tpk', 'sekda', 'ppk']
      else array['analis', 'tpk', 'sekda', 'ppk'] end))
  and (aksi <> 'terbitkan' or persetujuan.draf_orang_lain(berkas_id, tentang_ke)));
alter policy tambah on persetujuan.nomor_batal with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
alter policy tambah on persetujuan.nomor with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(
    case jenis when 'risalah-sidang' then array['tpk', 'sekda'] when 'risalah-putusan' then array['ppk', 'analis']
      else array['analis'] end)));
alter policy tambah on persetujuan.pola_nomor with check (
  instansi_id = (select platform.instansi()) and (select platform.peran_ada(array['analis'])));
drop index persetujuan.surat_tpk_teks;
drop index persetujuan.nomor_teks;
alter table persetujuan.pola_nomor drop column alasan_mulai;
