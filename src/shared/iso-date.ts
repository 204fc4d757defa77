/** Calendar date `YYYY-MM-DD`, Asia/Jakarta. Arithmetic on dates belongs to the law: see `#regulasi`. */
export type IsoDate = string
