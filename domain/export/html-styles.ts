/** How the exported text looks as a page of its own, and on paper. */
export const EXPORT_STYLES = `
@page{size:A4;margin:22mm 18mm;font:9pt Calibri,Carlito,sans-serif;color:#465160}
body{margin:2.5em auto;max-width:42em;padding:0 1.2em;font:12.5pt/1.55 Cambria,Caladea,Georgia,serif;color:#17202a;background:#fff}
header{margin-bottom:2em;padding-bottom:.8em;border-bottom:1px solid #9aa3ae;font:.85em/1.5 Calibri,Carlito,sans-serif;color:#465160}
header p{margin:.1em 0}
.which{font-weight:700;color:#17202a}
h1{font-size:1.5em;line-height:1.3;text-align:center;margin:0 0 1.2em}
header h1{text-align:left;color:#17202a;margin:.3em 0}
h2{font-size:1.2em;margin:1.8em 0 .7em;break-after:avoid}
h3,h4,h5{font-size:1.05em;margin:1.2em 0 .5em;break-after:avoid}
main :is(p,h1,h2,h3,h4,h5){white-space:pre-wrap;overflow-wrap:break-word}
main p{margin:0 0 .7em;padding-left:calc(var(--level)*2em);orphans:2;widows:2}
.quote{padding-left:calc(var(--level)*2em + 1.6em);padding-right:1.6em;font-size:.96em}
.chapeau{break-after:avoid}
ins{text-decoration:underline;text-decoration-thickness:1.5px;text-underline-offset:2px;color:#1c3a60}
del{text-decoration:line-through;color:#6b2b1c}
.code{display:inline-block;margin:0 .25em 0 .1em;padding:0 .3em;border:1px solid currentColor;border-radius:2px;font:700 .62em/1.5 Calibri,Carlito,sans-serif;text-decoration:none;vertical-align:.15em}
.note{font:600 .8em Calibri,Carlito,sans-serif;color:#465160}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
body:has(.beside){max-width:72em}
.beside{width:100%;border-collapse:collapse;table-layout:fixed}
.beside :is(th,td){border:1px solid #9aa3ae;padding:.45em .7em;text-align:left;vertical-align:top}
.beside th{font:600 .85em Calibri,Carlito,sans-serif;background:#eef1f5}
.beside th small{font-weight:400;color:#465160}
.beside td p{margin:0;padding-left:calc(var(--level)*1.2em)}
.beside .heading,.beside .title{font-size:1.12em;font-family:Calibri,Carlito,sans-serif}
aside,footer{margin-top:2.5em;padding-top:.8em;border-top:1px solid #9aa3ae}
aside h2{margin-top:.2em}
.cited li{margin:0 0 .6em;break-inside:avoid}
.cited small{color:#465160;overflow-wrap:anywhere}
.thread{margin:0 0 1em}
.thread p,.thread ol{margin:.1em 0}
.key{color:#465160;font-size:.95em}
footer{font:.8em/1.5 Calibri,Carlito,sans-serif;color:#465160;overflow-wrap:anywhere}
.draft::before{content:attr(data-draft);position:fixed;inset:0;display:grid;place-items:center;font:700 7rem Calibri,Carlito,sans-serif;color:#17202a0f;transform:rotate(-35deg);pointer-events:none;z-index:-1}
@media print{body{margin:0;padding:0;max-width:none;font-size:11pt}.annex{break-before:page}a{color:inherit;text-decoration:none}}
`
