import { createHash, createHmac } from 'node:crypto'
import { catatBanyak } from '#platform/audit'
import { idBaru } from '#platform/ids'
import { type DepsKodePeriksa, susunUseKodePeriksa, type UseKodePeriksa } from './application/kode-periksa.use-case.ts'
import { kodeDari } from './domain/kode-periksa.ts'
import { bukaPenyimpananKode } from './infrastructure/kode-periksa.repository.ts'

/** The code by which anybody checks a decree. `kunci`: of this installation, from which the codes are derived. */
export const susunKodePeriksa = ({
  kunci,
  ...deps
}: Pick<DepsKodePeriksa, 'basis' | 'instansiId'> & { readonly kunci: string }): UseKodePeriksa =>
  susunUseKodePeriksa({
    idBaru,
    sidik: (isi) => createHash('sha256').update(isi).digest('hex'),
    turunkan: (id) => kodeDari(createHmac('sha256', kunci).update(`kode periksa ${id}`).digest()),
    penyimpanan: bukaPenyimpananKode(),
    catatBanyak,
    ...deps,
  })
