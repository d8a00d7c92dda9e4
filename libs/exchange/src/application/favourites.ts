// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, DomainError } from '@reciproca/kernel';
import { MOST_FAVOURITES } from '../domain/favourite.js';
import { ensureMayPost } from '../domain/listing.policy.js';
import { FavouriteRepository } from '../persistence/favourite.repository.js';
import { MetPeople, type MetPerson } from './met-people.js';

/** Whom somebody would gladly have to do with again, of those they have met. It is told to nobody, and nobody is put first by it. */
@Injectable()
export class Favourites {
  constructor(
    private readonly favourites: FavouriteRepository,
    private readonly met: MetPeople,
    private readonly people: People,
  ) {}

  /** With whom something was done last comes first. */
  async list(ctx: Ctx): Promise<MetPerson[]> {
    const personId = beneficiaryOf(ctx);
    return this.met.list(ctx, personId, await this.favourites.list(ctx, personId));
  }

  async has(ctx: Ctx, otherId: string): Promise<boolean> {
    return ctx.beneficiaryId !== null && this.favourites.has(ctx, ctx.beneficiaryId, otherId);
  }

  /** Throws `person.not_found`, `favourite.not_met` and `favourite.too_many`. */
  async add(ctx: Ctx, otherId: string): Promise<void> {
    await this.people.getPerson(ctx, otherId);
    const personId = ensureMayPost(ctx);
    await this.people.keepActive(ctx, personId);
    if ((await this.met.list(ctx, personId, [otherId])).length === 0)
      throw new DomainError('favourite.not_met', 'conflict');
    if ((await this.favourites.list(ctx, personId)).length >= MOST_FAVOURITES)
      throw new DomainError('favourite.too_many', 'conflict', { most: MOST_FAVOURITES });
    await this.favourites.add(ctx, { enteId: ctx.enteId, personId, otherId, createdAt: ctx.clock.now() });
  }

  /** Throws `person.not_found`. */
  async remove(ctx: Ctx, otherId: string): Promise<void> {
    await this.people.getPerson(ctx, otherId);
    await this.favourites.remove(ctx, beneficiaryOf(ctx), otherId);
  }
}
