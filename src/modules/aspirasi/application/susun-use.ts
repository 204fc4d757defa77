import type { DepsAspirasi } from './deps.ts'
import { buatKirimPesan, buatLacakPesan } from './kirim.use-case.ts'
import { buatBukaIdentitas, buatLangkahPetugas, buatLangkahWarga } from './langkah.use-case.ts'

export const susunUseAspirasi = (deps: DepsAspirasi) => ({
  kirimPesan: buatKirimPesan(deps),
  lacakPesan: buatLacakPesan(deps),
  langkahPetugas: buatLangkahPetugas(deps),
  langkahWarga: buatLangkahWarga(deps),
  bukaIdentitas: buatBukaIdentitas(deps),
})
export type UseAspirasi = ReturnType<typeof susunUseAspirasi>
