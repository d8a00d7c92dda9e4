// SPDX-License-Identifier: AGPL-3.0-or-later
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type ClientMetadata, type Configuration, type JWK } from 'oidc-provider';

/** What a client is there, and what the provider says of people. */
export interface Registered {
  readonly client: ClientMetadata;
  /** By what names it calls what it knows of people. */
  readonly claims: readonly string[];
  readonly levels: readonly string[];
}

/** A key as it stands in the environment, and what of it may be known. */
export interface TestKey {
  readonly pem: string;
  /** The whole of it, as JSON. */
  readonly privateJwk: string;
  readonly jwk: JWK;
}

export function newKey(use: 'sig' | 'enc', kid = use): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    privateJwk: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid }),
    jwk: { ...publicKey.export({ format: 'jwk' }), use, kid } as JWK,
  };
}

function newSigningKeys(): { keys: JWK[] } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' } as JWK] };
}

/** A real provider of OpenID Connect on a port of its own, which asks nobody anything: `next` says who comes. */
export class IdentityProvider {
  private provider: Provider | null = null;
  private registered: Registered | null = null;
  /** Who signs in next and how surely; null is somebody who refuses. */
  next: { claims: Readonly<Record<string, unknown>>; level?: string } | null = null;
  secondsBehind = 0;
  readonly asked: string[] = [];
  private readonly accounts = new Map<string, Readonly<Record<string, unknown>>>();

  private constructor(
    private server: Server,
    readonly port: number,
  ) {}

  static async listen(): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const provider = new IdentityProvider(server, (server.address() as AddressInfo).port);
    server.on('request', (request, response) => void provider.answer(request, response));
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Opens for that client, with keys nobody has seen before. */
  serve(registered: Registered): void {
    this.registered = registered;
    this.provider = new Provider(this.issuer, this.configuration(registered));
  }

  /** The same with other keys. */
  rotateKeys(): void {
    if (this.registered) this.serve(this.registered);
  }

  /** Nothing but a broken machine answers. */
  goDown(): void {
    this.provider = null;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked.push(`${request.method} ${request.url?.split('?')[0]}`);
    const { provider } = this;
    if (!provider) {
      response.writeHead(503).end('down');
      return;
    }
    if (request.url?.startsWith('/interaction/')) return this.decide(provider, request, response);
    if (request.url === '/token') return this.giveTokens(provider, request, response);
    await provider.callback()(request, response);
  }

  /** Its clock may go wrong; ours is the same one, and right again once it has answered. */
  private async giveTokens(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { now } = Date;
    Date.now = () => now() - this.secondsBehind * 1_000;
    try {
      await provider.callback()(request, response);
    } finally {
      Date.now = now;
    }
  }

  private async decide(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { next } = this;
    if (!next) {
      const refusal = { error: 'access_denied', error_description: 'The person has refused' };
      await provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false });
      return;
    }
    const accountId = String(next.claims['sub']);
    this.accounts.set(accountId, next.claims);
    const login = { accountId, ...(next.level && { acr: next.level }), remember: false };
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  }

  private configuration({ client, claims, levels }: Registered): Configuration {
    return {
      clients: [client],
      jwks: newSigningKeys(),
      acrValues: [...levels],
      claims: { openid: ['sub'], profile: [...claims], acr: null, auth_time: null },
      conformIdTokenClaims: client['userinfo_in_id_token'] === undefined ? true : false,
      extraClientMetadata: { properties: ['userinfo_in_id_token'] },
      features: {
        devInteractions: { enabled: false },
        encryption: { enabled: true },
        jwtUserinfo: { enabled: true },
        revocation: { enabled: true },
        rpInitiatedLogout: { enabled: true },
      },
      ttl: { IdToken: 600, AccessToken: 600, Interaction: 600, Session: 600, Grant: 600 },
      findAccount: (_ctx, accountId) => ({
        accountId,
        claims: () => ({ ...this.accounts.get(accountId), sub: accountId }),
      }),
      loadExistingGrant: async (ctx) => {
        const { provider, session } = ctx.oidc;
        const grant = new provider.Grant({
          clientId: ctx.oidc.client?.clientId,
          accountId: session?.accountId,
        });
        grant.addOIDCScope('openid profile');
        grant.addOIDCClaims([...claims, 'acr', 'auth_time']);
        await grant.save();
        return grant;
      },
    };
  }
}
