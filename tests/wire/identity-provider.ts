/** A small identity provider that speaks OpenID Connect as real ones do: discovery, authorization, tokens signed with its key, and that key.
 *  It asks nobody anything: the test says who is at the keyboard. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Claims = Readonly<Record<string, string | boolean>>
type Granted = { readonly challenge: string; readonly nonce: string; readonly back: string; readonly claims: Claims }

export type IdentityProvider = {
  readonly issuer: string
  /** Who signs in from now on. */
  person: Claims
  /** Changed claims, after they were decided on: what a forger would put into a token. */
  forged: Claims
  readonly stop: () => Promise<void>
}

export const CLIENT = 'declaro-of-the-test'
export const SECRET = 'the secret of the test'

const coded = (value: object | Buffer): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url')

export async function startProvider(): Promise<IdentityProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const codes = new Map<string, Granted>()
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: IdentityProvider = {
    issuer,
    person: {},
    forged: {},
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }

  const json = (response: ServerResponse, status: number, body: object): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', issuer)
    if (pathname === '/.well-known/openid-configuration') return json(response, 200, discovery(issuer))
    if (pathname === '/jwks')
      return json(response, 200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] })
    if (pathname === '/authorize') return authorize(searchParams, response)
    let body = ''
    for await (const chunk of request) body += String(chunk)
    return tokens(new URLSearchParams(body), response)
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomBytes(16).toString('hex')
    const [challenge = '', nonce = '', back = ''] = ['code_challenge', 'nonce', 'redirect_uri'].map((name) => asked.get(name) ?? '')
    codes.set(code, { challenge, nonce, back, claims: provider.person })
    const to = new URL(back)
    to.searchParams.set('code', code)
    to.searchParams.set('state', asked.get('state') ?? '')
    response.writeHead(302, { location: to.href }).end()
  }

  function tokens(asked: URLSearchParams, response: ServerResponse): void {
    const granted = codes.get(asked.get('code') ?? '')
    codes.delete(asked.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight = granted?.challenge === challenge && granted.back === asked.get('redirect_uri') && asked.get('client_secret') === SECRET
    if (!isRight) return json(response, 400, { error: 'invalid_grant' })
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: issuer, aud: CLIENT, iat: now, exp: now + 60, nonce: granted.nonce, ...granted.claims, ...provider.forged }
    const said = `${coded({ alg: 'RS256', kid: 'one' })}.${coded(claims)}`
    const key = Object.keys(provider.forged).length === 0 ? privateKey : other
    const token = `${said}.${coded(sign('sha256', Buffer.from(said), key))}`
    return json(response, 200, { access_token: 'nothing', token_type: 'Bearer', id_token: token })
  }
  return provider
}

const discovery = (issuer: string): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
})
