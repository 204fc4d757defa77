import { z } from 'zod'
import { defineParameter, nilaiHukum } from '#regulasi'
import type { IsoDate } from '#shared'

const saksi = defineParameter('keputusan.saksi', z.number())
export const saksiMinimum = (asOf: IsoDate): number => nilaiHukum(saksi, asOf).nilai
