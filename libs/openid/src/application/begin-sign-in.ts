// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { Attempts, type Ente, Enti, MOST_FROM_ADDRESS } from '@reciproca/identity';
import { DomainError, notFound } from '@reciproca/kernel';
import {
  type CtxSeed,
  networkOf,
  PLATFORM_CONFIG,
  type PlatformConfig,
  SecretBox,
  siteAddress,
  UnitOfWork,
} from '@reciproca/platform';
import { callbackPath, type Method, methodsOf, type Provider } from '../domain/provider.js';
import { ATTEMPT_MINUTES, type SignInAttempt } from '../domain/sign-in-attempt.js';
import { ProviderRepository } from '../persistence/provider.repository.js';
import { ProviderClient } from './provider-client.js';

export interface Begun {
  readonly address: URL;
  /** For the browser to keep, under our signature. */
  readonly attempt: SignInAttempt;
}

interface Found {
  readonly ente: Ente;
  readonly provider: Provider;
  readonly method: Method;
}

/** Sends somebody to whom their ente has chosen to say who they are. */
@Injectable()
export class BeginSignIn {
  constructor(
    private readonly enti: Enti,
    private readonly providers: ProviderRepository,
    private readonly client: ProviderClient,
    private readonly attempts: Attempts,
    private readonly box: SecretBox,
    private readonly unitOfWork: UnitOfWork,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Throws `way_in.not_found`, `sign_in.too_many`, `openid.no_key`, `openid.provider_away`, `openid.answer_wrong`. */
  async execute(
    seed: CtxSeed,
    { slug, method: asked, next, address }: { slug: string; method: string; next: string; address: string },
  ): Promise<Begun> {
    const now = seed.clock.now();
    const { ente, provider, method } = await this.find(seed, slug, asked);
    this.attempts.take(`elsewhere ${networkOf(address)}`, MOST_FROM_ADDRESS, now);
    // Without one nothing of it could be kept as it has to be.
    if (!this.box.hasKey) throw new DomainError('openid.no_key', 'unavailable');
    const attempt: SignInAttempt = {
      ...this.client.newAttempt(),
      ...{ enteId: ente.id, providerId: provider.id, method, next },
      until: now.getTime() + ATTEMPT_MINUTES * 60_000,
    };
    const redirectUri = siteAddress(this.config, callbackPath(provider.id));
    return { address: await this.client.addressFor(provider, attempt, redirectUri), attempt };
  }

  private find(seed: CtxSeed, slug: string, asked: string): Promise<Found> {
    return this.unitOfWork.read(seed, async (ctx) => {
      const ente = (await this.enti.listEnti(ctx)).find((one) => one.slug === slug && one.state === 'open');
      const chosen = ente ? await this.providers.listChosen(ctx, ente.id) : [];
      for (const provider of ente ? chosen : []) {
        const method = methodsOf(provider).find((one) => one === asked);
        if (ente && method) return { ente, provider, method };
      }
      throw notFound('way_in');
    });
  }
}
