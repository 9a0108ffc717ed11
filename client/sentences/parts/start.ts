/** The start page's own sentences. */
export const es = {
  'start.title': 'Entrar en la sala',
  'start.linkTitle': 'Con su enlace',
  'start.linkHelp':
    'Es personal y sirve una sola vez, en el equipo en que se abre. Si no funciona o lo perdió, pida otro a la Secretaría Técnica.',
  'start.codeTitle': 'Con un código',
  'start.codeExample': 'Letras y cifras, por ejemplo ABC-234-XYZ',
  'start.seats': 'Puestos abiertos en este navegador',
  'start.seatsTell': 'Esta lista no contiene claves. Puede quitar un puesto de la lista; eso no lo cierra.',
  'start.go': 'Entrar',
  'start.forget': 'Quitar de la lista',
  'start.ended': 'ya no está abierto aquí',
  'start.checking': 'comprobando…',
  'start.private': 'Nada sale de este servidor. La página funciona sin internet.',
} as const

export const en: Readonly<Record<keyof typeof es, string>> = {
  'start.title': 'Enter the room',
  'start.linkTitle': 'With your link',
  'start.linkHelp':
    'It is personal and works once, on the computer where it is opened. If it does not work or you lost it, ask the Secretariat for another.',
  'start.codeTitle': 'With a code',
  'start.codeExample': 'Letters and digits, for example ABC-234-XYZ',
  'start.seats': 'Seats open in this browser',
  'start.seatsTell': 'This list holds no keys. You can take a seat off the list; that does not close it.',
  'start.go': 'Enter',
  'start.forget': 'Take off the list',
  'start.ended': 'no longer open here',
  'start.checking': 'checking…',
  'start.private': 'Nothing leaves this server. The page works without the internet.',
}
