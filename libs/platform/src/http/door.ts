// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import {
  type Channel,
  type Ctx,
  DomainError,
  forbidden,
  isStaffRole,
  type Language,
  systemClock,
  type Trail,
} from '@reciproca/kernel';
import type { FastifyRequest } from 'fastify';
import type { CtxSeed, UnitOfWork } from '../database/unit-of-work.js';
import type { Administrator } from './administrators.js';
import type { RouteScope } from './access.js';
import type { AccessAudit, Reading } from './access-audit.port.js';
import { once } from './idempotency.js';
import { filledInFor, type FormPerson, formPersonOf } from './form-person.js';
import { languageFor } from './languages.js';
import type { ActingPolicy, Principal } from './principal.js';
import { isApiRequest } from './request-kind.js';
import { trailOf } from './trail-of.js';
import { uploadOf } from './upload.js';

/** For whom and through which channel, when not for oneself on the web. */
export interface Acting {
  readonly onBehalfOf?: string | undefined;
  readonly channel?: Channel | undefined;
}

/** What the route says of itself. */
export interface DoorRoute {
  readonly scope: RouteScope | null;
  /** Whether what is done here is somebody's own: what staff do at their desk is nobody's. */
  readonly isPersonal: boolean;
}

/** A request's way into the use cases: knows who asks, opens the transaction, runs a command once a key. */
export class Door {
  readonly language: Language;
  private readonly trail: Trail;
  private read: CtxSeed | null = null;
  /** Where a form has to say whom it is for: whom it may be for, its own person first. */
  formPeople: readonly { readonly personId: string; readonly name: string }[] = [];

  constructor(
    readonly request: FastifyRequest,
    readonly principal: Principal | null,
    private readonly unitOfWork: UnitOfWork,
    private readonly actingPolicy: ActingPolicy,
    private readonly audit: AccessAudit,
    private readonly route: DoorRoute,
  ) {
    this.trail = trailOf(request);
    this.language = languageFor(request, principal);
  }

  /** The principal; throws `access.sign_in_needed` where a route was opened to everybody. */
  get viewer(): Principal {
    if (!this.principal) throw new DomainError('access.sign_in_needed', 'unauthenticated');
    return this.principal;
  }

  /** Who looks after the installation; throws `access.administrator_needed` on routes that are not theirs. */
  get administrator(): Administrator {
    const { administrator } = this.request;
    if (!administrator) throw new DomainError('access.administrator_needed', 'unauthenticated');
    return administrator;
  }

  /** Runs reads; what is shown is the beneficiary's view when somebody acts for them. */
  async query<T>(read: (ctx: Ctx) => Promise<T>, acting: Acting = {}): Promise<T> {
    const seed = await this.seed(acting);
    if (!this.read || seed.beneficiaryId !== this.principal?.personId) this.read = seed;
    return this.unitOfWork.read(seed, async (ctx) => {
      await this.audit.ensureOpen(ctx);
      return read(ctx);
    });
  }

  /**
   * A reading that leaves a mark, such as that somebody has opened it: in one transaction, and no command, so it is written down as a
   * reading and never answered from a key.
   */
  async look<T>(read: (ctx: Ctx) => Promise<T>, acting: Acting = {}): Promise<T> {
    const seed = await this.seed(acting);
    this.read = seed;
    const noted = this.trail.notes.length;
    return this.unitOfWork.run(seed, async (ctx) => {
      // A transaction that is tried again begins with a clean sheet.
      this.trail.notes.splice(noted);
      await this.audit.ensureOpen(ctx);
      return read(ctx);
    });
  }

  /** Reads for the frame around every page, which shows the viewer's own things: leaves no trail. */
  async glance<T>(read: (ctx: Ctx) => Promise<T>): Promise<T> {
    const { trail: _, ...seed } = await this.seed({ onBehalfOf: this.viewer.personId });
    return this.unitOfWork.read(seed, read);
  }

  /** What was read so far, once; null when nothing was, or by nobody signed in. */
  takeReading(): Reading | null {
    const { read, principal, request, trail } = this;
    this.read = null;
    if (!read || !principal) return null;
    return { principal, seed: read, trail, isRefresh: request.headers['x-live-refresh'] === '1', url: request.url };
  }

  /** Runs a use case in one transaction, once for each `Idempotency-Key` (or form `_key`). */
  async command<T>(act: (ctx: Ctx) => Promise<T>, acting: Acting = {}): Promise<T> {
    const seed = await this.seed(acting);
    const key = this.idempotencyKey();
    if (!key || !this.principal) return this.unitOfWork.run(seed, (ctx) => this.audited(ctx, act));
    return this.unitOfWork.run(seed, (ctx) => once(ctx, key, this.requestHash(), () => this.audited(ctx, act)));
  }

  private async audited<T>(ctx: Ctx, act: (ctx: Ctx) => Promise<T>): Promise<T> {
    // A transaction that is tried again begins with a clean sheet.
    this.trail.hasWritten = false;
    if (this.principal) await this.actingPolicy.keepIn(ctx, this.principal);
    await this.audit.ensureOpen(ctx);
    const result = await act(ctx);
    await this.audit.commandDone(ctx);
    return result;
  }

