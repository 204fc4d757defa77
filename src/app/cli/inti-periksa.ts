/** What `periksa` computes with, named one by one: a whole module, taken at run time, brings its pages along. */
export { adaMasalah, periksaBerkas, skemaBerkasPeriksa } from '#modules/kelayakan'
