// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { romeDay, systemClock } from '@reciproca/kernel';
import { type Acting, Allow, dayShape, idParam, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { ShowDriveSheet } from '../application/show-drive-sheet.js';
import { DrivePage } from './drive.page.js';
import { paperLanguage } from './paper-language.js';

const dayQuery = z.object({ day: dayShape });

@ApiExcludeController()
@Controller('paper')
@Allow('signed-in')
export class DrivePageController {
  constructor(private readonly sheets: ShowDriveSheet) {}

  @Get('drive')
  mine(@Page() page: PageDoor): Promise<void> {
    return this.render(page, page.viewer.actingFor?.personId ?? page.viewer.personId, '/paper/drive', '/agenda');
  }

  @Get('people/:id/drive')
  @Allow(STAFF)
  ofPerson(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, `/paper/people/${id}/drive`, `/people/${id}`, page.asMyself);
  }

  /** Another day than today where one is asked for. */
  private async render(
    page: PageDoor,
    driverId: string,
    path: string,
    backHref: string,
    acting?: Acting,
  ): Promise<void> {
    const day = page.readQuery(dayQuery).input?.day ?? romeDay(systemClock.now());
    const sheet = await page.query((ctx) => this.sheets.execute(ctx, driverId, day), acting);
    const body = <DrivePage path={path} day={day} sheet={sheet} language={paperLanguage(page, sheet.driver)} />;
    await page.html({
      title: page.t('paper:drive.title', { name: sheet.driver.fullName }),
      backHref,
      body,
      live: false,
      onPaper: true,
      kept: { ahead: [] },
    });
  }
}
