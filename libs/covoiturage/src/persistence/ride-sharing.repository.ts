// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { RideSharingEntity } from './ride-sharing.entity.js';

@Injectable()
export class RideSharingRepository {
  constructor(@InjectRepository(RideSharingEntity) private readonly sharing: Repository<RideSharingEntity>) {}

  isOn(ctx: Ctx): Promise<boolean> {
    return ownRows(ctx, this.sharing).existsBy({ isOn: true });
  }

  set(ctx: Ctx, isOn: boolean): Promise<void> {
    return ownRows(ctx, this.sharing).upsert({ isOn, changedAt: ctx.clock.now() }, ['enteId']);
  }
}
