// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, InviteStaff, STAFF_INVITED } from '@reciproca/identity';
import { Subscriptions, UnitOfWork } from '@reciproca/platform';
import { formatDateTime, translator } from '@reciproca/ui';
import { Mailer } from './mailer.js';

/**
 * The mail with the link by which staff come in. It is kept nowhere: whoever can read the messages sent is not to come in
 * as a colleague. Where there is no mail server the page says so, and the link is handed on by whoever made it.
 */
@Injectable()
export class WriteToStaff implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly invite: InviteStaff,
    private readonly enti: Enti,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.subscriptions.outside(STAFF_INVITED, 'notifications.write_to_staff', async (seed, { payload }, finish) => {
      if (!this.mailer.isConfigured) return;
      const { invitationId: id } = payload;
      const [invited, ente] = await this.unitOfWork.read(
        seed,
        async (ctx) => [await this.invite.findToSend(ctx, id), await this.enti.getEnte(ctx)] as const,
      );
      if (!invited || ente.practiceOf !== null) return;
      const t = translator('it');
      const { givenName, email: address, role, expiresAt } = invited;
      const words = {
        name: givenName,
        ente: ente.name,
        address: invited.address,
        until: formatDateTime(expiresAt, 'it'),
      };
      await this.mailer.send({
        id,
        address,
        subject: t('notifications:invitation.subject', words),
        body: t(role ? 'notifications:invitation.body' : 'notifications:invitation.again', words),
      });
      await finish((ctx) => this.invite.noteSent(ctx, id));
    });
  }
}
