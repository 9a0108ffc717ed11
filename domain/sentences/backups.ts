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
  encrypted: {
    es: 'CIFRADO en {data}, y verificado al leerlo de nuevo. Inicie con esa carpeta y con DECLARO_KEY_FILE; después destruya la anterior, sus respaldos y sus copias, que siguen como estaban. Sin el archivo de la clave nadie puede leer estos datos: guárdelo en dos lugares, nunca con ellos.',
    en: 'ENCRYPTED in {data}, and verified by reading it back. Start with that folder and with DECLARO_KEY_FILE; then destroy the one before, its backups and copies, which are as they were. Without the file of the key nobody can read these data: keep it in two places, never with them.',
  },
  decrypted: {
    es: 'DESCIFRADO en {data}, y verificado al leerlo de nuevo. Inicie con esa carpeta y sin DECLARO_KEY_FILE. Quien lea ese disco leerá el texto.',
    en: 'DECRYPTED in {data}, and verified by reading it back. Start with that folder and without DECLARO_KEY_FILE. Who reads that disk reads the text.',
  },
  key: {
    es: 'CLAVE NUEVA en {data}, legible solo por este usuario. Guarde una copia en otro lugar: sin ella nadie puede leer lo que se cifre con ella.',
    en: 'NEW KEY in {data}, readable by this user alone. Keep a copy elsewhere: without it nobody can read what is encrypted under it.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

export const backupSaid = (language: Language, line: keyof typeof LINES, details: SentenceDetails): string =>
  fill(LINES[line][language], details)
