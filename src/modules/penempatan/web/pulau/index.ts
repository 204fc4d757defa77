export default { 'ubah-rencana': () => import('./ubah-rencana.tsx') }
