// Fills in where the visitor is, when he asks for it. Without this file the two fields are typed.
const kotak = document.querySelector<HTMLElement>('[data-titik]')
const isian = (nama: string): HTMLInputElement | null => document.querySelector(`input[name="${nama}"]`)

if (kotak && 'geolocation' in navigator) {
  const tombol = document.createElement('button')
  tombol.type = 'button'
  tombol.className = 'tombol'
  tombol.textContent = kotak.dataset['titik'] ?? ''
  const kabar = document.createElement('p')
  kabar.setAttribute('role', 'status')
  tombol.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const [lintang, bujur] = [isian('lintang'), isian('bujur')]
        if (lintang) lintang.value = coords.latitude.toFixed(5)
        if (bujur) bujur.value = coords.longitude.toFixed(5)
        kabar.textContent = ''
      },
      () => {
        kabar.textContent = kotak.dataset['gagal'] ?? ''
      },
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  })
  kotak.append(tombol, kabar)
}
