import { z } from 'zod'
import { defineParameter, nilaiHukum, type Pada } from '#regulasi'

const saksi = defineParameter('keputusan.saksi', z.number())
/** Witnesses an oath needs. */
export const saksiMinimum = (pada: Pada): number => nilaiHukum(saksi, pada).nilai
