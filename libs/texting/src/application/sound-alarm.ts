// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, findPhone, isMobile, People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { AskForCall, BoardSignal, Notify, SendText } from '@reciproca/notifications';
import { Subscriptions } from '@reciproca/platform';
import { SIGNAL_POSTED } from '@reciproca/sentinels';
import { type TextKey, translator } from '@reciproca/ui';
import type { InboundText } from '../domain/inbound-text.js';
import { InboundRepository } from '../persistence/inbound.repository.js';
import '../texts/texting-texts.js';

/** So long the same number does not wake staff again, unless they have dealt with what it wrote before. */
const QUIET_MS = 15 * 60_000;

/** Somebody may be in danger: everybody of the staff is told, by every means there is. */
@Injectable()
export class SoundAlarm implements OnModuleInit {
  constructor(
    private readonly people: People,
    private readonly enti: Enti,
    private readonly notify: Notify,
    private readonly calls: AskForCall,
    private readonly sendText: SendText,
    private readonly board: BoardSignal,
    private readonly inbound: InboundRepository,
    private readonly subscriptions: Subscriptions,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(SIGNAL_POSTED, 'texting.wake_duty', async (ctx, { payload: { alarms = [] } }) => {
      if (alarms.length > 0) await this.wakeDuty(ctx, 'texting:alarm.dutySignal');
    });
  }

  async execute(ctx: Ctx, { id, personId }: Pick<InboundText, 'id' | 'personId'>): Promise<void> {
    // It stands on the board with the first; who has been told is not told again every second.
    const since = new Date(ctx.clock.now().getTime() - QUIET_MS);
    if (await this.inbound.isAlarmedAlready(ctx, id, since)) return this.board.touch(ctx);
    const link = `/texts/${id}`;
    const staff = [
      ...(await this.people.listIdsWithRole(ctx, 'operator')),
      ...(await this.people.listIdsWithRole(ctx, 'coordinator')),
    ];
    await this.notify.notifyMany(
      ctx,
      [...new Set(staff)].map((staffId) => ({
        personId: staffId,
        type: 'text_alarm' as const,
        params: {},
        link,
        important: true,
        eventKey: `text_alarm:${id}`,
      })),
    );
    if (personId) await this.calls.execute(ctx, { personId, reason: 'text_alarm', link });
    await this.wakeDuty(ctx, 'texting:alarm.duty');
    this.board.touch(ctx);
  }

  private async wakeDuty(ctx: Ctx, words: TextKey): Promise<void> {
    const number = findPhone((await this.enti.getEnte(ctx)).settings.dutyPhone);
    if (!number || !isMobile(number)) return;
    const text = translator('it')(words);
    await this.sendText.execute(ctx, { personId: null, notificationId: null, number, text, isAnswer: true });
  }
}
