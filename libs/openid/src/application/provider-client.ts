// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@reciproca/kernel';
import { outwardFetch, type OutwardFetch, OwnNetworkRefused } from '@reciproca/platform';
import * as openid from 'openid-client';
import { findInnerAddress } from '../domain/provider.rules.js';
import { ANEW_SECONDS, type Provider } from '../domain/provider.js';
import type { Claims } from '../domain/shown-identity.js';
import type { SignInAttempt } from '../domain/sign-in-attempt.js';
import type { Tokens } from '../persistence/outside-session.repository.js';
import { ProviderSecrets } from './provider-secrets.js';

const PATIENCE_SECONDS = 10;
/** How long what a provider says of itself is believed; its keys are fetched at every sign-in. */
const KNOWN_FOR_MS = 5 * 60_000;
const CONTENT_ENCRYPTION = ['A256GCM', 'A128GCM', 'A256CBC-HS512', 'A128CBC-HS256'];
/** Nothing weaker is taken, whatever a provider offers. */
export const SIGNING_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'RS512', 'PS512', 'ES384', 'Ed25519', 'EdDSA'];

export interface Answered {
  readonly claims: Claims;
  /** Those of the identity token alone, whose signature has been looked at. */
  readonly signed: Claims;
  readonly tokens: Tokens;
  /** As it came, for the log. */
  readonly said: Readonly<Record<string, unknown>>;
}

type Known = { readonly metadata: openid.ServerMetadata; readonly since: number };

/** The one door to providers: everything here goes out over the net, so nothing of it is called with a transaction open. */
@Injectable()
export class ProviderClient {
  private readonly logger = new Logger('ProviderClient');
  private readonly known = new Map<string, Known>();

  /** What a provider names is asked for as its own address is: in the public net alone, but where one is tried out on one machine. */
  private readonly outward: OutwardFetch = outwardFetch();

  constructor(private readonly secrets: ProviderSecrets) {}

  /** One call to a provider; no redirect is followed. */
  readonly call: OutwardFetch = (url, call = {}) =>
    this.secrets.allowsPlainHttp
      ? fetch(url, { ...(call as RequestInit), redirect: 'manual' })
      : this.outward(url, call);

  newAttempt(): Pick<SignInAttempt, 'state' | 'nonce' | 'verifier'> {
    return {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
  }

  /** Throws `openid.provider_away`, `openid.provider_wrong`. */
  async addressFor(provider: Provider, attempt: SignInAttempt, redirectUri: string): Promise<URL> {
    return this.orRefuse(provider, async () => {
      const config = await this.connect(provider);
      return openid.buildAuthorizationUrl(config, {
        // First, so that it can take the place of nothing that follows.
        ...(provider.hintParameter && attempt.method !== 'staff' && { [provider.hintParameter]: attempt.method }),
        redirect_uri: redirectUri,
        scope: provider.scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(provider.levels.length > 0 && { acr_values: provider.levels.join(' ') }),
        ...(provider.asksAnew && { prompt: 'login', max_age: String(ANEW_SECONDS) }),
      });
    });
  }

  /**
   * Changes the code for what the provider says of the person: `iss`, `aud`, times, nonce and signature are looked at by the library.
   * Throws `openid.provider_away`, `openid.answer_wrong`.
   */
  async exchange(provider: Provider, attempt: SignInAttempt, callback: URL): Promise<Answered> {
    return this.orRefuse(provider, async () => {
      const config = await this.connect(provider);
      const answer = await openid.authorizationCodeGrant(config, callback, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
        ...(provider.asksAnew && { maxAge: ANEW_SECONDS }),
      });
      const idClaims: Claims = answer.claims() ?? {};
      const userinfo =
        provider.userinfo === 'none'
          ? {}
          : await openid.fetchUserInfo(config, answer.access_token, String(idClaims['sub']));
      return {
        // What is signed for us outweighs what is only said.
        claims: { ...userinfo, ...idClaims },
        signed: { ...idClaims },
        tokens: {
          idToken: answer.id_token ?? '',
          accessToken: answer.access_token,
          refreshToken: answer.refresh_token ?? null,
        },
        said: { idToken: answer.id_token, userinfo },
      };
    });
  }

