// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AccessLog, listDelegationScopes, Enti, People } from '@reciproca/identity';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { DelegationFormPage } from './delegation-form.page.js';
import { paperLanguage } from './paper-language.js';

@ApiExcludeController()
@Controller('paper/people/:id/delegation')
@Allow(STAFF)
export class DelegationFormPageController {
  constructor(
    private readonly people: People,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  @Get()
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { person, ente } = await page.query(async (ctx) => {
      const found = await this.people.getPerson(ctx, id);
      await this.accessLog.record(ctx, { action: 'read', personId: id, detail: { what: 'delegation_form' } });
      return { person: found, ente: await this.enti.getEnte(ctx) };
    }, page.asMyself);
    const body = (
      <DelegationFormPage
        person={person}
        ente={ente}
        scopes={listDelegationScopes()}
        language={paperLanguage(page, person)}
      />
    );
    await page.html({ title: page.t('paper:form.open'), backHref: `/people/${id}`, body, live: false, onPaper: true });
  }
}
