// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { LessThan, type Repository } from 'typeorm';
import type { Talk } from '../domain/conversation.js';
import { SmsConversationEntity } from './sms-conversation.entity.js';

const LASTS_HOURS = 24;
const IDLE: Talk = { step: 'idle' };

@Injectable()
export class TalkRepository {
  constructor(@InjectRepository(SmsConversationEntity) private readonly talks: Repository<SmsConversationEntity>) {}

  /** Where the talk stands, locked until the commit; what was left lying for a day has ended. */
  async lock(ctx: Ctx, personId: string): Promise<Talk> {
    const now = ctx.clock.now();
    const talks = ownRows(ctx, this.talks);
    await talks.insertNew({ personId, changedAt: now });
    const row = await talks.lockOneBy({ personId });
    return row && now.getTime() - row.changedAt.getTime() < LASTS_HOURS * 3_600_000 ? row.talk : IDLE;
  }

  async save(ctx: Ctx, personId: string, talk: Talk): Promise<void> {
    await ownRows(ctx, this.talks).update({ personId }, { talk, changedAt: ctx.clock.now() });
  }

  async forgetBefore(ctx: Ctx, day: Date): Promise<void> {
    await ownRows(ctx, this.talks).delete({ changedAt: LessThan(day) });
  }
}
