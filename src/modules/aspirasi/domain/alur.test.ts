import { describe, expect, test } from 'vitest'
import {
  aksiBoleh,
  berakhir,
  LANGKAH,
  STATUS,
  type Status,
  statusSebelumDiminta,
  statusSesudah,
  tabelAlur,
} from './alur.ts'

describe('alur pesan', () => {
  test('tabelnya, untuk dibaca seorang pimpinan', () => {
    expect(tabelAlur()).toMatchInlineSnapshot(`
      "teruskan             baru → diteruskan   oleh koordinator, pengawas
      alihkan              diteruskan, dikerjakan, menunggu-pelapor → diteruskan   oleh koordinator, pengawas, beralasan
      kembalikan           diteruskan, dikerjakan → baru   oleh penangan, pimpinan, beralasan
      tugaskan             baru, diteruskan, dikerjakan, menunggu-pelapor, dijawab → (tetap)   oleh koordinator, pimpinan, pengawas, tertutup
      kerjakan             diteruskan → dikerjakan   oleh penangan, pimpinan, pengawas
      minta-lengkapi       baru, diteruskan, dikerjakan → menunggu-pelapor   oleh koordinator, penangan, pimpinan, pengawas, beralasan
      lengkapi             menunggu-pelapor → sebelumnya   oleh warga
      lanjutkan            menunggu-pelapor → sebelumnya   oleh koordinator, penangan, pimpinan, pengawas, beralasan
      anggap-dicabut       menunggu-pelapor → dicabut   oleh sistem, beralasan
      perpanjang           baru, diteruskan, dikerjakan → (tetap)   oleh koordinator, penangan, pimpinan, pengawas, beralasan
      jawab                diteruskan, dikerjakan → dijawab   oleh penangan, pimpinan, pengawas
      nyatakan-selesai     dijawab → selesai   oleh warga
      nyatakan-belum       dijawab, selesai, tidak-selesai → diteruskan   oleh warga, beralasan
      tutup                dijawab → selesai   oleh sistem, beralasan
      tutup-tidak-selesai  diteruskan, dikerjakan, dijawab → tidak-selesai   oleh penangan, pimpinan, pengawas, beralasan
      bukan-wewenang       baru, diteruskan → bukan-wewenang   oleh koordinator, pengawas, beralasan
      tolak                baru → ditolak   oleh koordinator, pengawas, beralasan
      banding              ditolak, bukan-wewenang → (tetap)   oleh warga, beralasan
      kabulkan-banding     ditolak, bukan-wewenang → baru   oleh koordinator, pengawas, beralasan
      tolak-banding        ditolak, bukan-wewenang → (tetap)   oleh koordinator, pengawas, beralasan
      gabung               baru, diteruskan, dikerjakan → digabung   oleh koordinator, beralasan
      pisahkan             digabung → baru   oleh koordinator, beralasan
      tambah               baru, diteruskan, dikerjakan, menunggu-pelapor, dijawab → (tetap)   oleh warga
      cabut                baru, diteruskan, dikerjakan, menunggu-pelapor, dijawab → dicabut   oleh warga
      catat                baru, diteruskan, dikerjakan, menunggu-pelapor, dijawab, selesai, tidak-selesai, bukan-wewenang, ditolak, digabung, dicabut → (tetap)   oleh koordinator, penangan, pimpinan, pengawas, tertutup
      sebut-terlapor       baru, diteruskan, dikerjakan, menunggu-pelapor, dijawab, selesai, tidak-selesai, bukan-wewenang, ditolak, digabung, dicabut → (tetap)   oleh koordinator, pengawas, beralasan, tertutup
      ubah-topik           baru, diteruskan, dikerjakan, menunggu-pelapor, dijawab → (tetap)   oleh koordinator, penangan, pimpinan, pengawas, tertutup
      eskalasi             baru, diteruskan, dikerjakan → (tetap)   oleh sistem
      tenggat-bergeser     baru, diteruskan, dikerjakan, menunggu-pelapor, dijawab → (tetap)   oleh sistem, beralasan"
    `)
  })

  test('setiap status dapat dicapai dari baru, dan dari setiap status yang belum berakhir ada jalan ke akhir', () => {
    const dari = (s: Status): Status[] =>
      LANGKAH.filter((l) => (l.dari as readonly Status[]).includes(s)).map((l) =>
        statusSesudah(l.aksi, s, 'diteruskan'),
      )
    const jelajah = (awal: Status): Set<Status> => {
      const dikenal = new Set<Status>([awal])
      for (const s of dikenal) for (const n of dari(s)) dikenal.add(n)
      return dikenal
    }
    expect([...jelajah('baru')].toSorted()).toEqual([...STATUS].toSorted())
    for (const s of STATUS) expect([...jelajah(s)].some(berakhir)).toBe(true)
  })

  test('warga tidak pernah menggerakkan pekerjaan kantor, dan kantor tidak pernah menyatakan dirinya selesai', () => {
    const warga = STATUS.flatMap((s) => aksiBoleh(s, ['warga']))
    expect(new Set(warga)).toEqual(
      new Set(['lengkapi', 'nyatakan-selesai', 'nyatakan-belum', 'banding', 'tambah', 'cabut']),
    )
    for (const s of STATUS)
      for (const a of aksiBoleh(s, ['koordinator', 'penangan', 'pimpinan', 'pengawas']))
        expect(statusSesudah(a, s, null)).not.toBe(s === 'selesai' ? '' : 'selesai')
  })

  test('yang dilengkapi kembali ke tempatnya semula', () => {
    const p = (aksi: string, status: Status) => ({ aksi, status })
    expect(statusSebelumDiminta([p('terima', 'baru'), p('minta-lengkapi', 'menunggu-pelapor')])).toBe('baru')
    expect(
      statusSebelumDiminta([
        p('terima', 'baru'),
        p('teruskan', 'diteruskan'),
        p('kerjakan', 'dikerjakan'),
        p('minta-lengkapi', 'menunggu-pelapor'),
        p('catat', 'menunggu-pelapor'),
      ]),
    ).toBe('dikerjakan')
    expect(statusSebelumDiminta([p('terima', 'baru')])).toBeNull()
    expect(statusSesudah('lengkapi', 'menunggu-pelapor', 'dikerjakan')).toBe('dikerjakan')
  })
})
