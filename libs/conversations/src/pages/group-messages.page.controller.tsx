// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { hasRole } from '@reciproca/kernel';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { groupMessageFormShape, sendGroupShape } from '../api/group-message.request.js';
import { CallGroup } from '../application/call-group.js';
import { MessageTemplates } from '../application/message-templates.js';
import { SendGroupMessage } from '../application/send-group-message.js';
import { TakeBackGroupMessage } from '../application/take-back-group-message.js';
import { UNREACHED, ViewGroupMessages } from '../application/view-group-messages.js';
import { WriteGroupMessage } from '../application/write-group-message.js';
import type { GroupMessage } from '../domain/group-message.js';
import { GROUPS_PATH } from '../domain/paths.js';
import { chooseTemplate } from './filled-template.js';
import { GroupMessageFormPage } from './group-message-form.page.js';
import { GroupMessagePage } from './group-message.page.js';
import { GroupMessagesPage } from './group-messages.page.js';
import { ToCallPage } from './to-call.page.js';

type Id = { id: string };
/** As many as are printed on one list; who has more to call is helped by the call list. */
const MOST_PRINTED = 300;

@ApiExcludeController()
@Controller('group-messages')
@Allow(STAFF)
export class GroupMessagesPageController {
  constructor(
    private readonly view: ViewGroupMessages,
    private readonly write: WriteGroupMessage,
    private readonly send: SendGroupMessage,
    private readonly takeBack: TakeBackGroupMessage,
    private readonly calls: CallGroup,
    private readonly templates: MessageTemplates,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.list(ctx, page.asked()), page.asMyself);
    await page.html({
      title: page.t('conversations:groups.title'),
      next,
      body: <GroupMessagesPage messages={items} />,
    });
  }

  @Get('new')
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.renderForm(page, `${GROUPS_PATH}/new`, UNTOUCHED);
  }

  @Post('new')
  draft(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      groupMessageFormShape,
      async (ctx, input) => `${GROUPS_PATH}/${(await this.write.draft(ctx, input)).id}`,
      (errors, typed, general) => this.renderForm(page, `${GROUPS_PATH}/new`, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Get(':id/edit')
  async edit(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { message } = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    if (message.state !== 'draft') return page.redirect(`${GROUPS_PATH}/${id}`);
    await this.renderForm(page, `${GROUPS_PATH}/${id}/edit`, { ...UNTOUCHED, typed: typedOf(message) });
  }

  @Post(':id/edit')
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      groupMessageFormShape,
      async (ctx, input) => {
        await this.write.change(ctx, id, input);
        return `${GROUPS_PATH}/${id}`;
      },
      (errors, typed, general) => this.renderForm(page, `${GROUPS_PATH}/${id}/edit`, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post(':id/send')
  dispatch(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.own(page, id), sendGroupShape, 'conversations:groups.sent', (ctx, { sure }) =>
      this.send.execute(ctx, id, sure),
    );
  }

  @Post(':id/take-back')
  revoke(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.own(page, id), emptyShape, 'conversations:groups.takenBack', (ctx) =>
      this.takeBack.execute(ctx, id),
    );
  }

  @Get(':id/to-call')
  async toCall(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { message, people } = await page.look(
      async (ctx) => ({
        message: (await this.view.get(ctx, id)).message,
        people: await this.view.recipients(ctx, id, page.asked('after', MOST_PRINTED), UNREACHED),
      }),
      page.asMyself,
    );
    await page.html({
      title: page.t('conversations:groups.toCall'),
      backHref: `${GROUPS_PATH}/${id}`,
      live: false,
      next: people.next,
      body: <ToCallPage message={message} people={people.items} newKey={() => page.newKey()} />,
    });
  }

  @Post(':id/calls')
  call(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.change(this.own(page, id), emptyShape, 'conversations:groups.onCallList', (ctx) =>
      this.calls.execute(ctx, id),
    );
  }

  private own(page: PageDoor, id: string): OwnPage {
    return { path: `${GROUPS_PATH}/${id}`, show: (form) => this.render(page, id, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { seen, recipients, now } = await page.query(
      async (ctx) => ({
        seen: await this.view.get(ctx, id),
        recipients: await this.view.recipients(ctx, id, page.asked()),
        now: ctx.clock.now(),
      }),
      page.asMyself,
    );
    await page.html({
      title: page.t('conversations:groups.one'),
      backHref: GROUPS_PATH,
      next: recipients.next,
      listPath: `${GROUPS_PATH}/${id}`,
      body: (
        <GroupMessagePage {...seen} recipients={recipients.items} now={now} form={form} newKey={() => page.newKey()} />
      ),
    });
  }

  private async renderForm(page: PageDoor, path: string, form: FormState): Promise<void> {
    const { template, ...asked } = await page.query(
      async (ctx) => ({
        choices: await this.view.choices(ctx),
        mayHurry: hasRole(ctx, 'coordinator'),
        template: await chooseTemplate(ctx, page, this.templates),
      }),
      page.asMyself,
    );
    const typed = { ...form.typed, ...(form === UNTOUCHED && template.words) };
    await page.html({
      title: page.t('conversations:groups.new'),
      backHref: path.endsWith('/edit') ? path.replace(/\/edit$/, '') : GROUPS_PATH,
      live: false,
      body: (
        <GroupMessageFormPage
          {...{ path, template, ...asked }}
          form={{ ...form, typed }}
          newKey={() => page.newKey()}
        />
      ),
    });
  }
}

/** A draft as its form has it: which group says what, the form finds by its choices. */
function typedOf({ groups, wordsIt, wordsEn, urgentBecause }: GroupMessage): Record<string, unknown> {
  const when = groups.find((key) => key.startsWith('day:'))?.slice('day:'.length);
  return { who: groups, where: groups, when, wordsIt, wordsEn: wordsEn ?? '', urgentBecause: urgentBecause ?? '' };
}
