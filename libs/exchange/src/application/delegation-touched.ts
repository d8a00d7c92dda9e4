// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangePreview, type DelegationScope, type Touched } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { WhatLiesAhead } from './what-lies-ahead.js';

/** What somebody has agreed and another will no longer look after for them. */
@Injectable()
export class DelegationTouchedHere implements OnModuleInit {
  constructor(
    private readonly preview: ChangePreview,
    private readonly ahead: WhatLiesAhead,
  ) {}

  onModuleInit(): void {
    this.preview.add((ctx, personId, change) =>
      change.kind === 'delegation' ? this.list(ctx, personId, change.scope) : Promise.resolve([]),
    );
  }

  private async list(ctx: Ctx, personId: string, scope: DelegationScope): Promise<Touched[]> {
    if (scope === 'news') return [];
    const { agreements } = await this.ahead.execute(ctx, personId);
    return agreements
      .filter(({ service }) => scope === 'all' || service === scope)
      .map(({ id, title, giver, receiver, startsAt, endsAt }) => ({
        fate: 'stays',
        title,
        href: `/agreements/${id}`,
        otherName: giver.id === personId ? receiver.name : giver.name,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      }));
  }
}
