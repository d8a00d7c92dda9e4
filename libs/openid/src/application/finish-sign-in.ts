// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { asNobody, type SignedIn } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import {
  type CtxSeed,
  PLATFORM_CONFIG,
  type PlatformConfig,
  SecretBox,
  siteAddress,
  UnitOfWork,
} from '@reciproca/platform';
import { callbackPath, type Provider } from '../domain/provider.js';
import { ensureLevel } from '../domain/shown-identity.js';
import type { SignInAttempt } from '../domain/sign-in-attempt.js';
import type { Protocol } from '../domain/sign-in-record.js';
import { ProviderRepository } from '../persistence/provider.repository.js';
import { SignInRecordRepository } from '../persistence/sign-in-record.repository.js';
import { AdmitPerson } from './admit-person.js';
import { type Answered, ProviderClient } from './provider-client.js';

/** What came back with the browser. */
export interface Callback {
  readonly providerId: string;
  readonly query: URLSearchParams;
  /** What this browser kept for that state; null where it kept nothing. */
  readonly attempt: SignInAttempt | null;
  readonly userAgent: string;
}

export type Entered =
  | { readonly kind: 'signed_in'; readonly session: SignedIn; readonly next: string }
  | { readonly kind: 'asked'; readonly joinRequestId: string; readonly enteId: string };

/** Whoever comes back from a provider: let in, or asked to wait for the ente's word, or told why not. Each state is used once. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly records: SignInRecordRepository,
    private readonly client: ProviderClient,
    private readonly admit: AdmitPerson,
    private readonly box: SecretBox,
    private readonly unitOfWork: UnitOfWork,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /**
   * Throws `openid.state_unknown`, `.state_over`, `.state_used`, `.refused_there`, `.answer_wrong`, `.provider_away`, `.level_too_low`,
   * and what {@link AdmitPerson} does.
   */
  async execute(seed: CtxSeed, callback: Callback): Promise<Entered> {
    const { attempt, providerId } = callback;
    if (!attempt || attempt.providerId !== providerId) throw new DomainError('openid.state_unknown', 'not_found');
    if (attempt.until < seed.clock.now().getTime()) throw new DomainError('openid.state_over', 'conflict');
    if (!this.box.hasKey) throw new DomainError('openid.no_key', 'unavailable');
    const own = asNobody(seed, attempt.enteId);
    const provider = await this.unitOfWork.read(own, (ctx) => this.findProvider(ctx, attempt));
    const recordId = await this.unitOfWork.run(own, (ctx) => this.records.begin(ctx, attempt));
    if (!recordId) throw new DomainError('openid.state_used', 'conflict');
    const { nonce, state, method } = attempt;
    const request = { ...{ nonce, state, method }, issuer: provider.issuer, levels: provider.levels };
    let answered: Answered | null = null;
    try {
      answered = await this.ask(provider, attempt, callback);
      return await this.unitOfWork.run(own, (ctx) =>
        this.enter(ctx, { provider, attempt, recordId, request, userAgent: callback.userAgent }, answered as Answered),
      );
    } catch (error) {
      const outcome = error instanceof DomainError ? error.code : 'failed';
      const protocol = { request, answer: answered?.said ?? whatWasSaid(callback.query) };
      await this.unitOfWork.run(own, (ctx) => this.records.complete(ctx, recordId, { outcome, protocol }));
      throw error;
    }
  }

  private async ask(provider: Provider, attempt: SignInAttempt, { query }: Callback): Promise<Answered> {
    if (query.get('error') === 'access_denied' && query.get('state') === attempt.state)
      throw new DomainError('openid.refused_there', 'forbidden');
    const callback = new URL(siteAddress(this.config, callbackPath(provider.id)));
    callback.search = query.toString();
    const answered = await this.client.exchange(provider, attempt, callback);
    ensureLevel(answered.signed, provider.claims.level, provider.levels);
    return answered;
  }

  private async enter(
    ctx: Ctx,
    { provider, attempt, recordId, request, userAgent }: Entering,
    { claims, tokens, said }: Answered,
  ): Promise<Entered> {
    const admitted = await this.admit.execute(ctx, { provider, claims, tokens, userAgent });
    const protocol = { request, answer: said };
    if (admitted.kind === 'asked') {
      await this.records.complete(ctx, recordId, { outcome: 'asked', protocol });
      return { ...admitted, enteId: attempt.enteId };
    }
    const { personId } = admitted.session;
    await this.records.complete(ctx, recordId, { outcome: 'signed_in', personId, protocol });
    return { ...admitted, next: attempt.next };
  }

  /** What the ente has chosen by now: who is no longer that lets nobody in. */
  private async findProvider(ctx: Ctx, attempt: SignInAttempt): Promise<Provider> {
    const chosen = await this.providers.listChosen(ctx, attempt.enteId);
    const provider = chosen.find(({ id }) => id === attempt.providerId);
    if (!provider) throw new DomainError('openid.state_unknown', 'not_found');
    return provider;
  }
}

interface Entering {
  readonly provider: Provider;
  readonly attempt: SignInAttempt;
  readonly recordId: string;
  readonly request: Protocol['request'];
  readonly userAgent: string;
}

/** Never the code: it opens something for a minute still. */
function whatWasSaid(query: URLSearchParams): Protocol['answer'] {
  return Object.fromEntries(
    ['error', 'error_description', 'iss'].flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[name, value.slice(0, 500)]];
    }),
  );
}