  private async seed(acting: Acting): Promise<CtxSeed> {
    const principal = this.principal;
    const chosen = (acting.onBehalfOf ?? this.chosen())?.toLowerCase();
    const forOther = principal && chosen && chosen !== principal.personId ? chosen : null;
    if (forOther) this.ensureWithin(await this.actingPolicy.ensureMayActFor(this.viewer, forOther));
    return {
      enteId: principal?.enteId ?? '',
      actor: {
        personId: principal?.personId ?? null,
        roles: principal?.roles ?? [],
        sessionId: principal?.sessionId ?? null,
      },
      beneficiaryId: forOther ?? principal?.personId ?? null,
      channel: this.channelOf(acting, forOther !== null),
      language: this.language,
      requestId: this.request.id,
      clock: systemClock,
      trail: this.trail,
    };
  }

  /**
   * Several pages of a session are open at once: what was filled in on one is not done for the person of another.
   * Throws `acting.changed`, and knows then whom it may be for.
   */
  async ensureFilledInForSame(): Promise<void> {
    if (!this.principal) return;
    const { personId, name, actingFor } = this.principal;
    const now = actingFor ?? { personId, name };
    // Who was asked and has not answered is asked again.
    this.formPeople = [now];
    const form = this.formPerson();
    if (!form || form.wasAsked || form.personId === now.personId) return;
    const found = form.personId === personId ? name : await this.actingPolicy.findName(this.principal, form.personId);
    if (found) this.formPeople = [{ personId: form.personId, name: found }, now];
    throw new DomainError('acting.changed', 'conflict');
  }

  /**
   * Practice and the desk are open side by side: what staff fill in on a page of one is not done in the other.
   * Throws `acting.changed`.
   */
  async ensureFilledInHere(): Promise<void> {
    const { principal } = this;
    const sent = filledInFor(this.request);
    if (!principal || !sent || !principal.roles.some(isStaffRole)) return;
    if (sent.personId === principal.personId || sent.personId === principal.actingFor?.personId) return;
    if ((await this.actingPolicy.findName(principal, sent.personId)) === null)
      throw new DomainError('acting.changed', 'conflict');
  }

  /** Whom the page is for, where that is somebody else: as its form was said to be, else as the session has it. */
  async findActingFor(): Promise<{ personId: string; name: string } | null> {
    const form = this.formPerson();
    if (!this.principal || !form?.wasAsked) return this.principal?.actingFor ?? null;
    if (form.personId === this.principal.personId) return null;
    const name = await this.actingPolicy.findName(this.principal, form.personId);
    return name ? { personId: form.personId, name } : null;
  }

  private formPerson(): FormPerson | null {
    return this.route.isPersonal && !isApiRequest(this.request) ? formPersonOf(this.request) : null;
  }

  /** By the API whom the address names; on pages whom the form was said to be for, else whom the session acts for. */
  private chosen(): string | undefined {
    if (isApiRequest(this.request)) {
      // Where a route does not take it, it has been refused before.
      const { onBehalfOf } = this.request.query as Record<string, unknown>;
      return typeof onBehalfOf === 'string' ? onBehalfOf : undefined;
    }
    const form = this.formPerson();
    return form?.wasAsked ? form.personId : this.principal?.actingFor?.personId;
  }

  /** Who acts for somebody in some services only finds every other door shut. Throws `acting.out_of_scope`. */
  private ensureWithin(services: readonly string[] | null): void {
    const { scope } = this.route;
    if (services === null || scope === 'each-service') return;
    if (!scope || !services.includes(scope.service)) throw forbidden('acting.out_of_scope');
  }

  /** How somebody spoke is for staff to say; everybody else is on the web. Throws `acting.channel_staff_only`. */
  private channelOf({ channel }: Acting, isForOther: boolean): Channel {
    if (this.principal?.roles.some(isStaffRole))
      return channel ?? (isForOther ? (this.principal.actingFor?.channel ?? 'phone') : 'web');
    if (channel && channel !== 'web') throw forbidden('acting.channel_staff_only');
    return 'web';
  }

  private idempotencyKey(): string | null {
    const header = this.request.headers['idempotency-key'];
    const body = this.request.body as Record<string, unknown> | null | undefined;
    const key = typeof header === 'string' ? header : body?.['_key'];
    if (typeof key !== 'string' || key === '') return null;
    if (!/^[\x20-\x7e]*$/.test(key))
      throw new DomainError('idempotency.key_wrong', 'invalid', { field: 'Idempotency-Key' });
    if (key.length > 200) throw new DomainError('idempotency.key_too_long', 'invalid', { field: 'Idempotency-Key' });
    return key;
  }

  private requestHash(): string {
    const { _csrf, _key, _waits, ...body } = (this.request.body ?? {}) as Record<string, unknown>;
    return createHash('sha256')
      .update(JSON.stringify([this.request.method, this.request.url, body]))
      .update(uploadOf(this.request)?.content ?? '')
      .digest('hex');
  }
}
