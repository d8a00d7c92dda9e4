// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule } from '@reciproca/platform';
import { GroupMessageRepository } from '../persistence/group-message.repository.js';
import { MessageRepository } from '../persistence/message.repository.js';

const DAY_MS = 86_400_000;
/** What went as a text is kept as long as texts are. */
export const TEXTS_KEPT_DAYS = 30;
/** A message to a group that nobody has sent by then is not sent any more. */
export const DRAFTS_KEPT_DAYS = 7;
export const KEPT_DAYS = 180;

/** What people wrote serves while they have to do with each other, and where something comes of it afterwards; not for ever. */
@Injectable()
export class ForgetMessages implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly messages: MessageRepository,
    private readonly groupMessages: GroupMessageRepository,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnte('20 2 * * *', 'forget-messages', this.enti.listRows, (ctx) => this.execute(ctx));
  }

  async execute(ctx: Ctx): Promise<void> {
    const before = (days: number): Date => new Date(ctx.clock.now().getTime() - days * DAY_MS);
    await this.messages.forget(ctx, { texts: before(TEXTS_KEPT_DAYS), others: before(KEPT_DAYS) });
    await this.groupMessages.forget(ctx, { drafts: before(DRAFTS_KEPT_DAYS), others: before(KEPT_DAYS) });
  }
}
