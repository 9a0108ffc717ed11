/** Why the server does not start: a stable code, and a sentence in each language that says what to do. For who runs it, on standard error. */
import { fill, type SentenceDetails } from './fill.ts'

export const START_SENTENCES = {
  'setting.invalid': {
    es: '{name}={value} no vale: ha de ser {wanted}. No se ha iniciado nada; corrija el ajuste o quítelo.',
    en: '{name}={value} is not valid: it has to be {wanted}. Nothing was started; correct the setting or leave it out.',
  },
  'port.taken': {
    es: 'El puerto {port} está ocupado: cierre el otro programa o elija otro con PORT=4001 npm start.',
    en: 'Port {port} is taken: close the other program or choose another with PORT=4001 npm start.',
  },
  'port.forbidden': {
    es: 'Este usuario no puede usar el puerto {port}: elija uno por encima de 1023, con PORT=4001 npm start.',
    en: 'This user may not use port {port}: choose one above 1023, with PORT=4001 npm start.',
  },
  'host.unknown': {
    es: 'La dirección HOST={host} no es de este equipo: use 127.0.0.1, 0.0.0.0 o una dirección suya.',
    en: 'The address HOST={host} is none of this computer: use 127.0.0.1, 0.0.0.0 or one of its own addresses.',
  },
  'links.unwritable': {
    es: 'No se puede escribir el archivo de enlaces {file} ({reason}). Corrija DECLARO_LINKS e inicie otra vez; los enlaces se entregan entonces.',
    en: 'The file of links {file} cannot be written ({reason}). Correct DECLARO_LINKS and start again; the links are handed out then.',
  },
  'template.malformed': {
    es: 'Una plantilla no se puede usar. Corríjala en templates/ e inicie otra vez; no se ha creado nada.',
    en: 'A template cannot be used. Correct it in templates/ and start again; nothing was made.',
  },
  'signing-key.unreadable': {
    es: 'El archivo {file} ya no contiene la clave con la que se firma. Restáurelo de una copia; no se ha hecho otra clave, porque nadie podría compararla.',
    en: 'The file {file} no longer holds the key that signs. Restore it from a backup; no other key was made, since nobody could compare it.',
  },
  'store.busy': {
    es: 'Otro Declaro usa la carpeta de datos {data}. Ciérrelo primero, o elija otra carpeta con DECLARO_DATA. No se ha cambiado nada.',
    en: 'Another Declaro is using the data folder {data}. Stop it first, or choose another folder with DECLARO_DATA. Nothing was changed.',
  },
  'store.unwritable': {
    es: 'No se puede escribir en la carpeta de datos {data}. Dé permiso de escritura a este usuario, o elija otra con DECLARO_DATA.',
    en: 'The data folder {data} cannot be written. Give this user the right to write there, or choose another with DECLARO_DATA.',
  },
  'store.newer': {
    es: 'Los datos de {data} son de un Declaro más nuevo. Inicie ese, o restaure una copia anterior. No se ha cambiado nada.',
    en: 'The data in {data} were written by a newer Declaro. Start that one, or restore an earlier copy. Nothing was changed.',
  },
  'store.corrupt': {
    es: 'Los datos de {data} están dañados o se modificaron fuera de Declaro. Conserve la carpeta y restaure una copia. No se ha cambiado nada.',
    en: 'The data in {data} are damaged or were changed outside Declaro. Keep the folder and restore a backup. Nothing was changed.',
  },
  'store.full': {
    es: 'El disco de la carpeta de datos {data} está lleno. Libere espacio e inicie otra vez; lo guardado sigue ahí.',
    en: 'The disk of the data folder {data} is full. Free some space and start again; what was saved is still there.',
  },
  'store.failed': {
    es: 'La carpeta de datos {data} no se pudo abrir. Lo guardado sigue ahí; vea el motivo debajo.',
    en: 'The data folder {data} could not be opened. What was saved is still there; see the reason below.',
  },
  'store.key-missing': {
    es: 'Los datos de {data} están cifrados. Indique el archivo de su clave con DECLARO_KEY_FILE. Sin ella nadie puede leerlos; no se ha cambiado nada.',
    en: 'The data in {data} are encrypted. Name the file of their key with DECLARO_KEY_FILE. Without it nobody can read them; nothing was changed.',
  },
  'store.key-other': {
    es: 'Los datos de {data} están cifrados con otra clave que la de DECLARO_KEY_FILE. Indique la suya. No se ha cambiado nada.',
    en: 'The data in {data} are encrypted under another key than that of DECLARO_KEY_FILE. Name theirs. Nothing was changed.',
  },
  'store.key-unreadable': {
    es: 'El archivo de DECLARO_KEY_FILE no sirve de clave para {data}: ha de existir, poder leerse, contener la línea entera que hizo «declaro new-key» y estar fuera de la carpeta de datos. No se ha cambiado nada.',
    en: 'The file of DECLARO_KEY_FILE is no key for {data}: it has to be there, be readable, hold the whole line that “declaro new-key” made, and lie outside the data folder. Nothing was changed.',
  },
  'store.not-encrypted': {
    es: 'Hay una clave (DECLARO_KEY_FILE), pero los datos de {data} no están cifrados. Haga con «declaro encrypt» una carpeta cifrada e inicie con ella, o quite el ajuste. No se ha cambiado nada.',
    en: 'There is a key (DECLARO_KEY_FILE), but the data in {data} are not encrypted. Make an encrypted folder with “declaro encrypt” and start with it, or leave the setting out. Nothing was changed.',
  },
  'server.fault': {
    es: 'Declaro no pudo iniciarse por un fallo propio. Lo guardado sigue ahí; vea el motivo debajo.',
    en: 'Declaro could not start because of a fault of its own. What was saved is still there; see the reason below.',
  },
} as const satisfies Record<string, { readonly es: string; readonly en: string }>

export type StartCode = keyof typeof START_SENTENCES

/** A line for each language, each with the code. */
export const startLines = (code: StartCode, details: SentenceDetails): string[] =>
  (['es', 'en'] as const).map((language) => `[${code}] ${fill(START_SENTENCES[code][language], details)}`)
