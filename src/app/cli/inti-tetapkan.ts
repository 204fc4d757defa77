/** What `tetapkan` computes with, named one by one: a whole module, taken at run time, brings its pages along. */
export { pesanTetapkan, tetapkan } from '#modules/penempatan'
