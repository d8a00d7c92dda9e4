// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, People, PHONE_CODE_MADE, PhoneClaims } from '@reciproca/identity';
import { SendText } from '@reciproca/notifications';
import { Subscriptions } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import '../texts/texting-texts.js';

/** The code that shows whose a new number is. Who asked for it is awake and waits for it. */
@Injectable()
export class SendPhoneCode implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly claims: PhoneClaims,
    private readonly people: People,
    private readonly enti: Enti,
    private readonly sendText: SendText,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(PHONE_CODE_MADE, 'texting.phone_code', async (ctx, { payload: { personId } }) => {
      const made = await this.claims.findCode(ctx, personId);
      if (!made) return;
      const { uiLanguage } = await this.people.getPerson(ctx, personId);
      const { name: ente } = await this.enti.getEnte(ctx);
      const text = translator(uiLanguage)('texting:phoneCode', { code: made.code, ente });
      await this.sendText.execute(ctx, { personId, notificationId: null, number: made.phone, text, isAnswer: true });
    });
  }
}
