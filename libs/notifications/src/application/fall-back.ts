// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People, type PersonCard } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { channelAfter, channelAtOnce, type NextChannel, type Reachability } from '../domain/channel.rules.js';
import type { Notification } from '../domain/notification.js';
import { DropPastNews } from './drop-past-news.js';
import { Reaches } from './reaches.js';
import { SendDigest } from './send-digest.js';
import { SendOn } from './send-on.js';

const HOUR_MS = 3_600_000;

/** What did not arrive in App IO is told as it would have been without: what is still news, and the next way alone. */
@Injectable()
export class FallBack {
  constructor(
    private readonly people: People,
    private readonly past: DropPastNews,
    private readonly reaches: Reaches,
    private readonly words: NewsWords,
    private readonly sendOn: SendOn,
    private readonly sendDigest: SendDigest,
  ) {}

  async execute(ctx: Ctx, personId: string | null, notificationIds: readonly string[]): Promise<void> {
    const person = personId ? await this.people.findPerson(ctx, personId) : null;
    if (person?.state !== 'active') return;
    const told = await this.past.listStillNews(ctx, notificationIds);
    const reach = { ...(await this.reaches.of(ctx, person)), inApp: null };
    if (told.length > 1) return this.tellOfSeveral(ctx, told, person, reach);
    for (const one of told) {
      const channel = this.channelOf(ctx, one, reach);
      if (channel) await this.sendOn.execute(ctx, channel, one, person);
    }
  }

  private channelOf(ctx: Ctx, one: Notification, reach: Reachability): NextChannel {
    const told = { ...this.words.find(one.type), important: one.important };
    const hours = (ctx.clock.now().getTime() - one.createdAt.getTime()) / HOUR_MS;
    return (
      channelAtOnce(told, reach) ??
      (told.important ? channelAfter(hours, reach, { emailed: false, called: false }) : null)
    );
  }

  /** What was held back matters to nobody at once: who has no other way to be written to finds it on the page. */
  private async tellOfSeveral(
    ctx: Ctx,
    told: readonly Notification[],
    person: PersonCard,
    reach: Reachability,
  ): Promise<void> {
    const channel = channelAtOnce({ important: false, atOnceBy: ['sms'] }, reach);
    if (channel === 'email' || channel === 'sms') await this.sendDigest.execute(ctx, channel, told, person);
  }
}
