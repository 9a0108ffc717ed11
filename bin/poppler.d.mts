export function ensurePoppler(program: 'pdftotext' | 'pdfinfo' | 'pdffonts' | 'pdftoppm'): string
