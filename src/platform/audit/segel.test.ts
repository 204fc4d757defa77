import type { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mulaiPenyegel } from './segel.ts'

describe('the sealer while the database is away', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }))
  afterEach(() => void vi.useRealTimers())

  const mulai = () => {
    const ditanya: number[] = []
    const dilaporkan: number[] = []
    let mati = true
    const pool = {
      query: () => {
        ditanya.push(Date.now())
        return mati ? Promise.reject(new Error('away')) : Promise.resolve({ rows: [{ n: 0 }] })
      },
    } as unknown as Pool
    const penyegel = mulaiPenyegel(pool, { galat: () => dilaporkan.push(Date.now()) })
    return { ditanya, dilaporkan, penyegel, hidupkan: () => (mati = false), matikan: () => (mati = true) }
  }

  it('asks after 1, 2, 4, … at most 30 seconds and reports once a minute', async () => {
    const { ditanya, dilaporkan, penyegel } = mulai()
    await vi.advanceTimersByTimeAsync(150_000)
    expect(ditanya.map((t) => t / 1000)).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121])
    expect(dilaporkan.map((t) => t / 1000)).toEqual([0, 61, 121])
    await penyegel.berhenti()
  })

  it('is back at its pace with the first answer, and the next outage is reported at once', async () => {
    const { ditanya, dilaporkan, penyegel, hidupkan, matikan } = mulai()
    await vi.advanceTimersByTimeAsync(500)
    hidupkan()
    await vi.advanceTimersByTimeAsync(1500)
    expect(ditanya).toEqual([0, 1000, 1300, 1600, 1900])
    matikan()
    await vi.advanceTimersByTimeAsync(300)
    expect(dilaporkan).toEqual([0, 2200])
    await penyegel.berhenti()
  })
})
