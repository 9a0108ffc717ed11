export type Office = { readonly soffice: string; readonly pages: string; readonly words: string }
export type OfficeWork = {
  readonly from: string
  readonly settle: 'accept' | 'reject' | 'keep'
  readonly to: string
  readonly as: 'txt' | 'pdf' | 'docx' | 'odt'
}
export function findOffice(): Office | null
export function ensureOffice(): Office
export function withOffice(office: Pick<Office, 'soffice'>, work: readonly OfficeWork[]): void
