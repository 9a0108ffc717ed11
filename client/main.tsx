/** Where the page begins: theme, language, screens. */
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startLanguage } from './sentences/language.ts'
import { startContrast } from './theme/contrast.ts'
import './theme/fonts.css'
import './theme/kit.ts'
import './theme/tokens.css'
import './theme/base.css'
import './controls/controls.css'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
startLanguage()
startContrast()
createRoot(root).render(<App />)
