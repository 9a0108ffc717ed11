/** What is said of backups on the command line. */
import { fill, type Language, type SentenceDetails } from './fill.ts'

const LINES = {
  made: {
    es: 'RESPALDO HECHO en {backup}, y verificado al leerlo de nuevo. No contiene «keys» ni «signing-key»: los borradores internos no se respaldan; la clave que firma, guárdela como se guarda un sello.',
    en: 'BACKUP MADE in {backup}, and verified by reading it back. “keys” and “signing-key” are not in it: private drafts are not backed up; keep the signing key as one keeps a seal.',
  },
  restored: {
    es: 'RESTAURADO en {data}, y verificado al leerlo de nuevo. Lo que se escribió después del respaldo no está. Los enlaces y puestos valen como valían entonces: retire de nuevo los que se retiraron después.',
    en: 'RESTORED in {data}, and verified by reading it back. What was written after the backup is not there. Links and seats are as they were then: revoke again those that were revoked since.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

export const backupSaid = (language: Language, line: keyof typeof LINES, details: SentenceDetails): string =>
  fill(LINES[line][language], details)
