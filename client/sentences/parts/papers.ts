/** Papers taken out: what is asked for, how far it is, how it is fetched. */
export const es = {
  'paper.handOut': 'Cuadro para repartir',
  'paper.handOutTell':
    'Recomendaciones, texto, diferencias y temas nuevos, para imprimir o enviar. No lleva grados de los cambios ni motivos internos.',
  'paper.form': 'Formato',
  'paper.form.docx': 'Word (.docx)',
  'paper.form.html': 'Página (.html)',
  'paper.form.txt': 'Texto (.txt)',
  'paper.language': 'Idioma del cuadro',
  'paper.of': 'Texto',
  'paper.noRevision': 'Todavía no se ha emitido ninguna revisión: el cuadro se podrá sacar de la primera.',
  'paper.dispositions': 'Con el curso dado a cada Recomendación',
  'paper.dispositionsTell': 'Mientras no se den a conocer, ese cuadro es solo para la Presidencia y la Secretaría Técnica.',
  'paper.make': 'Preparar',
  'paper.again': 'Preparar otra vez',
  'paper.waiting': 'En espera de que termine otro documento…',
  'paper.progress_one': '{{done}} de {{count}} Recomendación',
  'paper.progress_many': '{{done}} de {{count}} Recomendaciones',
  'paper.progress_other': '{{done}} de {{count}} Recomendaciones',
  'paper.writing': 'Escribiendo el archivo…',
  'paper.ready': 'Listo. Se guarda en el servidor quince minutos, solo para este puesto.',
  'paper.failed': 'No se pudo preparar. No se ha cambiado nada; inténtelo otra vez.',
  'paper.download': 'Descargar «{{name}}»',
} as const

type Needed = Exclude<keyof typeof es, `${string}_many`>

export const en: Readonly<Record<Needed, string>> = {
  'paper.handOut': 'Table to hand out',
  'paper.handOutTell':
    'Recommendations, text, differences and new topics, to print or send. It holds no grades of changes and no internal reasons.',
  'paper.form': 'Format',
  'paper.form.docx': 'Word (.docx)',
  'paper.form.html': 'Page (.html)',
  'paper.form.txt': 'Text (.txt)',
  'paper.language': 'Language of the table',
  'paper.of': 'Text',
  'paper.noRevision': 'No revision has been issued yet: the table can be taken out of the first one.',
  'paper.dispositions': 'With the disposition of each Recommendation',
  'paper.dispositionsTell': 'Until they are released, that table is for Chair and Secretariat alone.',
  'paper.make': 'Make',
  'paper.again': 'Make again',
  'paper.waiting': 'Waiting for another paper to be done…',
  'paper.progress_one': '{{done}} of {{count}} Recommendation',
  'paper.progress_other': '{{done}} of {{count}} Recommendations',
  'paper.writing': 'Writing the file…',
  'paper.ready': 'Ready. It is kept on the server for fifteen minutes, for this seat alone.',
  'paper.failed': 'It could not be made. Nothing was changed; try again.',
  'paper.download': 'Download “{{name}}”',
}
