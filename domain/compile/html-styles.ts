/** How the compilation looks as a page of its own, and on paper. */
export const STYLES = `
@page{size:A4;margin:18mm 16mm}
body{margin:2em auto;max-width:46em;padding:0 1em;font:12pt/1.5 Cambria,Caladea,Georgia,serif;color:#17202a;background:#fff}
header{margin-bottom:1.6em}
h1{font-size:1.5em;margin:.1em 0}
.conference,.of{margin:.1em 0;color:#465160}
.mark{margin:0;font:700 1em Calibri,Carlito,sans-serif;color:#7d4a00;letter-spacing:.1em}
section{display:grid;grid-template-columns:6.2em minmax(0,1fr);column-gap:1em;margin-bottom:.7em;break-inside:avoid}
.margin{font:.8em/1.5 Calibri,Carlito,sans-serif;color:#465160;text-align:right;padding-top:.25em}
.margin span{display:block}
.text{padding-left:calc(.7em + var(--level)*1.6em);border-left:3px solid transparent;overflow-wrap:break-word;white-space:pre-wrap}
.is-agreed .text{border-left-color:#1c3a60}
.is-ad-referendum .text{border-left:3px dotted #1c3a60}
.stacked .text{border-left:3px double #586473}
.stack{grid-column:2;margin:.4em 0 .2em;font:600 .85em Calibri,Carlito,sans-serif;color:#465160}
.text :is(p,h2,h3){margin:0}
.text h2{font-size:1.35em}
.text h3{font-size:1.2em}
.chapeau{font-style:italic}
.columns{display:grid;grid-template-columns:1fr 1fr;column-gap:1.6em}
body:has(.both){max-width:66em}
.pending{border-left:2px solid #586473;padding-left:.6em}
.head{font-weight:700}
ins{text-decoration:none}
del{text-decoration:line-through;color:#465160}
del ins{display:inline-block;text-decoration:none;color:#17202a}
.note{font:.85em/1.45 Calibri,Carlito,sans-serif;color:#465160;margin:.15em 0 0}
@media (max-width:32em){section{grid-template-columns:1fr}.margin{text-align:left}.stack{grid-column:1}}
@media (max-width:48em){.columns{grid-template-columns:1fr;row-gap:.4em}}
@media print{body{margin:0;padding:0;max-width:none;font-size:11pt}}
`
