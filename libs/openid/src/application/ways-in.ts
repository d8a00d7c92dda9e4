// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Elsewhere, Enti, SignInElsewhere, type WayIn, type WaysOfEnte } from '@reciproca/identity';
import { type CtxSeed, PLATFORM_CONFIG, type PlatformConfig, siteAddress, UnitOfWork } from '@reciproca/platform';
import { beginPath, methodsOf, type Provider } from '../domain/provider.js';
import { OutsideSessionRepository } from '../persistence/outside-session.repository.js';
import { ProviderRepository } from '../persistence/provider.repository.js';
import { ProviderClient } from './provider-client.js';

/** A cookie takes no more, and an address that long is refused by some. */
const LONGEST_ADDRESS = 3_000;

/** Puts the buttons onto the page to sign in on, and says where else a session has to be ended. */
@Injectable()
export class WaysIn implements Elsewhere, OnModuleInit {
  constructor(
    private readonly elsewhere: SignInElsewhere,
    private readonly enti: Enti,
    private readonly providers: ProviderRepository,
    private readonly outside: OutsideSessionRepository,
    private readonly client: ProviderClient,
    private readonly unitOfWork: UnitOfWork,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    this.elsewhere.fill(this);
  }

  list(seed: CtxSeed): Promise<readonly WaysOfEnte[]> {
    return this.unitOfWork.read(seed, async (ctx) => {
      const chosen = await this.providers.listAllChosen(ctx);
      if (chosen.length === 0) return [];
      const open = (await this.enti.listEnti(ctx)).filter(({ state }) => state === 'open');
      return open
        .map(({ id, slug, name }) => ({
          enteName: name,
          ways: chosen.filter(({ enteId }) => enteId === id).flatMap(({ provider }) => waysOf(provider, slug)),
        }))
        .filter(({ ways }) => ways.length > 0);
    });
  }

  async findWayOut(seed: CtxSeed, sessionId: string): Promise<string | null> {
    const found = await this.unitOfWork.read(seed, async (ctx) => {
      const session = await this.outside.find(ctx, sessionId);
      const provider = session && (await this.providers.find(ctx, session.providerId));
      return provider ? { provider, idToken: session.tokens.idToken } : null;
    });
    if (!found) return null;
    const back = siteAddress(this.config, '/sign-in');
    // Whether that place answers or not, the session here ends.
    const address = await this.client.findEndAddress(found.provider, found.idToken, back).catch(() => null);
    if (address && address.href.length > LONGEST_ADDRESS) address.searchParams.delete('id_token_hint');
    return address?.href ?? null;
  }
}

function waysOf(provider: Provider, slug: string): WayIn[] {
  return methodsOf(provider).map((method) => ({
    href: beginPath(slug, method),
    textKey: `openid:way.${method}`,
    isForStaff: provider.kind === 'staff',
  }));
}
