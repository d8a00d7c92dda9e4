// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import type { Ctx, DomainEvent } from '@reciproca/kernel';
import { emit, NewsWords } from '@reciproca/platform';
import type { Notification } from '../domain/notification.js';
import { PUSH_QUEUED } from '../domain/notifications.events.js';
import { whenToDisturb } from '../domain/quiet-hours.js';
import { PushDeviceRepository } from '../persistence/push-device.repository.js';
import { HoldNotices } from './hold-notices.js';
import { PushSender } from './push-sender.js';

/** To every device on which its person wants to hear of news: in place of the page that is not open, beside the channel they chose. */
@Injectable()
export class PushOn {
  constructor(
    private readonly sender: PushSender,
    private readonly devices: PushDeviceRepository,
    private readonly enti: Enti,
    private readonly words: NewsWords,
    private readonly hold: HoldNotices,
  ) {}

  async execute(ctx: Ctx, told: readonly Notification[]): Promise<void> {
    if (this.sender.publicKey === null) return;
    const devices = await this.devices.listIds(ctx, [...new Set(told.map(({ personId }) => personId))]);
    if (devices.length === 0 || !(await this.enti.isOpen(ctx)) || (await this.enti.isPractice(ctx))) return;
    const having = new Set(devices.map(({ personId }) => personId));
    for (const one of told.filter(({ personId }) => having.has(personId)))
      if (!(await this.hold.hold(ctx, 'push', one))) await this.queue(ctx, [one]);
  }

  /** One message about all of them, which are one person's. */
  async queue(ctx: Ctx, told: readonly Notification[]): Promise<void> {
    const [newest, ...others] = told.toReversed();
    if (!newest || this.sender.publicKey === null) return;
    const devices = await this.devices.listIds(ctx, [newest.personId]);
    const events = devices.map(({ id: deviceId }): DomainEvent<typeof PUSH_QUEUED> => ({
      topic: PUSH_QUEUED,
      payload: {
        deviceId,
        notificationId: newest.id,
        attempt: 1,
        ...(others.length > 0 && { otherIds: others.map(({ id }) => id) }),
      },
    }));
    const now = ctx.clock.now();
    await emit(ctx, events, {
      runAt: this.words.find(newest.type)?.atAnyHour ? now : whenToDisturb(now, newest.params.startsAt),
    });
  }
}