  /** Where the session with the provider is ended, or null where it has no such place. */
  async findEndAddress(provider: Provider, idToken: string, back: string): Promise<URL | null> {
    const config = await this.connect(provider);
    if (!config.serverMetadata().end_session_endpoint) return null;
    return openid.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: back });
  }

  /** What was given out is worth nothing from now on, where the provider can do that. */
  async revoke(provider: Provider, { accessToken, refreshToken }: Tokens): Promise<void> {
    const config = await this.connect(provider);
    if (!config.serverMetadata().revocation_endpoint) return;
    for (const token of [refreshToken, accessToken]) if (token) await openid.tokenRevocation(config, token);
  }

  /** What the provider says of itself, asked anew. @throws whatever went wrong on the way. */
  async discover(provider: Provider): Promise<openid.ServerMetadata> {
    this.known.delete(provider.issuer);
    return (await this.connect(provider)).serverMetadata();
  }

  /** A code nobody has given out is sent: what is wrong then is either it, or us. The error’s name. */
  async knock(provider: Provider, redirectUri: string): Promise<string> {
    try {
      await openid.genericGrantRequest(await this.connect(provider), 'authorization_code', {
        code: 'reciproca-tries-the-door',
        redirect_uri: redirectUri,
        code_verifier: openid.randomPKCECodeVerifier(),
      });
      return 'none';
    } catch (error) {
      if (error instanceof openid.ResponseBodyError) return error.error;
      if (error instanceof openid.WWWAuthenticateChallengeError) return 'invalid_client';
      throw error;
    }
  }

  private async connect(provider: Provider): Promise<openid.Configuration> {
    const { issuer, clientId, userinfo, decryptionVariable } = provider;
    const metadata = await this.findMetadata(issuer);
    const config = new openid.Configuration(
      metadata,
      clientId,
      {
        id_token_signed_response_alg: chosenAlgorithm(metadata.id_token_signing_alg_values_supported),
        ...((userinfo === 'signed' || userinfo === 'encrypted') && {
          userinfo_signed_response_alg: chosenAlgorithm(metadata.userinfo_signing_alg_values_supported),
        }),
        use_mtls_endpoint_aliases: false,
      },
      await this.clientAuthentication(provider),
    );
    config.timeout = PATIENCE_SECONDS;
    config[openid.customFetch] = this.call as openid.CustomFetch;
    openid.enableNonRepudiationChecks(config);
    if (this.secrets.allowsPlainHttp) openid.allowInsecureRequests(config);
    if (decryptionVariable) {
      const keys = await this.secrets.readDecryptionKeys(decryptionVariable);
      openid.enableDecryptingResponses(config, CONTENT_ENCRYPTION, ...keys);
    }
    return config;
  }

  private async clientAuthentication({ authMethod, secretVariable }: Provider): Promise<openid.ClientAuth> {
    if (authMethod === 'private_key_jwt')
      return openid.PrivateKeyJwt(await this.secrets.readSigningKey(secretVariable));
    const secret = this.secrets.find(secretVariable);
    if (!secret) throw new Error(`${secretVariable} is not set`);
    return openid.ClientSecretBasic(secret);
  }

  private async findMetadata(issuer: string): Promise<openid.ServerMetadata> {
    const before = this.known.get(issuer);
    if (before && Date.now() - before.since < KNOWN_FOR_MS) return before.metadata;
    const found = await openid.discovery(new URL(issuer), 'anybody', undefined, openid.None(), {
      timeout: PATIENCE_SECONDS,
      [openid.customFetch]: this.call as openid.CustomFetch,
      execute: this.secrets.allowsPlainHttp ? [openid.allowInsecureRequests] : [],
    });
    const { supportsPKCE: _, ...metadata } = found.serverMetadata();
    if (!this.secrets.allowsPlainHttp) ensureOutside(metadata);
    this.known.set(issuer, { metadata, since: Date.now() });
    return metadata;
  }

  private async orRefuse<T>(provider: Provider, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError) throw error;
      const isAway = isUnreachable(error);
      // Its name and code only: what a provider answers is about a person.
      const { name, code } = error as { name?: string; code?: string };
      this.logger.warn({ provider: provider.name, error: name, code }, 'A provider of sign-in did not do its part');
      throw isAway
        ? new DomainError('openid.provider_away', 'unavailable')
        : new DomainError('openid.answer_wrong', 'forbidden');
    }
  }
}

/** A provider names an address that is none of the public net. */
export class InnerAddressNamed extends OwnNetworkRefused {
  constructor(readonly named: { readonly field: string; readonly said: string }) {
    super(`${named.field} is none of the public net`);
  }
}

function ensureOutside(metadata: openid.ServerMetadata): void {
  const named = findInnerAddress(metadata);
  if (named) throw new InnerAddressNamed(named);
}

/** Whether what went wrong is that an address leads into the network the server stands in. */
export function isOwnNetwork(error: unknown): boolean {
  return error instanceof OwnNetworkRefused || (error instanceof Error && isOwnNetwork(error.cause));
}

/** The first of ours that it offers, and what the standard takes for granted where it says nothing. */
function chosenAlgorithm(offered: readonly string[] | undefined): string {
  return SIGNING_ALGORITHMS.find((one) => offered?.includes(one)) ?? 'RS256';
}

/** Nobody answers, or only to say that something is broken there. */
export function isUnreachable(error: unknown): boolean {
  if (isOwnNetwork(error)) return false;
  const { code, cause, name } = error as { code?: string; cause?: unknown; name?: string };
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || name === 'TimeoutError') return true;
  if (cause instanceof Response) return cause.status >= 500;
  if (error instanceof TypeError && /fetch failed|network|terminated/i.test(error.message)) return true;
  return cause instanceof Error && isUnreachable(cause);
}
