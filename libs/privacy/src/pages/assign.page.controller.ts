// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ChangePersonState, Page, type PageDoor, reasonShape } from '@reciproca/identity';
import { Allow, idParam, idShape, parseInput, STAFF, valid } from '@reciproca/platform';
import { formToInput } from '@reciproca/ui';
import { z } from 'zod';
import { assignShape } from '../api/case.request.js';
import { ManageOrganisations } from '../application/manage-organisations.js';

const twoIds = z.object({ id: idShape, caseId: idShape });

/** Small forms of a person's page that lead back to it. */
@ApiExcludeController()
@Controller('people/:id')
@Allow(STAFF)
export class AssignPageController {
  constructor(
    private readonly organisations: ManageOrganisations,
    private readonly state: ChangePersonState,
  ) {}

  @Post('cases')
  async assign(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const input = parseInput(assignShape, formToInput(page.body, assignShape));
    await page.command((ctx) => this.organisations.assign(ctx, id, input), page.asMyself);
    page.redirect(`/people/${id}`, { key: 'privacy:case.assigned' });
  }

  @Post('cases/:caseId/end')
  async end(@Page() page: PageDoor, @Param(valid(twoIds)) { id, caseId }: z.output<typeof twoIds>): Promise<void> {
    await page.command((ctx) => this.organisations.endAssignment(ctx, id, caseId), page.asMyself);
    page.redirect(`/people/${id}`, { key: 'privacy:case.ended' });
  }

  @Post('data/close')
  async close(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { reason } = parseInput(reasonShape, formToInput(page.body, reasonShape));
    await page.command((ctx) => this.state.execute(ctx, id, 'left', reason), page.asMyself);
    page.redirect('/people', { key: 'privacy:file.closed' });
  }
}
