// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People, type PersonCard, PersonIdentifiers, RegisterPerson } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import type { JoinRequest, JoinRequestState } from '../domain/join-request.js';
import { type HeldJoinRequest, JoinRequestRepository } from '../persistence/join-request.repository.js';

export interface ShownJoinRequest extends JoinRequest {
  readonly decidedByName: string | null;
  /** Whom it may be: known already, perhaps with a slip in the name. */
  readonly alike: readonly PersonCard[];
}

/** What staff do with those who have shown who they are and are not known by it. */
@Injectable()
export class JoinRequests {
  constructor(
    private readonly requests: JoinRequestRepository,
    private readonly register: RegisterPerson,
    private readonly identifiers: PersonIdentifiers,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  list(ctx: Ctx, state: JoinRequestState, page: PageAsk): Promise<PageOf<JoinRequest>> {
    ensureStaff(ctx);
    return this.requests.list(ctx, state, page);
  }

  /** Throws `join_request.not_found`. */
  async get(ctx: Ctx, id: string): Promise<ShownJoinRequest> {
    ensureStaff(ctx);
    const request = await this.requests.find(ctx, id);
    if (!request) throw notFound('join_request');
    const alike = request.state === 'open' ? await this.register.listPerhapsSame(ctx, request) : [];
    const decidedByName = request.decidedBy ? (await this.people.getPerson(ctx, request.decidedBy)).fullName : null;
    return { ...request, alike, decidedByName };
  }

  /** It is somebody the ente knows: from now on they come in by it. Throws `identifier.taken`, `join_request.has_other`, `join_request.wrong_state`. */
  async acceptAs(ctx: Ctx, id: string, personId: string): Promise<JoinRequest> {
    ensureStaff(ctx);
    const request = await this.holdOpen(ctx, id);
    const person = await this.people.keepPerson(ctx, personId);
    if (await this.identifiers.findShown(ctx, person.id, request.kind))
      throw new DomainError('join_request.has_other', 'conflict', { name: person.fullName });
    return this.accept(ctx, request, person.id);
  }

  /** It is somebody new: registered with what the provider says. Throws the refusals of registering, `join_request.wrong_state`. */
  async acceptNew(ctx: Ctx, id: string, evenIfSame: boolean): Promise<JoinRequest> {
    ensureStaff(ctx);
    const request = await this.holdOpen(ctx, id);
    const { givenName, familyName, birthDate, phone } = request;
    const card = { givenName, familyName, birthDate, phone, devices: 'smartphone', channels: ['socket'] } as const;
    const person = await this.register.execute(ctx, card, { evenIfSame });
    return this.accept(ctx, request, person.id);
  }

  /** With a word that they read when they come again. Throws `join_request.wrong_state`. */
  async decline(ctx: Ctx, id: string, word: string): Promise<JoinRequest> {
    ensureStaff(ctx);
    const request = await this.holdOpen(ctx, id);
    await this.requests.decide(ctx, request.id, { state: 'declined', word, personId: null });
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'join_declined' } });
    return this.getPlain(ctx, id);
  }

  private async accept(ctx: Ctx, { id, kind, value, shown }: HeldJoinRequest, personId: string): Promise<JoinRequest> {
    await this.identifiers.put(ctx, personId, { kind, value, shown }, 'personId');
    await this.requests.decide(ctx, id, { state: 'accepted', word: null, personId });
    return this.getPlain(ctx, id);
  }

  private async holdOpen(ctx: Ctx, id: string): Promise<HeldJoinRequest> {
    const request = await this.requests.hold(ctx, id);
    if (request.state !== 'open') throw new DomainError('join_request.wrong_state', 'conflict');
    return request;
  }

  private async getPlain(ctx: Ctx, id: string): Promise<JoinRequest> {
    const request = await this.requests.find(ctx, id);
    if (!request) throw notFound('join_request');
    return request;
  }
}

function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
