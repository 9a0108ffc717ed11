/** The page to leaf through the pictures: one file without anything from elsewhere. */
import type { Chapter, Screen } from './screen.ts'
import { nameOf, type View, viewsOf } from './look.ts'

const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const TITLES = { light: 'claro', dark: 'oscuro', contrast: 'alto contraste' } as const
const told = ({ size, language, theme }: View): string => `${language} · ${size.width} × ${size.height} · ${TITLES[theme]}`

export const extension = 'png'

export function leafThrough(chapters: readonly Chapter[]): string {
  return `<!doctype html>
<html lang="es">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Declaro: todas las pantallas</title>
<style>${STYLE}</style>
<header><h1>Declaro: todas las pantallas</h1>${choices(chapters)}</header>
<main>${chapters.map(chapterOf).join('\n')}</main>
<dialog aria-label="Imagen"><form method="dialog"><button autofocus>Cerrar</button><output></output></form><img alt=""></dialog>
<script>${SCRIPT}</script>
</html>
`
}

function choices(chapters: readonly Chapter[]): string {
  const views = new Set(chapters.flatMap(({ screens }) => screens.flatMap((screen) => viewsOf(screen).map(told))))
  const options = [...views].map((view) => `<option>${view}</option>`).join('')
  return `<label>Vista <select>${options}</select></label><nav>${chapters.map(({ name, title }) => `<a href="#${name}">${escape(title)}</a>`).join(' ')}</nav>`
}

const chapterOf = ({ name, title, screens }: Chapter): string =>
  `<section id="${name}"><h2>${escape(title)}</h2>${screens.map((screen) => screenOf(name, screen)).join('')}</section>`

function screenOf(chapter: string, screen: Screen): string {
  const pictures = viewsOf(screen).map((view) => {
    const words = `${screen.title}: ${told(view)}`
    return `<a data-view="${told(view)}" href="${nameOf(chapter, screen, view)}.${extension}"><img loading="lazy" src="${nameOf(chapter, screen, view)}.${extension}" alt="${escape(words)}"></a>`
  })
  return `<figure><figcaption>${escape(screen.title)} <small>${screen.seat}</small></figcaption>${pictures.join('')}</figure>`
}

const STYLE = `
body{margin:0;font:14px/1.4 "Segoe UI",Arial,sans-serif;background:#e9ecf0;color:#17202a}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center;padding:10px 20px;background:#fff;border-bottom:1px solid #d3d8df}
h1{font-size:18px;margin:0}h2{margin:28px 20px 8px}nav{display:flex;flex-wrap:wrap;gap:12px}a{color:#1c3a60}select{font:inherit}
section{scroll-margin-top:60px}section,main{display:block}
figure{display:inline-block;vertical-align:top;width:420px;max-width:calc(100vw - 40px);margin:8px 0 8px 20px}
figcaption{font-weight:600;margin-bottom:4px}small{font-weight:400;color:#586473}
figure a{display:none}figure a.on{display:block}figure img{width:100%;border:1px solid #7d8897;display:block;background:#fff}
dialog{max-width:100vw;max-height:100vh;width:100vw;height:100vh;padding:0;border:0;overflow:auto;background:#17202a}
dialog form{position:sticky;top:0;left:0;display:flex;gap:16px;padding:8px 12px;background:#17202a;color:#fff}dialog img{display:block;margin:0 auto}
`

/** Arrows go to the pictures beside, up and down to the other views of the same screen. */
const SCRIPT = `
const choice=document.querySelector('select'),dialog=document.querySelector('dialog'),big=dialog.querySelector('img'),out=dialog.querySelector('output');
const all=[...document.querySelectorAll('figure')];let at=0,of=0;
const show=()=>{for(const f of all){const links=[...f.querySelectorAll('a')];const on=links.find(a=>a.dataset.view===choice.value)||links[0];links.forEach(a=>a.classList.toggle('on',a===on))}};
const open=()=>{const links=[...all[at].querySelectorAll('a')];of=(of+links.length)%links.length;const img=links[of].firstChild;big.src=links[of].href;big.alt=img.alt;out.textContent=img.alt;if(!dialog.open)dialog.showModal()};
choice.addEventListener('change',show);show();
document.addEventListener('click',e=>{const a=e.target.closest('figure a');if(!a)return;e.preventDefault();at=all.indexOf(a.closest('figure'));of=[...all[at].querySelectorAll('a')].indexOf(a);open()});
document.addEventListener('keydown',e=>{if(!dialog.open)return;const s={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]}[e.key];if(!s)return;e.preventDefault();at=(at+s[0]+all.length)%all.length;of=s[0]?Math.max(0,[...all[at].querySelectorAll('a')].findIndex(a=>a.dataset.view===choice.value)):of+s[1];open()});
`
