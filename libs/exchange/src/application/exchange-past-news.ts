// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { NewsMatters, PastNews, type ToldEarlier } from '@reciproca/platform';
import { isPast, PASSING_NEWS } from '../domain/past-news.rules.js';
import { nameMatters } from '../persistence/named-matter.read-model.js';
import { listNewsMatters } from '../persistence/news-matter.read-model.js';
import { ServicePlugs } from './service-plugs.js';

type Passing = (typeof PASSING_NEWS)[number];

/** Says of news of listings, proposals and agreements whether it still is so, and what help it is about. */
@Injectable()
export class ExchangePastNews implements OnModuleInit {
  constructor(
    private readonly past: PastNews,
    private readonly matters: NewsMatters,
    private readonly plugs: ServicePlugs,
  ) {}

  onModuleInit(): void {
    this.past.add(PASSING_NEWS, (ctx, told) => this.list(ctx, told));
    this.matters.add((ctx, links) =>
      nameMatters(ctx, links, (service, span) => this.plugs.proposedSpan(service, span)),
    );
  }

  private async list(ctx: Ctx, told: readonly ToldEarlier[]): Promise<string[]> {
    const matters = await listNewsMatters(ctx, [...new Set(told.map(({ link }) => link))]);
    const now = ctx.clock.now();
    return told
      .filter(({ type, link, startsAt }) => {
        const matter = matters.get(link);
        return matter !== undefined && isPast({ type: type as Passing, startsAt }, matter, now);
      })
      .map(({ id }) => id);
  }
}
