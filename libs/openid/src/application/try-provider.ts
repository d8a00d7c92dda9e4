// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import {
  type CtxSeed,
  PLATFORM_CONFIG,
  type PlatformConfig,
  SecretBox,
  siteAddress,
  UnitOfWork,
} from '@reciproca/platform';
import type { ServerMetadata } from 'openid-client';
import { callbackPath, type Provider } from '../domain/provider.js';
import { wellKnownAddress } from '../domain/provider.rules.js';
import type { TrialCheck, TrialLine } from '../domain/trial.js';
import { InnerAddressNamed, isOwnNetwork, ProviderClient, SIGNING_ALGORITHMS } from './provider-client.js';
import { ProviderSecrets } from './provider-secrets.js';
import { Providers } from './providers.js';

type Facts = TrialLine['facts'];
const PATIENCE_MS = 10_000;

/** Looks at everything that has to be right before the first person presses the button, and says what to do where it is not. */
@Injectable()
export class TryProvider {
  constructor(
    private readonly providers: Providers,
    private readonly client: ProviderClient,
    private readonly secrets: ProviderSecrets,
    private readonly box: SecretBox,
    private readonly unitOfWork: UnitOfWork,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Nothing of it in a transaction: it goes out over the net; how it went is kept. Throws `provider.not_found`. */
  async execute(seed: CtxSeed, id: string): Promise<TrialLine[]> {
    const provider = await this.unitOfWork.read(seed, (ctx) => this.providers.get(ctx, id));
    const redirect = siteAddress(this.config, callbackPath(provider.id));
    const lines = [...this.tryOurselves(provider), ...(await this.trySecrets(provider))];
    const found = await this.discover(provider);
    lines.push(...found.lines);
    if (found.metadata) lines.push(...(await this.tryTheirs(provider, found.metadata, redirect)));
    const hasPassed = lines.every(({ result }) => result !== 'fail');
    await this.unitOfWork.run(seed, (ctx) => this.providers.noteTrial(ctx, provider, hasPassed));
    lines.push(line('redirect', 'note', { address: redirect, back: siteAddress(this.config, '/sign-in') }));
    return lines;
  }

  private tryOurselves(provider: Provider): TrialLine[] {
    const { PUBLIC_URL: address } = this.config;
    const isPublic = address?.startsWith('https:') === true || this.secrets.allowsPlainHttp;
    return [
      passOrFail('key', this.box.hasKey),
      passOrFail('public_address', isPublic, { address: siteAddress(this.config, '') }),
      passOrFail('address', provider.issuer.startsWith('https:') || this.secrets.allowsPlainHttp, {
        issuer: provider.issuer,
      }),
    ];
  }

  private async trySecrets(provider: Provider): Promise<TrialLine[]> {
    const { authMethod, secretVariable, decryptionVariable, userinfo } = provider;
    const isReadable =
      authMethod === 'private_key_jwt'
        ? await isDone(this.secrets.readSigningKey(secretVariable))
        : this.secrets.find(secretVariable) !== null;
    const lines = [passOrFail('secret', isReadable, { variable: secretVariable })];
    if (decryptionVariable) {
      const opens = await isDone(this.secrets.readDecryptionKeys(decryptionVariable));
      lines.push(passOrFail('decryption', opens, { variable: decryptionVariable }));
    } else if (userinfo === 'encrypted') lines.push(line('decryption', 'fail', { variable: '' }));
    return lines;
  }

  /** Without what the other side says of itself there is nothing more to look at. */
  private async discover(provider: Provider): Promise<{ lines: TrialLine[]; metadata: ServerMetadata | null }> {
    const facts = { issuer: provider.issuer, address: wellKnownAddress(provider.issuer) };
    try {
      const metadata = await this.client.discover(provider);
      const isSame = metadata.issuer === provider.issuer;
      const lines = [
        line('discovery', 'pass', facts),
        passOrFail('issuer', isSame, { ...facts, said: metadata.issuer }),
      ];
      return { lines, metadata };
    } catch (error) {
      if (error instanceof InnerAddressNamed)
        return {
          lines: [line('discovery', 'pass', facts), line('inner_address', 'fail', error.named)],
          metadata: null,
        };
      if (isOwnNetwork(error)) return { lines: [line('own_network', 'fail', facts)], metadata: null };
      const said = (error as { cause?: { body?: { issuer?: unknown } } }).cause?.body?.issuer;
      if (typeof said === 'string')
        return {
          lines: [line('discovery', 'pass', facts), line('issuer', 'fail', { ...facts, said })],
          metadata: null,
        };
      return { lines: [line('discovery', 'fail', facts)], metadata: null };
    }
  }

  private async tryTheirs(provider: Provider, metadata: ServerMetadata, redirect: string): Promise<TrialLine[]> {
    const wanted = Object.values(withoutOptional(provider));
    const unheard = wanted.filter((name) => metadata.claims_supported && !metadata.claims_supported.includes(name));
    const levels = provider.levels.filter((one) => metadata.acr_values_supported?.includes(one) ?? true);
    const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const signs = [
      metadata.id_token_signing_alg_values_supported ?? ['RS256'],
      ...(['signed', 'encrypted'].includes(provider.userinfo)
        ? [metadata.userinfo_signing_alg_values_supported ?? ['RS256']]
        : []),
    ];
    const pkce = metadata.code_challenge_methods_supported;
    return [
      passOrFail('endpoints', hasEndpoints(provider, metadata)),
      await this.tryKeys(metadata),
      passOrFail(
        'algorithms',
        signs.every((offered) => offered.some((one) => SIGNING_ALGORITHMS.includes(one))),
        {
          offered: signs.flat().join(', '),
        },
      ),
      pkce ? passOrFail('pkce', pkce.includes('S256')) : line('pkce', 'note'),
      passOrFail('authentication', methods.includes(provider.authMethod), {
        method: provider.authMethod,
        offered: methods.join(', '),
      }),
      await this.tryClient(provider, redirect),
      metadata.acr_values_supported
        ? passOrFail('levels', levels.length === provider.levels.length, {
            levels: provider.levels.join(' '),
            offered: metadata.acr_values_supported.join(' '),
          })
        : line('levels', 'note', { levels: provider.levels.join(' ') }),
      line('claims', unheard.length > 0 || !metadata.claims_supported ? 'note' : 'pass', {
        wanted: wanted.join(', '),
        unheard: unheard.join(', ') || '?',
      }),
      line('sign_out', metadata.end_session_endpoint && metadata.revocation_endpoint ? 'pass' : 'note'),
    ];
  }

  private async tryKeys({ jwks_uri: address }: ServerMetadata): Promise<TrialLine> {
    try {
      const answer = await this.client.call(address ?? '', { signal: AbortSignal.timeout(PATIENCE_MS) });
      const { keys } = (await answer.json()) as { keys?: { use?: string }[] };
      const signing = keys?.filter(({ use }) => use !== 'enc').length ?? 0;
      return passOrFail('keys', signing > 0, { count: String(signing) });
    } catch {
      return line('keys', 'fail', { count: '0' });
    }
  }

  /** With a code nobody has given out: who is refused for the code alone is known there. */
  private async tryClient(provider: Provider, redirect: string): Promise<TrialLine> {
    const facts = { client: provider.clientId };
    try {
      const error = await this.client.knock(provider, redirect);
      const isUnknown = ['invalid_client', 'unauthorized_client'].includes(error);
      return passOrFail('client', !isUnknown, { ...facts, error });
    } catch {
      return line('client', 'fail', { ...facts, error: '?' });
    }
  }
}

const line = (check: TrialCheck, result: TrialLine['result'], facts: Facts = {}): TrialLine => ({
  check,
  result,
  facts,
});

function passOrFail(check: TrialCheck, isRight: boolean, facts: Facts = {}): TrialLine {
  return line(check, isRight ? 'pass' : 'fail', facts);
}

function isDone(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

function hasEndpoints({ userinfo }: Provider, metadata: ServerMetadata): boolean {
  const { authorization_endpoint: begin, token_endpoint: token, userinfo_endpoint: info } = metadata;
  return Boolean(begin && token && (userinfo === 'none' || info));
}

/** What people of that kind cannot come in without. */
function withoutOptional({ kind, claims }: Provider): Record<string, string> {
  const { fiscalCode, givenName, familyName, birthDate, email } = claims;
  return kind === 'staff' ? { email } : { fiscalCode, givenName, familyName, birthDate };
}
