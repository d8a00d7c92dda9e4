// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { type Channel, type Ctx, DomainError, type Language, systemClock } from '@reciproca/kernel';
import type { FastifyRequest } from 'fastify';
import type { CtxSeed, UnitOfWork } from '../database/unit-of-work.js';
import { once } from './idempotency.js';
import { languageOf } from './languages.js';
import type { ActingPolicy, Principal } from './principal.js';
import { isApiRequest } from './request-kind.js';

/** For whom and through which channel, when not for oneself on the web. */
export interface Acting {
  readonly onBehalfOf?: string | undefined;
  readonly channel?: Channel | undefined;
}

/** A request's way into the use cases: knows who asks, opens the transaction, runs a command once a key. */
export class Door {
  readonly language: Language;

  constructor(
    readonly request: FastifyRequest,
    readonly principal: Principal | null,
    private readonly unitOfWork: UnitOfWork,
    private readonly actingPolicy: ActingPolicy,
  ) {
    this.language = languageOf(request, principal?.language);
  }

  /** The principal; throws `access.sign_in_needed` where a route was opened to everybody. */
  get viewer(): Principal {
    if (!this.principal) throw new DomainError('access.sign_in_needed', 'unauthenticated');
    return this.principal;
  }

  /** Runs reads; what is shown is the beneficiary's view when somebody acts for them. */
  async query<T>(read: (ctx: Ctx) => Promise<T>, acting: Acting = {}): Promise<T> {
    return this.unitOfWork.read(await this.seed(acting), read);
  }

  /** Runs a use case in one transaction, once for each `Idempotency-Key` (or form `_key`). */
  async command<T>(act: (ctx: Ctx) => Promise<T>, acting: Acting = {}): Promise<T> {
    const seed = await this.seed(acting);
    const key = this.idempotencyKey();
    if (!key || !this.principal) return this.unitOfWork.run(seed, act);
    return this.unitOfWork.run(seed, (ctx) => once(ctx, key, this.requestHash(), () => act(ctx)));
  }

  private async seed(acting: Acting): Promise<CtxSeed> {
    const principal = this.principal;
    const chosen = acting.onBehalfOf ?? (isApiRequest(this.request) ? undefined : principal?.actingFor?.personId);
    const forOther = principal && chosen && chosen !== principal.personId ? chosen : null;
    if (forOther) await this.actingPolicy.ensureMayActFor(this.viewer, forOther);
    return {
      enteId: principal?.enteId ?? '',
      actor: { personId: principal?.personId ?? null, roles: principal?.roles ?? [], sessionId: principal?.sessionId ?? null },
      beneficiaryId: forOther ?? principal?.personId ?? null,
      channel: acting.channel ?? (forOther ? (principal?.actingFor?.channel ?? 'phone') : 'web'),
      language: this.language,
      requestId: this.request.id,
      clock: systemClock,
    };
  }

  private idempotencyKey(): string | null {
    const header = this.request.headers['idempotency-key'];
    const body = this.request.body as Record<string, unknown> | null | undefined;
    const key = typeof header === 'string' ? header : body?.['_key'];
    if (typeof key !== 'string' || key === '') return null;
    if (key.length > 200) throw new DomainError('idempotency.key_too_long', 'invalid', { field: 'Idempotency-Key' });
    return key;
  }

  private requestHash(): string {
    const { _csrf, _key, ...body } = (this.request.body ?? {}) as Record<string, unknown>;
    return createHash('sha256').update(JSON.stringify([this.request.method, this.request.url, body])).digest('hex');
  }
}
