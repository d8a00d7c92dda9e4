// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { SentTexts } from '@reciproca/notifications';
import { JobSchedule } from '@reciproca/platform';
import { InboundRepository } from '../persistence/inbound.repository.js';
import { TalkRepository } from '../persistence/talk.repository.js';

export const KEPT_DAYS = 30;

/** What people and we wrote is needed until somebody has dealt with it, not for ever. */
@Injectable()
export class ForgetTexts implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly enti: Enti,
    private readonly inbound: InboundRepository,
    private readonly talks: TalkRepository,
    private readonly sent: SentTexts,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnte('0 2 * * *', 'forget-texts', this.enti.listRows, (ctx) => this.execute(ctx));
  }

  /** What is over of the context's ente. */
  async execute(ctx: Ctx): Promise<void> {
    const day = new Date(ctx.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    await this.inbound.forgetBefore(ctx, day);
    await this.talks.forgetBefore(ctx, day);
    await this.sent.forgetBefore(ctx, day);
  }
}
