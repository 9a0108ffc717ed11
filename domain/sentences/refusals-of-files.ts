/** Refusals about a file that was to be read: what it is instead, and what to do. */
import type { RefusalSentence } from './refusals.ts'

export const REFUSALS_OF_FILES = {
  'file.empty': {
    status: 422,
    es: 'El archivo no contiene texto. No se ha cambiado nada; elija otro archivo.',
    en: 'The file contains no text. Nothing was changed; choose another file.',
  },
  'file.not-text': {
    status: 422,
    es: 'El archivo no es texto ni un documento de Word. No se ha cambiado nada; guárdelo como .docx o como texto UTF-8 (.txt) y elíjalo otra vez.',
    en: 'The file is neither text nor a Word document. Nothing was changed; save it as .docx or as UTF-8 text (.txt) and choose it again.',
  },
  'file.too-long': {
    status: 413,
    es: 'El archivo pasa de {limit} caracteres. No se ha cambiado nada; divídalo y elija la parte que corresponde.',
    en: 'The file is longer than {limit} characters. Nothing was changed; divide it and choose the part that is meant.',
  },
  'file.too-many-lines': {
    status: 413,
    es: 'El archivo pasa de {limit} renglones. No se ha cambiado nada; divídalo y elija la parte que corresponde.',
    en: 'The file has more than {limit} lines. Nothing was changed; divide it and choose the part that is meant.',
  },
  'file.malformed': {
    status: 422,
    es: 'El archivo no tiene la forma de una Declaración ({field}). No se ha cambiado nada; corríjalo y elíjalo otra vez.',
    en: 'The file does not have the form of a Declaration ({field}). Nothing was changed; correct it and choose it again.',
  },
  'file.missing': {
    status: 404,
    es: 'No existe el archivo. Compruebe el nombre y la carpeta.',
    en: 'There is no such file. Check its name and folder.',
  },
  'file.unreadable': {
    status: 403,
    es: 'El archivo no se puede abrir ({reason}). Compruebe que es un archivo y que tiene permiso de lectura.',
    en: 'The file cannot be opened ({reason}). Check that it is a file and that it may be read.',
  },
  'file.unwritable': {
    status: 403,
    es: 'El archivo no se puede escribir ({reason}). Elija otra carpeta o pida permiso de escritura.',
    en: 'The file cannot be written ({reason}). Choose another folder, or ask for the right to write there.',
  },
  'file.pdf': {
    status: 422,
    es: 'El archivo es un PDF con texto. No se ha cambiado nada; ábralo, copie el texto a un documento de Word o a un .txt, y elija ese archivo.',
    en: 'The file is a PDF with text in it. Nothing was changed; open it, copy the text into a Word document or a .txt, and choose that file.',
  },
  'file.pdf-scanned': {
    status: 422,
    es: 'El archivo es un PDF sin texto: parece un documento escaneado. No se ha cambiado nada; pida el original en Word, o reconozca el texto (OCR) y guárdelo como .docx.',
    en: 'The file is a PDF without text: it looks like a scan. Nothing was changed; ask for the original in Word, or recognise its text (OCR) and save it as .docx.',
  },
  'file.old-word': {
    status: 422,
    es: 'El archivo es un Word antiguo (.doc). No se ha cambiado nada; ábralo en Word o LibreOffice, guárdelo como .docx y elíjalo otra vez.',
    en: 'The file is an old Word document (.doc). Nothing was changed; open it in Word or LibreOffice, save it as .docx and choose it again.',
  },
  'file.password': {
    status: 422,
    es: 'El archivo está protegido con contraseña. No se ha cambiado nada; quítele la contraseña, guárdelo y elíjalo otra vez.',
    en: 'The file is protected with a password. Nothing was changed; take the password off, save it and choose it again.',
  },
  'file.macros': {
    status: 422,
    es: 'El documento de Word lleva macros, que son programas. No se ha abierto nada; guárdelo como .docx sin macros y elíjalo otra vez.',
    en: 'The Word document carries macros, which are programs. Nothing was opened; save it as a .docx without macros and choose it again.',
  },
  'file.opendocument': {
    status: 422,
    es: 'El archivo es de LibreOffice (.odt). No se ha cambiado nada; guárdelo como .docx y elíjalo otra vez.',
    en: 'The file is a LibreOffice document (.odt). Nothing was changed; save it as .docx and choose it again.',
  },
  'file.rich-text': {
    status: 422,
    es: 'El archivo es de texto enriquecido (.rtf). No se ha cambiado nada; guárdelo como .docx y elíjalo otra vez.',
    en: 'The file is rich text (.rtf). Nothing was changed; save it as .docx and choose it again.',
  },
  'file.image': {
    status: 422,
    es: 'El archivo es una imagen. No se ha cambiado nada; pida el original en Word, o reconozca el texto (OCR) y guárdelo como .docx.',
    en: 'The file is a picture. Nothing was changed; ask for the original in Word, or recognise its text (OCR) and save it as .docx.',
  },
  'file.not-word': {
    status: 422,
    es: 'El archivo es comprimido, pero no es un documento de Word. No se ha cambiado nada; elija un .docx o un .txt.',
    en: 'The file is a zip, but no Word document. Nothing was changed; choose a .docx or a .txt.',
  },
  'file.damaged': {
    status: 422,
    es: 'El documento de Word está dañado o incompleto. No se ha cambiado nada; ábralo en Word, guárdelo con otro nombre y elija ese archivo.',
    en: 'The Word document is damaged or incomplete. Nothing was changed; open it in Word, save it under another name and choose that file.',
  },
  'file.too-large': {
    status: 413,
    es: 'El documento de Word es demasiado grande para una Declaración. No se ha cambiado nada; copie la parte que corresponde a otro documento.',
    en: 'The Word document is too large for a Declaration. Nothing was changed; copy the part that is meant into another document.',
  },
  'file.package-broken': {
    status: 422,
    es: 'El paquete certificado no es lo que se firmó. No se ha cambiado nada; pida otra copia y compruébela con «declaro verify» o con su verify.html.',
    en: 'The sealed package is not what was signed. Nothing was changed; ask for another copy and check it with “declaro verify” or with its verify.html.',
  },
  'file.package-without-text': {
    status: 422,
    es: 'El paquete certificado no contiene el texto de la Declaración. No se ha cambiado nada; elija el paquete público, o el del corrigéndum.',
    en: 'The sealed package does not hold the text of the Declaration. Nothing was changed; choose the public package, or that of the corrigendum.',
  },
} as const satisfies Record<string, RefusalSentence>
