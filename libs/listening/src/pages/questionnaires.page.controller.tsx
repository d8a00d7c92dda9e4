// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { qrSvg } from '@reciproca/paper';
import { Allow, idParam, PLATFORM_CONFIG, type PlatformConfig, siteAddress, STAFF, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { ManageQuestionnaires } from '../application/manage-questionnaires.js';
import { ActOnQuestionnaire, actShape } from '../application/act-on-questionnaire.js';
import { questionnaireShape } from '../application/questionnaire.input.js';
import { ViewQuestionnaires } from '../application/view-questionnaires.js';
import { openPath, pathOf, QUESTIONNAIRES } from '../domain/paths.js';
import { inWords } from '../domain/questionnaire.js';
import { QuestionnaireFormPage } from './questionnaire-form.page.js';
import { QuestionnairePage } from './questionnaire.page.js';
import { QuestionnairesPage } from './questionnaires.page.js';

/** What the ente asks, as staff write it, and coordinators open and close it. */
@ApiExcludeController()
@Controller('questionnaires')
@Allow(STAFF)
export class QuestionnairesPageController {
  constructor(
    private readonly view: ViewQuestionnaires,
    private readonly manage: ManageQuestionnaires,
    private readonly act: ActOnQuestionnaire,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const all = await page.query((ctx) => this.view.list(ctx), page.asMyself);
    const body = <QuestionnairesPage all={all} />;
    await page.html({ title: page.t('listening:title'), backHref: '/reports', live: false, body });
  }

  @Get('new')
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.renderForm(page, null, { ...UNTOUCHED, typed: { isAnonymous: true } });
  }

  @Post('new')
  create(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      questionnaireShape,
      async (ctx, input) => {
        const { id } = await this.manage.create(ctx, input);
        return { path: pathOf(id), flash: { key: 'listening:saved' } };
      },
      (errors, typed, general) => this.renderForm(page, null, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, null);
  }

  @Post(':id')
  do(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      actShape,
      async (ctx, input) => {
        await this.act.execute(ctx, id, input);
        return { path: pathOf(id), flash: { key: 'listening:saved' } };
      },
      (errors, _, general) => this.render(page, id, general ?? Object.values(errors).join(' ')),
      page.asMyself,
    );
  }

  @Get(':id/edit')
  async showEdit(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { questionnaire, version } = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const { title, intro, consent, offersHelp } = version.content;
    const { target, isAnonymous } = questionnaire;
    const words = { title: title.it, intro: intro?.it, consent: consent?.it };
    await this.renderForm(page, id, { ...UNTOUCHED, typed: { ...words, target, isAnonymous, offersHelp } });
  }

  @Post(':id/edit')
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      questionnaireShape,
      async (ctx, input) => {
        await this.manage.change(ctx, id, input);
        return { path: pathOf(id), flash: { key: 'listening:saved' } };
      },
      (errors, typed, general) => this.renderForm(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string, general: string | null): Promise<void> {
    const detail = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const address = siteAddress(this.config, openPath(detail.questionnaire.linkToken));
    const props = {
      ...{ detail, general, address, qr: await qrSvg(address), newKey: () => page.newKey() },
      mayOpen: page.viewer.roles.includes('coordinator'),
    };
    const title = inWords(detail.version.content.title, page.language);
    await page.html({ title, backHref: QUESTIONNAIRES, live: false, body: <QuestionnairePage {...props} /> });
  }

  private renderForm(page: PageDoor, id: string | null, form: FormState): Promise<void> {
    const path = id ? `${pathOf(id)}/edit` : `${QUESTIONNAIRES}/new`;
    const props = { path, isNew: id === null, form, idempotencyKey: page.newKey() };
    return page.html({
      title: page.t(id ? 'listening:edit' : 'listening:new'),
      backHref: id ? pathOf(id) : QUESTIONNAIRES,
      live: false,
      body: <QuestionnaireFormPage {...props} />,
    });
  }
}
