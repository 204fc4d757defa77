/** How the engine of this folder knows a fact table. Every such table also has the columns of `kolomMesin`. */
export interface TabelFakta {
  /** `schema.table` */
  readonly nama: `${string}.${string}`
  /** Column that names the thing the fact is about (`id` of a state table, `pegawai_id` of an event table). */
  readonly subjek: string
  /** The subject is a person: a change is logged for him. */
  readonly orang?: boolean
  /** Content columns and their SQL types. A state table counts `berlaku_mulai` and `berlaku_sampai` among them. */
  readonly kolom: Readonly<Record<string, string>>
  /** Columns that hold the subject of another table. Undoing refuses to take away what is still pointed at. */
  readonly rujukan?: Readonly<Record<string, string>>
}

/** One batch at work: everything it writes carries its id and its one instant. */
export interface Batch {
  readonly id: string
  /** Text with microseconds, as the database gave it. */
  readonly dicatatPada: string
}

export const berkeadaan = (t: TabelFakta): boolean => 'berlaku_mulai' in t.kolom
