/** The meeting's identity provider, by OpenID Connect: authorization code with PKCE, state, nonce, and the signature of what it says checked. */
import * as oauth from 'oauth4webapi'
import type { SignedIn } from '../../domain/sitting/sign-in.ts'

export type ProviderSettings = { readonly issuer: string; readonly client: string; readonly secret: string | null }

/** What has to come back with who went to sign in. */
export type Errand = { readonly state: string; readonly nonce: string; readonly verifier: string }

export type Provider = {
  /** Where a browser is sent, and what has to come back. */
  readonly send: (back: string) => Promise<{ readonly to: URL; readonly errand: Errand }>
  /** Who came back. Throws where the provider cannot be asked, or what it said does not hold. */
  readonly receive: (came: URL, back: string, errand: Errand) => Promise<SignedIn>
}

const PATIENCE_MS = 10_000

/** Nothing is asked of the provider until somebody signs in: it may start later than this server. */
export function openProvider({ issuer, client: id, secret }: ProviderSettings): Provider {
  const client: oauth.Client = { client_id: id }
  const asking = secret === null ? oauth.None() : oauth.ClientSecretPost(secret)
  const from = new URL(issuer)
  // Plain http is for a provider on this very computer; the settings take no other.
  const options = () => ({ [oauth.allowInsecureRequests]: from.protocol === 'http:', signal: AbortSignal.timeout(PATIENCE_MS) })
  let known: oauth.AuthorizationServer | null = null
  const discovered = async (): Promise<oauth.AuthorizationServer> => {
    known ??= await oauth.processDiscoveryResponse(from, await oauth.discoveryRequest(from, options()))
    return known
  }
  return {
    send: async (back) => {
      const server = await discovered()
      const errand = {
        state: oauth.generateRandomState(),
        nonce: oauth.generateRandomNonce(),
        verifier: oauth.generateRandomCodeVerifier(),
      }
      return { to: await addressFor(server, { id, back, errand }), errand }
    },
    receive: async (came, back, { state, nonce, verifier }) => {
      const server = await discovered()
      const answer = oauth.validateAuthResponse(server, client, came, state)
      const response = await oauth.authorizationCodeGrantRequest(server, client, asking, answer, back, verifier, options())
      const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce: nonce, requireIdToken: true })
      await oauth.validateApplicationLevelSignature(server, response, options())
      return toldBy(oauth.getValidatedIdTokenClaims(tokens))
    },
  }
}

type Asked = { readonly id: string; readonly back: string; readonly errand: Errand }

async function addressFor(server: oauth.AuthorizationServer, { id, back, errand }: Asked): Promise<URL> {
  const to = new URL(server.authorization_endpoint ?? server.issuer)
  const asked = {
    client_id: id,
    redirect_uri: back,
    response_type: 'code',
    scope: 'openid email',
    state: errand.state,
    nonce: errand.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(errand.verifier),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(asked)) to.searchParams.set(name, value)
  return to
}

function toldBy(claims: oauth.IDToken | undefined): SignedIn {
  if (claims === undefined) throw new TypeError('the provider said nothing of who signed in')
  const { sub: subject, email, email_verified: verified } = claims
  return { subject, email: typeof email === 'string' ? email : null, isEmailVerified: verified === true }
}
