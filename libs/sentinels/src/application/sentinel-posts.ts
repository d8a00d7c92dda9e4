// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { ensureOperator } from '../domain/signal.policy.js';
import { type SentinelPost, SentinelPostRepository } from '../persistence/sentinel-post.repository.js';

export interface NamedSentinel extends SentinelPost {
  readonly name: string;
  readonly phone: string | null;
}

/** Who the sentinels are, and which of them speak for a shop. */
@Injectable()
export class SentinelPosts {
  constructor(
    private readonly posts: SentinelPostRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** By name. */
  async list(ctx: Ctx): Promise<NamedSentinel[]> {
    ensureOperator(ctx);
    const ids = await this.people.listIdsWithRole(ctx, 'sentinel');
    const [people, posts] = await Promise.all([this.people.listPeopleByIds(ctx, ids), this.posts.list(ctx, ids)]);
    await this.accessLog.record(ctx, { action: 'search', personId: null, detail: { what: 'sentinels' } });
    return posts
      .map((post) => ({
        ...post,
        name: people.get(post.personId)?.fullName ?? '',
        phone: people.get(post.personId)?.phone ?? null,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'it'));
  }

  /** A shop's name makes its keeper a shop sentinel; null makes them a neighbour again. Throws `sentinel.not_one`. */
  async setShop(ctx: Ctx, personId: string, shopName: string | null, shopAddress: string | null): Promise<void> {
    ensureOperator(ctx);
    const person = await this.people.keepPerson(ctx, personId);
    if (!person.roles.includes('sentinel')) throw new DomainError('sentinel.not_one', 'conflict');
    await this.posts.save(ctx, personId, shopName, shopName && shopAddress);
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'sentinel_shop' } });
  }
}
