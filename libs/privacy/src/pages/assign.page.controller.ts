// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor, PersonPages } from '@reciproca/web';
import { Allow, idParam, idShape, STAFF, valid } from '@reciproca/platform';
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
    private readonly pages: PersonPages,
  ) {}

  @Post('cases')
  assign(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      assignShape,
      async (ctx, input) => {
        await this.organisations.assign(ctx, id, input);
        return { path: `/people/${id}`, flash: { key: 'privacy:case.assigned' } };
      },
      (errors, typed, general) => this.pages.show(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post('cases/:caseId/end')
  async end(@Page() page: PageDoor, @Param(valid(twoIds)) { id, caseId }: z.output<typeof twoIds>): Promise<void> {
    await page.command((ctx) => this.organisations.endAssignment(ctx, id, caseId), page.asMyself);
    page.redirect(`/people/${id}`, { key: 'privacy:case.ended' });
  }
}
