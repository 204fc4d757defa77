declare module 'libheif-js/wasm-bundle' {
  interface Gambar {
    get_width(): number
    get_height(): number
    display(
      ke: { data: Uint8ClampedArray; width: number; height: number },
      jadi: (hasil: { data: Uint8ClampedArray } | null) => void,
    ): void
  }
  const libheif: { HeifDecoder: new () => { decode(isi: Uint8Array): Gambar[] } }
  export default libheif
}
