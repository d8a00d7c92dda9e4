// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AgreementPanels, Page, type PageDoor } from '@reciproca/web';
import { Allow, STAFF, valid } from '@reciproca/platform';
import { RecordContact } from '@reciproca/notifications';
import type { VNode } from 'preact';
import { findInstant } from '@reciproca/ui';
import {
  answerShape,
  callParam,
  callQueryShape,
  logShape,
  phoneRequestShape,
  stepDoneShape,
} from '../api/call.request.js';
import { ListCallChoices } from '../application/call-choices.js';
import { HearYes } from '../application/hear-yes.js';
import { PostByPhone } from '../application/post-by-phone.js';
import { CALL_LISTS, type CallPages, ShowCall } from '../application/show-call.js';
import { Speakers } from '../application/speakers.js';
import { callErrors, fieldsOfUsual, phoneRequestOf } from './call-form.js';
import { CallPage } from './call.page.js';
import type { CallForm } from './call.props.js';
import { callPath, matchesPath, saidAlong } from '../domain/call-paths.js';
import { type CallerSaid, heardFrom, OTHER_CALLER } from '../domain/speaker.rules.js';

const UNTOUCHED_FORM: CallForm = { errors: {}, typed: null, general: null };

/** While somebody is on the telephone: what is done here is done for them, by phone, without changing over first. */
/** So many of each list: somebody is on the telephone. */
const ROWS = 6;

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
    private readonly speakers: Speakers,
    private readonly panels: AgreementPanels,
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
        const posted = await this.post.execute(ctx, id, phoneRequestOf(said), said.likeId ?? null, said);
        return { path: saidAlong(matchesPath(id, posted.id), said), flash: { key: 'supervision:call.posted' } };
      },
      (errors, typed, general) => this.render(page, id, { errors: callErrors(errors), typed, general }),
      { onBehalfOf: id, channel: 'phone' },
    );
  }

  @Post('answers')
  async answer(@Page() page: PageDoor, @Param(valid(callParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      answerShape,
      async (ctx, { proposalId, answer, ...said }) => {
        const { agreementId } = await this.hear.answer(ctx, id, proposalId, answer === 'yes', said);
        if (agreementId) return saidAlong(`${callPath(id)}/agreed/${agreementId}`, said);
        return {
          path: saidAlong(callPath(id), said),
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
      async (ctx, { nextDate, nextTime, caller, callerName, ...contact }) => {
        const nextAt = nextDate ? (findInstant(nextDate, nextTime ?? '09:00') ?? null) : null;
        const said = { caller, callerName };
        const speaker = await this.speakers.find(ctx, id, said, null);
        await this.contacts.execute(ctx, { ...contact, ...heardFrom(speaker), personId: id, channel: 'phone', nextAt });
        return { path: saidAlong(callPath(id), said), flash: { key: 'supervision:call.logged' } };
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
      async (ctx, { contactId, ...said }) => {
        await this.contacts.finishStep(ctx, id, contactId);
        return { path: saidAlong(callPath(id), said), flash: { key: 'supervision:call.stepDone' } };
      },
      (errors, _typed, general) =>
        this.render(page, id, { errors: {}, typed: null, general: general ?? Object.values(errors).join(' ') }),
      { onBehalfOf: id, channel: 'phone' },
    );
  }

  private async render(page: PageDoor, id: string, form: CallForm): Promise<void> {
    const pages = Object.fromEntries(CALL_LISTS.map((list) => [list, page.asked(list, ROWS)])) as CallPages;
    const { sheet, choices, acts } = await page.query(async (ctx) => {
      const shown = await this.sheets.execute(ctx, id, pages);
      const acts = new Map<string, readonly VNode[]>();
      for (const one of shown.ahead) acts.set(one.id, await this.panels.renderForCall(ctx, one.id));
      return { sheet: shown, choices: await this.choices.execute(ctx, id), acts };
    }, page.asMyself);
    const { input } = page.readQuery(callQueryShape);
    const asked = callQueryShape.safeParse(form.typed ?? {}).data;
    const said: CallerSaid = asked?.caller ? asked : (input ?? {});
    const isNameless = said.caller === OTHER_CALLER && !said.callerName;
    const like = sheet.usual.find(({ likeId }) => likeId === input?.usual);
    const typed = form.typed ?? (like ? fieldsOfUsual(like) : { placeId: choices.homeId });
    const errors = isNameless
      ? { ...form.errors, callerName: page.t('supervision:errors.call.caller_name_needed') }
      : form.errors;
    const body = (
      <CallPage
        sheet={sheet}
        choices={choices}
        acts={acts}
        form={{ ...form, errors, typed }}
        said={said}
        isOpen={form.typed !== null || like !== undefined || input?.new === '1'}
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
