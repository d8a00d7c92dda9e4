// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Identifier, normalPhone } from '@reciproca/identity';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { doesNoStand, type JoinRequest } from '../domain/join-request.js';
import { JoinRequestRepository, type NewJoinRequest } from '../persistence/join-request.repository.js';

/** Somebody whom the ente does not know: one open request each, however often they come. */
@Injectable()
export class AskToJoin {
  constructor(private readonly requests: JoinRequestRepository) {}

  /** The id of their request: the one that waits, the no that still stands, or a new one. */
  async execute(ctx: Ctx, identifier: Identifier, identity: NewJoinRequest): Promise<string> {
    const before = await this.requests.findOf(ctx, identifier);
    if (before?.state === 'open' || (before?.state === 'declined' && doesNoStand(before, ctx.clock.now())))
      return before.id;
    const { givenName, familyName, birthDate } = identity;
    await this.requests.insert(ctx, identifier, { givenName, familyName, birthDate });
    const made = await this.requests.findOf(ctx, identifier);
    if (!made) throw notFound('join_request');
    return made.id;
  }

  /** Throws `join_request.not_found`. */
  async get(ctx: Ctx, id: string): Promise<JoinRequest> {
    const request = await this.requests.find(ctx, id);
    if (!request) throw notFound('join_request');
    return request;
  }

  /** Where they can be called. Throws `person.phone_wrong`, `join_request.wrong_state`. */
  async leavePhone(ctx: Ctx, id: string, phone: string): Promise<void> {
    const { state } = await this.get(ctx, id);
    if (state !== 'open') throw new DomainError('join_request.wrong_state', 'conflict');
    await this.requests.setPhone(ctx, id, normalPhone(phone));
  }
}
