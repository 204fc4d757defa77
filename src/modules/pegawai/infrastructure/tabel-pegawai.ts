import type { TabelFakta } from '#platform/fakta'

const keOrang = { pegawai_id: 'pegawai.pegawai' } as const

export const TABEL_PEGAWAI: TabelFakta = {
  nama: 'pegawai.pegawai',
  subjek: 'id',
  orang: true,
  kolom: {
    id: 'uuid',
    nip: 'text',
    nama: 'text',
    gelar_depan: 'text',
    gelar_belakang: 'text',
    sintetis: 'boolean',
    tanggal_lahir: 'date',
    jenis_kelamin: 'text',
    jenis: 'text',
    kedudukan: 'text',
    tmt_cpns: 'date',
    golongan: 'text',
    tmt_golongan: 'date',
    pendidikan_tingkat: 'text',
    pendidikan_nama: 'text',
    pendidikan_bidang: 'text',
    tahun_lulus: 'integer',
    unit_id: 'uuid',
    jabatan_id: 'uuid',
    nama_jabatan: 'text',
    tmt_jabatan: 'date',
    berlaku_mulai: 'date',
    berlaku_sampai: 'date',
  },
  rujukan: { unit_id: 'organisasi.unit', jabatan_id: 'jabatan.jabatan' },
}

export const TABEL_RIWAYAT: TabelFakta = {
  nama: 'pegawai.riwayat_jabatan',
  subjek: 'pegawai_id',
  orang: true,
  kolom: {
    pegawai_id: 'uuid',
    jabatan_id: 'uuid',
    nama_jabatan: 'text',
    jenjang: 'text',
    kelas: 'integer',
    bidang: 'text[]',
    tmt: 'date',
    sampai: 'date',
    peran: 'text',
  },
  rujukan: { ...keOrang, jabatan_id: 'jabatan.jabatan' },
}

export const TABEL_PREDIKAT: TabelFakta = {
  nama: 'pegawai.predikat',
  subjek: 'pegawai_id',
  orang: true,
  kolom: { pegawai_id: 'uuid', tahun: 'integer', nilai: 'text' },
  rujukan: keOrang,
}

export const TABEL_HUKDIS: TabelFakta = {
  nama: 'pegawai.hukdis',
  subjek: 'pegawai_id',
  orang: true,
  kolom: { pegawai_id: 'uuid', tingkat: 'text', mulai: 'date', sampai: 'date' },
  rujukan: keOrang,
}

export const TABEL_DIKLAT: TabelFakta = {
  nama: 'pegawai.diklat',
  subjek: 'pegawai_id',
  orang: true,
  kolom: { pegawai_id: 'uuid', jenis: 'text', nama: 'text', tahun: 'integer', jp: 'integer' },
  rujukan: keOrang,
}

export const TABEL_UJI_KOMPETENSI: TabelFakta = {
  nama: 'pegawai.uji_kompetensi',
  subjek: 'pegawai_id',
  orang: true,
  kolom: { pegawai_id: 'uuid', jenis: 'text', tanggal: 'date', lulus: 'boolean' },
  rujukan: keOrang,
}

export const TABEL_KOTAK_TALENTA: TabelFakta = {
  nama: 'pegawai.kotak_talenta',
  subjek: 'pegawai_id',
  orang: true,
  kolom: { pegawai_id: 'uuid', mulai: 'date', kotak: 'integer', sampai: 'date' },
  rujukan: keOrang,
}

export const TABEL_MASA_KHUSUS: TabelFakta = {
  nama: 'pegawai.masa_khusus',
  subjek: 'pegawai_id',
  orang: true,
  kolom: { pegawai_id: 'uuid', mulai: 'date', jenis: 'text', sampai: 'date' },
  rujukan: keOrang,
}

export const TABEL_SERTIFIKAT: TabelFakta = {
  nama: 'pegawai.sertifikat',
  subjek: 'pegawai_id',
  orang: true,
  kolom: { pegawai_id: 'uuid', jenis: 'text', tanggal: 'date', sampai: 'date' },
  rujukan: keOrang,
}

/** Whether all facts of a kind are known of a person. No row: facts of the kind, where absent, are unknown. */
export const TABEL_KELENGKAPAN: TabelFakta = {
  nama: 'pegawai.kelengkapan',
  subjek: 'pegawai_id',
  orang: true,
  kolom: { pegawai_id: 'uuid', perihal: 'text', lengkap: 'boolean' },
  rujukan: keOrang,
}

/** Stored in `nama_jabatan` for "known to hold no post"; NULL there means unknown. */
export const TANPA_JABATAN = '-'
