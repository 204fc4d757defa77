// Hidden texts of react-aria in Indonesian, which the library lacks. Same keys as its en-US set (tested).
// Colour pickers are not used here and have no texts: react-aria then says so loudly.
interface Alat {
  number(n: number): string
}
type Isi = Readonly<Record<string, string | number | boolean>>
type Kata = string | ((a: never, alat: Alat) => string)
const n = (a: Isi, kunci: string, alat: Alat): string => alat.number(a[kunci] as number)

export const TEKS_ARIA: Readonly<Record<string, Readonly<Record<string, Kata>>>> = {
  'react-aria-components': {
    selectPlaceholder: 'Pilih satu',
    tableResizer: 'Pengubah lebar kolom',
    dropzoneLabel: 'Tempat menaruh berkas',
    colorSwatchPicker: 'Contoh warna',
  },
  '@react-aria/autocomplete': { collectionLabel: 'Saran' },
  '@react-aria/breadcrumbs': { breadcrumbs: 'Lokasi halaman' },
  '@react-aria/calendar': {
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    selectedDateDescription: (a: Isi) => `Tanggal terpilih: ${a['date']}`,
    selectedRangeDescription: (a: Isi) => `Rentang terpilih: ${a['dateRange']}`,
    todayDate: (a: Isi) => `Hari ini, ${a['date']}`,
    todayDateSelected: (a: Isi) => `Hari ini, ${a['date']}, terpilih`,
    dateSelected: (a: Isi) => `${a['date']}, terpilih`,
    startRangeSelectionPrompt: 'Klik untuk mulai memilih rentang tanggal',
    finishRangeSelectionPrompt: 'Klik untuk menutup rentang tanggal',
    minimumDate: 'Tanggal paling awal',
    maximumDate: 'Tanggal paling akhir',
    dateRange: (a: Isi) => `${a['startDate']} sampai ${a['endDate']}`,
  },
  '@react-aria/combobox': {
    focusAnnouncement: (a: Isi, alat: Alat) =>
      `${a['isGroupChange'] ? `Masuk kelompok ${a['groupTitle']}, ${n(a, 'groupCount', alat)} pilihan. ` : ''}${a['optionText']}${a['isSelected'] ? ', terpilih' : ''}`,
    countAnnouncement: (a: Isi, alat: Alat) => `${n(a, 'optionCount', alat)} pilihan tersedia.`,
    selectedAnnouncement: (a: Isi) => `${a['optionText']}, terpilih`,
    buttonLabel: 'Tampilkan saran',
    listboxLabel: 'Saran',
  },
  '@react-aria/datepicker': {
    era: 'era',
    year: 'tahun',
    month: 'bulan',
    day: 'hari',
    hour: 'jam',
    minute: 'menit',
    second: 'detik',
    dayPeriod: 'AM/PM',
    calendar: 'Kalender',
    startDate: 'Tanggal mulai',
    endDate: 'Tanggal selesai',
    weekday: 'nama hari',
    timeZoneName: 'zona waktu',
    selectedDateDescription: (a: Isi) => `Tanggal terpilih: ${a['date']}`,
    selectedRangeDescription: (a: Isi) => `Rentang terpilih: ${a['startDate']} sampai ${a['endDate']}`,
    selectedTimeDescription: (a: Isi) => `Waktu terpilih: ${a['time']}`,
  },
  '@react-stately/datepicker': {
    rangeUnderflow: (a: Isi) => `Paling awal ${a['minValue']}.`,
    rangeOverflow: (a: Isi) => `Paling akhir ${a['maxValue']}.`,
    rangeReversed: 'Tanggal mulai harus sebelum tanggal selesai.',
    unavailableDate: 'Tanggal ini tidak dapat dipilih.',
  },
  '@react-aria/dnd': {
    dragItem: (a: Isi) => `Seret ${a['itemText']}`,
    dragSelectedItems: (a: Isi, alat: Alat) => `Seret ${n(a, 'count', alat)} butir terpilih`,
    dragDescriptionKeyboard: 'Tekan Enter untuk mulai menyeret.',
    dragDescriptionKeyboardAlt: 'Tekan Alt + Enter untuk mulai menyeret.',
    dragDescriptionTouch: 'Ketuk dua kali untuk mulai menyeret.',
    dragDescriptionVirtual: 'Klik untuk mulai menyeret.',
    dragDescriptionLongPress: 'Tekan lama untuk mulai menyeret.',
    dragSelectedKeyboard: (a: Isi, alat: Alat) => `Tekan Enter untuk menyeret ${n(a, 'count', alat)} butir terpilih.`,
    dragSelectedKeyboardAlt: (a: Isi, alat: Alat) =>
      `Tekan Alt + Enter untuk menyeret ${n(a, 'count', alat)} butir terpilih.`,
    dragSelectedLongPress: (a: Isi, alat: Alat) => `Tekan lama untuk menyeret ${n(a, 'count', alat)} butir terpilih.`,
    dragStartedKeyboard: 'Mulai menyeret. Tekan Tab untuk ke tempat taruh, Enter untuk menaruh, Escape untuk batal.',
    dragStartedTouch: 'Mulai menyeret. Pergi ke tempat taruh, lalu ketuk dua kali untuk menaruh.',
    dragStartedVirtual: 'Mulai menyeret. Pergi ke tempat taruh, lalu klik atau tekan Enter untuk menaruh.',
    endDragKeyboard: 'Sedang menyeret. Tekan Enter untuk batal.',
    endDragTouch: 'Sedang menyeret. Ketuk dua kali untuk batal.',
    endDragVirtual: 'Sedang menyeret. Klik untuk batal.',
    dropDescriptionKeyboard: 'Tekan Enter untuk menaruh. Tekan Escape untuk batal.',
    dropDescriptionTouch: 'Ketuk dua kali untuk menaruh.',
    dropDescriptionVirtual: 'Klik untuk menaruh.',
    dropCanceled: 'Batal ditaruh.',
    dropComplete: 'Sudah ditaruh.',
    dropIndicator: 'penanda tempat taruh',
    dropOnRoot: 'Taruh di sini',
    dropOnItem: (a: Isi) => `Taruh pada ${a['itemText']}`,
    insertBefore: (a: Isi) => `Sisipkan sebelum ${a['itemText']}`,
    insertBetween: (a: Isi) => `Sisipkan antara ${a['beforeItemText']} dan ${a['afterItemText']}`,
    insertAfter: (a: Isi) => `Sisipkan sesudah ${a['itemText']}`,
  },
  '@react-aria/grid': {
    deselectedItem: (a: Isi) => `${a['item']} tidak terpilih.`,
    select: 'Pilih',
    selectedCount: (a: Isi, alat: Alat) =>
      a['count'] === 0 ? 'Tidak ada yang terpilih.' : `${n(a, 'count', alat)} terpilih.`,
    selectedAll: 'Semua terpilih.',
    selectedItem: (a: Isi) => `${a['item']} terpilih.`,
    longPressToSelect: 'Tekan lama untuk mulai memilih.',
  },
  '@react-aria/menu': { longPressMessage: 'Tekan lama atau tekan Alt + panah bawah untuk membuka menu' },
  '@react-aria/numberfield': {
    decrease: (a: Isi) => `Kurangi ${a['fieldLabel']}`.trim(),
    increase: (a: Isi) => `Tambah ${a['fieldLabel']}`.trim(),
    numberField: 'Isian angka',
  },
  '@react-aria/overlays': { dismiss: 'Tutup' },
  '@react-aria/searchfield': { 'Clear search': 'Hapus pencarian' },
  '@react-aria/spinbutton': { Empty: 'Kosong' },
  '@react-aria/steplist': { steplist: 'Daftar langkah' },
  '@react-aria/table': {
    select: 'Pilih',
    selectAll: 'Pilih semua',
    sortable: 'kolom dapat diurutkan',
    ascending: 'naik',
    descending: 'turun',
    ascendingSort: (a: Isi) => `diurutkan menurut ${a['columnName']}, naik`,
    descendingSort: (a: Isi) => `diurutkan menurut ${a['columnName']}, turun`,
    columnSize: (a: Isi) => `${a['value']} piksel`,
    resizerDescription: 'Tekan Enter untuk mulai mengubah lebar',
    expand: 'Buka',
    collapse: 'Tutup',
  },
  '@react-aria/tag': { removeDescription: 'Tekan Delete untuk menghapus tanda.', removeButtonLabel: 'Hapus' },
  '@react-aria/toast': {
    close: 'Tutup',
    notifications: (a: Isi, alat: Alat) => `${n(a, 'count', alat)} pemberitahuan.`,
  },
  '@react-aria/tree': { expand: 'Buka', collapse: 'Tutup' },
}

/** Before the first component renders: react-aria reads these once. */
export function pasangTeksAria(): void {
  const jendela = globalThis as unknown as Record<symbol, unknown>
  jendela[Symbol.for('react-aria.i18n.locale')] = 'id-ID'
  jendela[Symbol.for('react-aria.i18n.strings')] = TEKS_ARIA
}
