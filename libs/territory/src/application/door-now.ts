// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { formatDay, translator } from '@reciproca/ui';
import { type HoldingNow, HoldsNow } from '@reciproca/web';
import { isAtSecondHome } from '../domain/second-home.js';
import { findDoor } from '../persistence/door.read-model.js';
import { SecondHomes, type ShownSecondHome } from './second-homes.js';

/** At which door somebody lives, on top of their page: what whoever goes there asks first. */
@Injectable()
export class DoorNow implements OnModuleInit {
  constructor(
    private readonly holds: HoldsNow,
    private readonly secondHomes: SecondHomes,
  ) {}

  onModuleInit(): void {
    this.holds.add({ order: 20, list: (ctx, personId) => this.list(ctx, personId) });
  }

  private async list(ctx: Ctx, personId: string): Promise<HoldingNow[]> {
    const t = translator(ctx.language);
    const today = romeDay(ctx.clock.now());
    const elsewhere = (await this.secondHomes.list(ctx, personId)).filter((home) => isAtSecondHome(home, today));
    const door = await findDoor(ctx, personId);
    const lines = elsewhere.map((home) => ({ text: elsewhereText(ctx, home), href: `/people/${personId}` }));
    if (!door) return lines;
    const parts = [
      door.address,
      door.staircase,
      door.floor !== null && `${t('territory:blocks.floor')} ${door.floor}`,
      door.number && `${t('territory:residence.number')} ${door.number}`,
      door.doorbell && t('territory:door.bell', { name: door.doorbell }),
    ].filter(Boolean);
    return [
      ...lines,
      {
        text: `${t('territory:door.now')}: ${parts.join(', ')}`,
        href: door.blockId ? `/blocks/${door.blockId}` : `/people/${personId}/residence`,
      },
    ];
  }
}

function elsewhereText(ctx: Ctx, { place, about, endsOn }: ShownSecondHome): string {
  const t = translator(ctx.language);
  const where = [place.address ?? place.name, place.comuneName, about].filter(Boolean).join(', ');
  return endsOn
    ? t('territory:secondHome.nowUntil', { where, until: formatDay(endsOn, ctx.language, ctx.clock.now()) })
    : t('territory:secondHome.now', { where });
}
