export type { AssignmentProblem, AssignmentSolution } from './masalah.ts'
export { solveAssignment } from './selesaikan.ts'
export { verifyCertificate } from './sertifikat.ts'
export { type ForcedCost, forceCost } from './paksa.ts'
