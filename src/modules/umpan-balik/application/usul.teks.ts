import { definisiTeks } from '#platform/i18n'

/** Reasons recorded with a scenario: written once, in the language of the office. */
export const teksUsul = definisiTeks({
  id: {
    'kurang-orang': 'Suara warga: {n} pesan setahun karena kurang orang; kebijakan {versi}',
    'kurang-kompetensi': 'Suara warga: {n} pesan setahun karena kurang kompetensi {kompetensi}; kebijakan {versi}',
  },
  en: {
    'kurang-orang': 'Public voice: {n} messages in a year for too few people; policy {versi}',
    'kurang-kompetensi': 'Public voice: {n} messages in a year for missing competence {kompetensi}; policy {versi}',
  },
})
