// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, PersonPages, UNTOUCHED } from '@reciproca/web';
import { AnswerQuestions } from '../application/answer-questions.js';
import { EnterParticipant } from '../application/enter-participant.js';
import { answersShape, entryShape, recordShape } from '../application/participant.input.js';
import { ProjectScopes } from '../application/project-scopes.js';
import { ViewParticipants } from '../application/view-participants.js';
import { OwnProjectsPage } from './own-projects.page.js';
import { type ParticipantForms, ParticipantPage } from './participant.page.js';
import { QuestionsSheetPage } from './questions-sheet.page.js';

/** One participant: written by staff, their answers read and corrected by themselves too. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
export class ParticipantPageController {
  constructor(
    private readonly view: ViewParticipants,
    private readonly entering: EnterParticipant,
    private readonly answering: AnswerQuestions,
    private readonly scopes: ProjectScopes,
    private readonly people: PersonPages,
  ) {}

  @Get('me/projects')
  async own(@Page() page: PageDoor): Promise<void> {
    const me = page.viewer.personId;
    const projects = await page.query((ctx) => this.view.ofPerson(ctx, me), page.asMyself);
    const body = <OwnProjectsPage projects={projects} />;
    await page.html({ title: page.t('projects:mine'), backHref: '/me', live: false, body });
  }

  @Post('people/:id/projects')
  @Allow(STAFF)
  enter(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      entryShape,
      async (ctx, input) => {
        const participant = await this.entering.enter(ctx, id, input);
        return { path: `/participants/${participant.id}`, flash: { key: 'projects:entered' } };
      },
      (errors, typed, general) => this.people.show(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get('participants/:id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id);
  }

  /** Forms that were refused stand at their own address: asked for again, that is the page of the participant. */
  @Get(['participants/:id/answers', 'participants/:id/withdraw'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): void {
    page.redirect(`/participants/${id}`);
  }

  @Get('participants/:id/form')
  @Allow(STAFF)
  async form(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { name, heading } = await page.query(async (ctx) => {
      const { participant, project } = await this.view.get(ctx, id);
      return { name: participant.name, heading: await this.scopes.getHeading(ctx, project.id) };
    }, page.asMyself);
    await page.html({
      title: page.t('projects:paper'),
      backHref: `/participants/${id}`,
      live: false,
      onPaper: true,
      body: <QuestionsSheetPage heading={heading} name={name} />,
    });
  }

  @Post('participants/:id')
  @Allow(STAFF)
  write(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const own = this.at(page, id, (record) => ({ record }));
    return page.change(own, recordShape, 'projects:saved', (ctx, input) => this.entering.write(ctx, id, input));
  }

  @Post('participants/:id/answers')
  answer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const own = this.at(page, id, (answers) => ({ answers }));
    return page.change(own, answersShape, 'projects:saved', (ctx, input) => this.answering.answer(ctx, id, input));
  }

  @Post('participants/:id/withdraw')
  withdraw(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const own = this.at(page, id, (answers) => ({ answers }));
    return page.change(own, emptyShape, 'projects:withdrawn', (ctx) => this.answering.withdraw(ctx, id));
  }

  private at(page: PageDoor, id: string, formOf: (form: FormState) => ParticipantForms): OwnPage {
    const show = (form: FormState): Promise<void> => this.render(page, id, formOf(form));
    return { path: `/participants/${id}`, show, acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, forms: ParticipantForms = {}): Promise<void> {
    const { participant, project } = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    const { personId } = page.viewer;
    await page.html({
      title: participant.name,
      backHref: page.isStaff ? `/projects/${project.id}/participants` : '/me/projects',
      live: false,
      body: (
        <ParticipantPage
          participant={participant}
          project={project}
          isStaff={page.isStaff}
          isSelf={participant.personId === personId}
          record={forms.record ?? { ...UNTOUCHED, typed: { ...participant } }}
          answers={forms.answers ?? { ...UNTOUCHED, typed: { ...participant } }}
          newKey={() => page.newKey()}
        />
      ),
    });
  }
}
