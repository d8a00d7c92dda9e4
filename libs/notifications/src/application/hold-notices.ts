// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { type Ctx, romeDay, startOfRomeDay } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { comesAtOnce, type MessageChannel, nextDigest } from '../domain/digest.rules.js';
import type { Notification } from '../domain/notification.js';
import { HeldNoticeRepository } from '../persistence/held-notice.repository.js';

/** So many a day for each person and channel, by the ente's rule: what comes beyond waits for one message of all of it. */
@Injectable()
export class HoldNotices {
  constructor(
    private readonly held: HeldNoticeRepository,
    private readonly enti: Enti,
    private readonly words: NewsWords,
  ) {}

  /** Whether it waits now; false where it is to go at once. */
  async hold(ctx: Ctx, channel: MessageChannel, told: Notification): Promise<boolean> {
    const now = ctx.clock.now();
    const kind = { ...this.words.find(told.type), important: told.important };
    if (comesAtOnce(kind, told.params.startsAt, now)) return false;
    const { noticesADay, digestHour } = (await this.enti.getEnte(ctx)).settings;
    const sent = await this.held.countSent(ctx, told, channel, startOfRomeDay(romeDay(now)));
    if (sent < noticesADay) return false;
    const { id: notificationId, personId } = told;
    await this.held.insert(ctx, { notificationId, personId, channel, dueAt: nextDigest(now, digestHour) });
    return true;
  }
}
