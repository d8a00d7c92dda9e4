// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { MOST_FOLLOWED } from '../domain/board-follow.js';
import { ensureMayPost } from '../domain/listing.policy.js';
import type { ListingKind } from '../domain/listing.js';
import { BoardFollowRepository, type ListedFollow } from '../persistence/board-follow.repository.js';
import { CategoryRepository } from '../persistence/category.repository.js';
import { MayAct } from './may-act.js';

export interface FollowAsked {
  readonly kind: ListingKind;
  /** Code of the kind of help. */
  readonly category?: string | undefined;
  readonly words?: string | undefined;
}

/** What a person wants to be told of when it comes onto the board. */
@Injectable()
export class BoardFollows {
  constructor(
    private readonly follows: BoardFollowRepository,
    private readonly categories: CategoryRepository,
    private readonly people: People,
    private readonly mayAct: MayAct,
  ) {}

  list(ctx: Ctx): Promise<ListedFollow[]> {
    return this.follows.list(ctx, beneficiaryOf(ctx));
  }

  /** Throws `follow.of_nothing` where neither a kind nor words are named, and `follow.too_many`. */
  async add(ctx: Ctx, { kind, category, words }: FollowAsked): Promise<void> {
    const personId = ensureMayPost(ctx);
    const known = category ? (await this.categories.listCategories(ctx)).find(({ code }) => code === category) : null;
    if (known) await this.mayAct.ensureWithin(ctx, known.service);
    const plain = words?.trim().replaceAll(/\s+/g, ' ') || null;
    if (!known && !plain) throw new DomainError('follow.of_nothing', 'invalid', { field: 'words' });
    await this.people.keepActive(ctx, personId);
    if ((await this.follows.list(ctx, personId)).length >= MOST_FOLLOWED)
      throw new DomainError('follow.too_many', 'conflict', { most: MOST_FOLLOWED });
    const createdAt = ctx.clock.now();
    const categoryId = known?.id ?? null;
    await this.follows.add(ctx, {
      id: newId(),
      enteId: ctx.enteId,
      personId,
      kind,
      categoryId,
      words: plain,
      createdAt,
    });
  }

  /** Throws `follow.not_found`. */
  async end(ctx: Ctx, id: string): Promise<void> {
    if (!(await this.follows.end(ctx, beneficiaryOf(ctx), id))) throw notFound('follow');
  }
}
