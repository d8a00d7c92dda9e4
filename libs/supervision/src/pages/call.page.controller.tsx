// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, STAFF, valid } from '@reciproca/platform';
import { RecordContact } from '@reciproca/notifications';
import { findInstant } from '@reciproca/ui';
import { answerShape, callParam, logShape, phoneRequestShape, stepDoneShape } from '../api/call.request.js';
import { ListCallChoices } from '../application/call-choices.js';
import { HearYes } from '../application/hear-yes.js';
import { PostByPhone } from '../application/post-by-phone.js';
import { ShowCall } from '../application/show-call.js';
import { callErrors, fieldsOfUsual, phoneRequestOf } from './call-form.js';
import { CallPage } from './call.page.js';
import type { CallForm } from './call.props.js';
import { callPath, matchesPath } from '../domain/call-paths.js';

const UNTOUCHED_FORM: CallForm = { errors: {}, typed: null, general: null };

/** While somebody is on the telephone: what is done here is done for them, by phone, without changing over first. */
@ApiExcludeController()
@Controller('calls/with/:id')
@Allow(STAFF)
export class CallPageController {
  constructor(
    private readonly sheets: ShowCall,
    private readonly choices: ListCallChoices,
    private readonly post: PostByPhone,
    private readonly hear: HearYes,
    private readonly contacts: RecordContact,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(callParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED_FORM);
  }

  @Post('requests')
  async ask(@Page() page: PageDoor, @Param(valid(callParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      phoneRequestShape,
      async (ctx, said) => {
        const posted = await this.post.execute(ctx, id, phoneRequestOf(said), said.likeId ?? null);
        return { path: matchesPath(id, posted.id), flash: { key: 'supervision:call.posted' } };
      },
      (errors, typed, general) => this.render(page, id, { errors: callErrors(errors), typed, general }),
      { onBehalfOf: id, channel: 'phone' },
    );
  }

  @Post('answers')
  async answer(@Page() page: PageDoor, @Param(valid(callParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      answerShape,
      async (ctx, { proposalId, answer }) => {
        const { agreementId } = await this.hear.answer(ctx, id, proposalId, answer === 'yes');
        if (agreementId) return `${callPath(id)}/agreed/${agreementId}`;
        return {
          path: callPath(id),
          flash: { key: answer === 'yes' ? 'supervision:call.yesNoted' : 'supervision:call.noNoted' },
        };
      },
      (errors, _typed, general) =>
        this.render(page, id, { errors: {}, typed: null, general: general ?? Object.values(errors).join(' ') }),
      { onBehalfOf: id, channel: 'phone' },
    );
  }

  @Post('contacts')
  async log(@Page() page: PageDoor, @Param(valid(callParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      logShape,
      async (ctx, { nextDate, nextTime, ...contact }) => {
        const nextAt = nextDate ? (findInstant(nextDate, nextTime ?? '09:00') ?? null) : null;
        await this.contacts.execute(ctx, { ...contact, personId: id, channel: 'phone', nextAt });
        return { path: callPath(id), flash: { key: 'supervision:call.logged' } };
      },
      (errors, typed, general) =>
        this.render(page, id, {
          errors: { ...errors, ...(errors['nextAt'] && { nextDate: errors['nextAt'] }) },
          typed,
          general,
        }),
      { onBehalfOf: id, channel: 'phone' },
    );
  }

  @Post('steps')
  async finishStep(@Page() page: PageDoor, @Param(valid(callParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      stepDoneShape,
      async (ctx, { contactId }) => {
        await this.contacts.finishStep(ctx, id, contactId);
        return { path: callPath(id), flash: { key: 'supervision:call.stepDone' } };
      },
      (errors, _typed, general) =>
        this.render(page, id, { errors: {}, typed: null, general: general ?? Object.values(errors).join(' ') }),
      { onBehalfOf: id, channel: 'phone' },
    );
  }

  private async render(page: PageDoor, id: string, form: CallForm): Promise<void> {
    const { sheet, choices } = await page.query(
      async (ctx) => ({ sheet: await this.sheets.execute(ctx, id), choices: await this.choices.execute(ctx, id) }),
      page.asMyself,
    );
    const { usual: chosen } = page.door.request.query as Record<string, unknown>;
    const like = sheet.usual.find(({ likeId }) => likeId === chosen);
    const typed = form.typed ?? (like ? fieldsOfUsual(like) : { placeId: choices.homeId });
    const body = (
      <CallPage
        sheet={sheet}
        choices={choices}
        form={{ ...form, typed }}
        isOpen={form.typed !== null || like !== undefined}
        newKey={() => page.newKey()}
      />
    );
    await page.html({
      title: sheet.person.fullName,
      backHref: '/calls/incoming',
      live: false,
      card: { kind: 'person', id },
      body,
    });
  }
}
