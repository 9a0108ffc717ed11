/** Settings, read once from the environment. What is not valid is said by name; nothing is guessed in its place. */
import { z } from 'zod'
import type { RehearsalSettings } from './rehearsal-materials.ts'
import type { Amounts } from './socket/limits.ts'
import { StartFault } from './start-fault.ts'

export type Settings = {
  readonly host: string
  readonly port: number
  /** What links begin with, where a proxy or another name stands before the server. */
  readonly publicUrl?: string | null
  readonly data: string
  readonly clientFolder: string
  readonly commitDelay: number
  readonly logLevel: string
  readonly rehearsal: RehearsalSettings
  readonly updatesPerSecond?: number
  readonly ofDocument?: Amounts
  /** What who reads the figures of the server has to know; without it there are none. */
  readonly metricsSecret?: string | null
  /** Of the key that the data are encrypted under; without it they are in clear. */
  readonly keyFile?: string | null
  /** A certificate of the server's own, with its key; without it plain http, or a proxy before it. */
  readonly tls?: { readonly certificate: string; readonly key: string } | null
  /** The identity provider before the seats; without it links alone open them. */
  readonly signIn?: { readonly issuer: string; readonly client: string; readonly secretFile: string | null } | null
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const whole = (least: number, most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .default(otherwise)

const file = z.string().nullable().default(null)

/** Plain http to a provider on this computer alone. */
const isProtected = (url: string): boolean => /^(https:|http:\/\/(127\.0\.0\.1|\[::1\]|localhost)[:/])/.test(`${url}/`)

const environment = z.object({
  PORT: whole(0, 65_535, 4000),
  HOST: z.string().regex(/^\S+$/).default('127.0.0.1'),
  DECLARO_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .nullable()
    .default(null),
  DECLARO_DATA: z.string().default('data'),
  DECLARO_LINKS: file,
  DECLARO_TEXT: file,
  DECLARO_TEMPLATE: file,
  DECLARO_CONFERENCE: file,
  DECLARO_DELEGATIONS: whole(1, 999, 11),
  DECLARO_LOG: z.enum(LEVELS).default('warn'),
  DECLARO_COMMIT_DELAY: whole(0, 10_000, 0),
  DECLARO_KEY_FILE: file,
  DECLARO_TLS_CERT: file,
  DECLARO_TLS_KEY: file,
  DECLARO_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isProtected)
    .nullable()
    .default(null),
  DECLARO_OIDC_CLIENT: z.string().nullable().default(null),
  DECLARO_OIDC_SECRET_FILE: file,
  DECLARO_METRICS: z
    .string()
    .regex(/^[\w-]{16,}$/)
    .nullable()
    .default(null),
})

const WANTED: Readonly<Record<keyof typeof environment.shape, string>> = {
  PORT: '0-65535',
  HOST: 'localhost | 127.0.0.1 | 0.0.0.0 | …',
  DECLARO_URL: 'https://…',
  DECLARO_DATA: 'DATA/',
  DECLARO_LINKS: 'FILE.json',
  DECLARO_TEXT: 'FILE',
  DECLARO_TEMPLATE: 'declaration.es | resolution.en | FILE.json | …',
  DECLARO_CONFERENCE: 'FILE.json',
  DECLARO_DELEGATIONS: '1-999',
  DECLARO_LOG: LEVELS.join(' | '),
  DECLARO_COMMIT_DELAY: '0-10000',
  DECLARO_KEY_FILE: 'FILE',
  DECLARO_TLS_CERT: 'DECLARO_TLS_CERT + DECLARO_TLS_KEY',
  DECLARO_TLS_KEY: 'DECLARO_TLS_CERT + DECLARO_TLS_KEY',
  DECLARO_OIDC_ISSUER: 'https://…',
  DECLARO_OIDC_CLIENT: 'DECLARO_OIDC_ISSUER + DECLARO_OIDC_CLIENT',
  DECLARO_OIDC_SECRET_FILE: 'FILE',
  DECLARO_METRICS: 'A-Z a-z 0-9 _ -, 16 …',
}

type Name = keyof typeof WANTED

/** A setting that is there but empty is left out. Throws StartFault for one that is not valid. */
export function readSettings(env: NodeJS.ProcessEnv, clientFolder: string): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const name = read.error.issues[0]?.path[0] as Name
    throw new StartFault('setting.invalid', { name, value: given[name] ?? '', wanted: WANTED[name] })
  }
  const set = read.data
  return {
    host: set.HOST,
    port: set.PORT,
    publicUrl: set.DECLARO_URL,
    data: set.DECLARO_DATA,
    clientFolder,
    commitDelay: set.DECLARO_COMMIT_DELAY,
    logLevel: set.DECLARO_LOG,
    metricsSecret: set.DECLARO_METRICS,
    keyFile: set.DECLARO_KEY_FILE,
    tls: tlsOf(set),
    signIn: signInOf(set),
    rehearsal: {
      links: set.DECLARO_LINKS,
      text: set.DECLARO_TEXT,
      template: set.DECLARO_TEMPLATE,
      conference: set.DECLARO_CONFERENCE,
      delegations: set.DECLARO_DELEGATIONS,
    },
  }
}

/** Both or neither: a provider that is half set would leave the seats to their links. */
function signInOf(set: z.infer<typeof environment>): NonNullable<Settings['signIn']> | null {
  const { DECLARO_OIDC_ISSUER: issuer, DECLARO_OIDC_CLIENT: client, DECLARO_OIDC_SECRET_FILE: secretFile } = set
  if (issuer === null && client === null && secretFile === null) return null
  if (issuer !== null && client !== null) return { issuer, client, secretFile }
  throw new StartFault('setting.invalid', { name: 'DECLARO_OIDC_CLIENT', value: client ?? '', wanted: WANTED.DECLARO_OIDC_CLIENT })
}

function tlsOf({ DECLARO_TLS_CERT: certificate, DECLARO_TLS_KEY: key }: z.infer<typeof environment>): NonNullable<Settings['tls']> | null {
  if (certificate === null && key === null) return null
  if (certificate !== null && key !== null) return { certificate, key }
  throw new StartFault('setting.invalid', { name: 'DECLARO_TLS_KEY', value: key ?? '', wanted: WANTED.DECLARO_TLS_KEY })
}
