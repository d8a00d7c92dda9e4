// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { AppIoServiceRepository } from '../persistence/app-io-service.repository.js';
import { Notify } from './notify.js';

/** App IO does not let us in any more: nothing goes that way until the key is right, and the coordinators hear of it, once. */
@Injectable()
export class TellOfKey {
  constructor(
    private readonly services: AppIoServiceRepository,
    private readonly people: People,
    private readonly notify: Notify,
  ) {}

  async execute(ctx: Ctx): Promise<void> {
    if (!(await this.services.noteRefused(ctx))) return;
    const coordinators = await this.people.listIdsWithRole(ctx, 'coordinator');
    const eventKey = `app_io_refused:${ctx.clock.now().toISOString()}`;
    await this.notify.notifyMany(
      ctx,
      coordinators.map((personId) => ({
        personId,
        type: 'app_io_refused',
        params: {},
        link: '/settings/app-io',
        important: true,
        eventKey,
      })),
    );
  }
}
