/** Signing in with the meeting's identity provider before a link opens a seat. */
export const es = {
  'signIn.menu': 'Fijar cómo se identifica…',
  'signIn.title': 'Cómo se identifica {{name}}',
  'signIn.tell':
    'El enlace de este puesto se abrirá solo a quien se identifique así ante el proveedor de la reunión. Quien ya entró sigue dentro: dé un enlace nuevo si ha de identificarse.',
  'signIn.identity': 'Correo verificado, o nombre que le da el proveedor',
  'signIn.do': 'Fijar',
  'signIn.back': 'Quitar',
  'signIn.held': 'Se identifica como {{identity}}',
  'signIn.none': 'Sin identidad fijada',
}

export const en: Record<keyof typeof es, string> = {
  'signIn.menu': 'Set how to sign in…',
  'signIn.title': 'How {{name}} signs in',
  'signIn.tell':
    'The link of this seat will open only to who signs in like this with the meeting’s provider. Who is in already stays in: give a new link where they have to sign in.',
  'signIn.identity': 'Verified e-mail address, or the provider’s name for the person',
  'signIn.do': 'Set',
  'signIn.back': 'Take it away',
  'signIn.held': 'Signs in as {{identity}}',
  'signIn.none': 'Nobody set to sign in',
}
