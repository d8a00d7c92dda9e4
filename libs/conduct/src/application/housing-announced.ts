// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type HousingKind, type HousingUse, HousingUses } from '@reciproca/territory';
import type { TextKey } from '@reciproca/ui';
import { AnnouncementRepository } from '../persistence/announcement.repository.js';

/** Whom an announcement was for stays known: its area or staircase stays with it. */
@Injectable()
export class HousingAnnounced implements OnModuleInit, HousingUse {
  constructor(
    private readonly uses: HousingUses,
    private readonly announcements: AnnouncementRepository,
  ) {}

  onModuleInit(): void {
    this.uses.add(this);
  }

  async find(ctx: Ctx, kind: HousingKind, id: string): Promise<TextKey | null> {
    if (kind !== 'area' && kind !== 'staircase') return null;
    return (await this.announcements.hasFor(ctx, { [`${kind}Id`]: id })) ? 'conduct:housing.announced' : null;
  }
}
