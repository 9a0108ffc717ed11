/** The kit in the house's look: roles become the kit's variables, in light and dark; contrast is an attribute beside the scheme. */
import { createTheme, type CSSVariablesResolver, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core'

const ACCENT: MantineColorsTuple = [
  '#e3eaf3',
  '#c9d5e6',
  '#a9c4ec',
  '#7f9dc6',
  '#5a7ba9',
  '#3e608f',
  '#2b4c7a',
  '#1c3a60',
  '#142c4a',
  '#0c1e35',
]

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 2 },
  colors: { accent: ACCENT },
  defaultRadius: 4,
  fontFamily: '"Source Sans 3 Variable", "Segoe UI", Arial, sans-serif',
  headings: { fontFamily: '"Source Serif 4 Variable", Georgia, serif' },
  // Sizes of controls are the house's, not the kit's steps.
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    // Nothing but its lines stands in a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
  cursorType: 'pointer',
  // Roles, so that the filled button follows light, dark and high contrast.
  variantColorResolver: (input) => {
    const kits = defaultVariantColorsResolver(input)
    if ((input.color ?? 'accent') !== 'accent') return kits
    if (input.variant === 'filled') {
      const hover = 'color-mix(in srgb, var(--accent) 86%, var(--ink))'
      return { ...kits, background: 'var(--accent)', hover, color: 'var(--on-accent)', hoverColor: 'var(--on-accent)' }
    }
    return input.variant === 'subtle' ? { ...kits, color: 'var(--accent)', hover: 'var(--accent-soft)' } : kits
  },
})

const both = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--panel)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'color-mix(in srgb, var(--accent) 86%, var(--ink))',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
}

export const roles: CSSVariablesResolver = () => ({ variables: {}, light: both, dark: both })
