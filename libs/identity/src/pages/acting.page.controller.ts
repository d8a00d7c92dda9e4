// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CHANNELS } from '@reciproca/kernel';
import { ACTING_POLICY, type ActingPolicy, Allow, idParam, parseInput, valid } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { z } from 'zod';
import { AccessLog } from '../persistence/access-log.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { Page, type PageDoor } from '@reciproca/web';

const startShape = z.strictObject({ channel: z.enum(CHANNELS), next: z.string().max(2_000).optional() });

/** From the start to the stop, everything done on this session's pages is for that person. */
@ApiExcludeController()
@Controller('act-for')
@Allow('signed-in')
export class ActingPageController {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly accessLog: AccessLog,
    @Inject(ACTING_POLICY) private readonly policy: ActingPolicy,
  ) {}

  @Post('stop')
  async stop(@Page() page: PageDoor): Promise<void> {
    const { actingFor, sessionId } = page.viewer;
    await page.command((ctx) => this.sessions.setActing(ctx, sessionId, null), page.asMyself);
    page.redirect(page.isStaff && actingFor ? `/people/${actingFor.personId}` : '/', {
      kind: 'info',
      key: 'identity:act.stopped',
    });
  }

  @Post(':id')
  async start(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { channel, next } = parseInput(startShape, formToInput(page.body, startShape));
    if (id === page.viewer.personId) return page.redirect('/');
    await this.policy.ensureMayActFor(page.viewer, id);
    await page.command(async (ctx) => {
      await this.sessions.setActing(ctx, page.viewer.sessionId, { personId: id, channel });
      await this.accessLog.record(ctx, {
        action: 'read',
        personId: id,
        detail: { what: 'acting_started', by: channel },
      });
    }, page.asMyself);
    page.redirect(next ?? '/', { kind: 'info', key: 'identity:act.started' });
  }
}
