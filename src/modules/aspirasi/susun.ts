import { bacaJabatan } from '#modules/jabatan'
import { kompetensiMenurutKode } from '#modules/kompetensi'
import { bacaUnit } from '#modules/organisasi'
import { bacaSemuaNamaPegawai, cariNamaPegawai } from '#modules/pegawai'
import { bacaAkunBerperan } from '#modules/pengguna'
import { catatBanyak } from '#platform/audit'
import { pelakuSistem } from '#platform/db'
import { type DepsMeja, PERAN_PENANGAN } from './application/meja.deps.ts'
import { susunUseAspirasi, type UseAspirasi } from './application/susun-use.ts'
import { bukaPenyimpananDraf, sandiDraf } from './infrastructure/draf.repository.ts'
import { bukaPengolahFoto } from './infrastructure/foto-olah.ts'
import { bukaPenyimpananFoto } from './infrastructure/foto.repository.ts'
import { bukaPenyimpananPenyaluran } from './infrastructure/penyaluran.repository.ts'
import { bukaPenyimpananDaftar } from './infrastructure/daftar.repository.ts'
import { bukaPenyimpananTerbitan } from './infrastructure/terbitan.repository.ts'
import { bukaPenyimpananPesan } from './infrastructure/pesan.repository.ts'
import { bukaRahasia } from './infrastructure/rahasia.ts'
import { bukaPenyimpananJam } from './infrastructure/tenggat.repository.ts'
import { bukaPenyimpananUmum } from './infrastructure/umum.repository.ts'
import { bukaPenyimpananSebab } from './infrastructure/sebab.repository.ts'
import { bukaPenyimpananLapor } from './infrastructure/lapor.repository.ts'
import { bukaPenyimpananDataDiri } from './infrastructure/data-diri.repository.ts'

/** The public's messages. `kunci` is derived from the secret of the installation. */
export const susunAspirasi = ({
  kunci,
  ...deps
}: Pick<DepsMeja, 'basis' | 'jam' | 'instansiId'> & {
  readonly kunci: string
} & Partial<DepsMeja>): UseAspirasi =>
  susunUseAspirasi({
    rahasia: bukaRahasia(kunci),
    pesan: bukaPenyimpananPesan(),
    jamPesan: bukaPenyimpananJam(),
    daftar: bukaPenyimpananDaftar(),
    penyaluran: bukaPenyimpananPenyaluran(),
    terbitan: bukaPenyimpananTerbitan(),
    draf: bukaPenyimpananDraf(),
    sandi: sandiDraf,
    foto: bukaPenyimpananFoto(),
    pengolahFoto: bukaPengolahFoto(),
    umum: bukaPenyimpananUmum(),
    sebab: bukaPenyimpananSebab(),
    lapor: bukaPenyimpananLapor(),
    dataDiri: bukaPenyimpananDataDiri(),
    bacaUnit,
    bacaJabatan,
    dikenalKompetensi: (kode) => kompetensiMenurutKode(kode) !== undefined,
    catatBanyak,
    // Accounts and employees are nobody's to read but the administrator's: the program itself looks, and answers names.
    bacaPenangan: () =>
      deps.basis.transaksi(pelakuSistem(deps.instansiId, 'Daftar penangan'), (trx) =>
        bacaAkunBerperan(trx, { peran: PERAN_PENANGAN, pada: deps.jam.hariIni() }),
      ),
    bacaNamaPegawai: () =>
      deps.basis.transaksi(pelakuSistem(deps.instansiId, 'Nama untuk samaran'), bacaSemuaNamaPegawai),
    cariOrang: (m) =>
      deps.basis.transaksi(pelakuSistem(deps.instansiId, 'Cari terlapor'), (trx) =>
        cariNamaPegawai(trx, { ...m, pada: deps.jam.hariIni() }),
      ),
    ...deps,
  })
