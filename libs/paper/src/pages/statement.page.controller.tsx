// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { addDays, DomainError, romeDay, systemClock } from '@reciproca/kernel';
import { type Acting, Allow, dayShape, idParam, STAFF, valid } from '@reciproca/platform';
import { z } from 'zod';
import { type Period, ShowPaperStatement } from '../application/show-paper-statement.js';
import { paperLanguage } from './paper-language.js';
import { StatementSheetPage } from './statement.page.js';

const periodShape = z.object({ from: dayShape.optional(), to: dayShape.optional() });
const USUAL_DAYS = 90;

@ApiExcludeController()
@Controller('paper')
@Allow('signed-in')
export class StatementPageController {
  constructor(private readonly statement: ShowPaperStatement) {}

  @Get('minutes')
  mine(@Page() page: PageDoor): Promise<void> {
    return this.render(page, page.viewer.actingFor?.personId ?? page.viewer.personId, '/paper/minutes', '/minutes');
  }

  @Get('people/:id/minutes')
  @Allow(STAFF)
  ofPerson(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, `/paper/people/${id}/minutes`, `/people/${id}/minutes`, page.asMyself);
  }

  private async render(
    page: PageDoor,
    personId: string,
    path: string,
    backHref: string,
    acting?: Acting,
  ): Promise<void> {
    const asked = page.readQuery(periodShape);
    const usual = usualPeriod();
    let { errors } = asked;
    let period: Period = { from: asked.input?.from ?? usual.from, to: asked.input?.to ?? usual.to };
    const load = () => page.query((ctx) => this.statement.execute(ctx, personId, period), acting);
    const statement = await load().catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      errors = page.errorsOf(error);
      period = usual;
      return load();
    });
    const language = paperLanguage(page, statement.person);
    const body = (
      <StatementSheetPage path={path} period={period} statement={statement} errors={errors} language={language} />
    );
    const status = Object.keys(errors).length > 0 ? 422 : 200;
    await page.html({ title: page.t('paper:statement.paper'), backHref, body, status, live: false, onPaper: true });
  }
}

function usualPeriod(): Period {
  const today = romeDay(systemClock.now());
  return { from: addDays(today, -USUAL_DAYS), to: today };
}
