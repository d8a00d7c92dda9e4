// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { MOST_ASKED } from '../domain/asked-person.js';
import type { Listing } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { AskedPersonRepository } from '../persistence/asked-person.repository.js';
import { FavouriteRepository } from '../persistence/favourite.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MayAct } from './may-act.js';
import { MetPeople, type MetPerson } from './met-people.js';

const MOST_LISTED = 8;

/** Somebody who could be asked by name, or was. */
export interface Askable {
  readonly id: string;
  readonly name: string;
  readonly askedAt: Date | null;
}

/**
 * "Again with Paolo": who has an open request asks those who have helped them before, or are favourites of theirs, by name. These read
 * it wherever they live, and answer it beside everybody else it stays open to.
 */
@Injectable()
export class AskPerson {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly asked: AskedPersonRepository,
    private readonly favourites: FavouriteRepository,
    private readonly proposals: ProposalRepository,
    private readonly met: MetPeople,
    private readonly people: People,
    private readonly mayAct: MayAct,
  ) {}

  /** The asked first, then favourites, then who has helped in the same way, the latest first; nobody for what is not open. */
  async listAskable(ctx: Ctx, requestId: string): Promise<Askable[]> {
    const request = await this.listings.getListing(ctx, requestId);
    ensureMayManage(ctx, request);
    return isOpenToAll(request) ? this.askableFor(ctx, request) : [];
  }

  /** Throws `ask.not_open`, `ask.already`, `ask.too_many`, and `person.not_found` for who is not among those it lists. */
  async execute(ctx: Ctx, requestId: string, personId: string): Promise<void> {
    const { kind, personId: askerId } = await this.listings.getListing(ctx, requestId);
    if (kind !== 'request') throw notFound('listing');
    ensureMayManage(ctx, { personId: askerId });
    await this.people.keepThoseActive(ctx, [askerId, personId]);
    const request = await this.locks.listing(ctx, requestId);
    await this.mayAct.ensure(ctx, { kind: 'listing', id: requestId }, request.service);
    if (!isOpenToAll(request)) throw new DomainError('ask.not_open', 'conflict');
    const chosen = (await this.askableFor(ctx, request)).find(({ id }) => id === personId);
    if (!chosen) throw notFound('person');
    if (chosen.askedAt) throw new DomainError('ask.already', 'conflict', { name: chosen.name });
    if ((await this.asked.list(ctx, requestId)).length >= MOST_ASKED)
      throw new DomainError('ask.too_many', 'conflict', { most: MOST_ASKED });
    await this.asked.insert(ctx, { enteId: ctx.enteId, listingId: requestId, personId, askedAt: ctx.clock.now() });
    const { service } = request;
    await emit(ctx, { topic: 'exchange.person_asked', payload: { requestId, service, personId, askerId } });
  }

  private async askableFor(ctx: Ctx, { id, personId, categoryId }: Listing): Promise<Askable[]> {
    const [met, favourites, asked, live] = await Promise.all([
      this.met.list(ctx, personId),
      this.favouritesFor(ctx, personId),
      this.asked.list(ctx, id),
      this.proposals.listLive(ctx, { requestId: id }),
    ]);
    const askedAt = new Map(asked.map((one) => [one.personId, one.askedAt]));
    const isProposed = new Set(live.map(({ offererId }) => offererId));
    const rankOf = (one: MetPerson): number =>
      [askedAt.has(one.otherId), favourites.includes(one.otherId), one.categoryId === categoryId, true].indexOf(true);
    return met
      .filter(({ otherId, requestId }) => !isProposed.has(otherId) && (requestId ?? favourites.includes(otherId)))
      .toSorted((one, other) => rankOf(one) - rankOf(other))
      .slice(0, MOST_LISTED)
      .map(({ otherId, name }) => ({ id: otherId, name, askedAt: askedAt.get(otherId) ?? null }));
  }

  /** Nobody else learns of them, staff who look at a request as themselves neither. */
  private async favouritesFor(ctx: Ctx, personId: string): Promise<readonly string[]> {
    return ctx.beneficiaryId === personId ? this.favourites.list(ctx, personId) : [];
  }
}

/** As others may see and answer it. */
function isOpenToAll({ kind, state, answersId }: Listing): boolean {
  return kind === 'request' && state === 'open' && answersId === null;
}
