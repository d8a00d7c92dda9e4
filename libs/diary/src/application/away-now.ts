// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { formatDay, translator } from '@reciproca/ui';
import { type HoldingNow, HoldsNow } from '@reciproca/web';
import { Absences } from './absences.js';

/** That somebody is away today, and until when, on top of their page. */
@Injectable()
export class AwayNow implements OnModuleInit {
  constructor(
    private readonly holds: HoldsNow,
    private readonly absences: Absences,
  ) {}

  onModuleInit(): void {
    this.holds.add({ order: 15, list: (ctx, personId) => this.list(ctx, personId) });
  }

  private async list(ctx: Ctx, personId: string): Promise<HoldingNow[]> {
    const today = romeDay(ctx.clock.now());
    return (await this.absences.list(ctx, personId))
      .filter(({ startsOn }) => startsOn <= today)
      .map(({ endsOn }) => ({
        text: translator(ctx.language)('diary:absences.now', {
          until: formatDay(endsOn, ctx.language, ctx.clock.now()),
        }),
        href: `/people/${personId}/absences`,
      }));
  }
}
