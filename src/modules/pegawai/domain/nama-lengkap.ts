/** Name with its academic titles, as letters print it. */
export const namaLengkap = (depan: string | null, nama: string, belakang: string | null): string =>
  `${depan ? `${depan} ` : ''}${nama}${belakang ? `, ${belakang}` : ''}`
