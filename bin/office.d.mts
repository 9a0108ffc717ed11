export type OfficeWork = {
  readonly from: string
  readonly settle: 'accept' | 'reject' | 'keep'
  readonly to: string
  readonly as: 'txt' | 'pdf' | 'docx' | 'odt'
}
export function findOffice(): string | null
export function ensureOffice(): string
export function withOffice(soffice: string, work: readonly OfficeWork[]): void
