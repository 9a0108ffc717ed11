/** How the HTML table looks on a screen and on A4 across. Differences are told by lines, never by a colour alone. */
export const STYLES = `
*{box-sizing:border-box}
body{margin:0 auto;max-width:1500px;padding:28px 32px 48px;background:#fff;color:#17202a;font:15px/1.45 Calibri,Carlito,"Segoe UI",system-ui,sans-serif}
h1,h2,.quoted,.conference{font-family:Cambria,Caladea,"Source Serif 4",Georgia,serif}
h1{font-size:26px;line-height:1.2;margin:2px 0 4px}
h2{font-size:19px;margin:30px 0 8px;break-after:avoid}
p{margin:0}
.conference{color:#465160}
.mark{display:inline-block;border:2px solid #7d4a00;color:#7d4a00;font-weight:700;padding:0 8px;margin-bottom:6px}
.wide{overflow-x:auto;position:relative}
.wide table{min-width:1000px}
.of{color:#465160}
.summary{margin:14px 0 10px;font-weight:600;max-width:80ch}
.key{margin:0 0 12px;color:#465160}
.key>*{margin-right:14px}
table{border-collapse:collapse;width:100%;table-layout:fixed}
caption{text-align:left;font-weight:600;color:#465160;padding:0 0 6px}
th,td{border:1px solid #7d8897;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere;hyphens:manual}
thead th{background:#e3eaf3;font-size:14px}
tbody th{font-weight:700;font-variant-numeric:tabular-nums}
td.quoted{white-space:pre-line}
.number{width:58px}
th.recommendation{width:22%}
th.text{width:24%}
th.disposition{width:108px}
th.remarks{width:148px}
th.raised{width:18%}
th.outcome{width:18%}
th.paragraph{width:90px}
.label{font-family:Calibri,Carlito,"Segoe UI",system-ui,sans-serif;margin-right:3px}
.remarks{font-size:14px}
.remarks p+p{margin-top:4px}
.quiet{color:#586473;font-style:italic}
ins{text-decoration:underline 2px #1c3a60;text-underline-offset:3px;text-decoration-skip-ink:none;background:#e3eaf3}
del{color:#465160;text-decoration:line-through 1.5px}
del+ins{margin-left:.22em}
.verb{text-decoration:underline dotted 2px #586473;text-underline-offset:4px}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}
ul{list-style:none;margin:0;padding:0}
li{padding:5px 0;border-top:1px solid #d3d8df;break-inside:avoid}
@page{size:A4 landscape;margin:14mm 12mm 16mm}
@media print{
body{max-width:none;padding:0;font-size:9.5pt}
h1{font-size:16pt}
h2{font-size:12pt}
thead{display:table-header-group}
thead th,.remarks{font-size:9pt}
tr,tbody{break-inside:avoid}
.wide{overflow:visible}
.wide table{min-width:0}
thead th,ins{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`
