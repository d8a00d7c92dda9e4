// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { acceptTimeFormShape, declineTimeFormShape, otherTimeFormShape } from '../api/agreement.request.js';
import { backOnRefusal } from './listing.page.controller.js';
import { atFields, OtherTimePage } from './other-time.page.js';
import { AgreedTimesForm, type OtherTimeForm, TimesBeforeForm } from './time-forms.js';

/** Another time for what is agreed, and for what is not yet: asked for, answered, taken back. Each under its own word. */
function otherTimePageController(kind: 'agreement' | 'proposal', form: Type<OtherTimeForm>): Type {
  const pathOf = (id: string): string => `/${kind}s/${id}`;

  @ApiExcludeController()
  @Controller(`${kind}s`)
  @Allow('signed-in')
  @WithinScope('each-service')
  class OtherTimePageController {
    constructor(@Inject(form) private readonly times: OtherTimeForm) {}

    @Get(':id/other-time')
    async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
      // What can no longer be changed is read on its own page.
      if (await page.query((ctx) => this.times.isOpen(ctx, id))) await this.render(page, id, UNTOUCHED);
      else page.redirect(pathOf(id));
    }

    @Post(':id/other-time')
    async ask(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
      await page.submit(
        otherTimeFormShape,
        async (ctx, typed) => ({ path: pathOf(id), flash: { key: await this.times.ask(ctx, id, typed) } }),
        (errors, typed, general) => this.render(page, id, { errors: atFields(errors), typed, general }),
      );
    }

    @Post(':id/other-time/accept')
    accept(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
      return backOnRefusal(page, pathOf(id), async () => {
        const yes = acceptTimeFormShape.parse(page.body);
        const { agreementId, key } = await page.command((ctx) => this.times.accept(ctx, id, yes));
        page.redirect(agreementId ? `/agreements/${agreementId}` : pathOf(id), { key });
      });
    }

    @Post(':id/other-time/decline')
    decline(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
      return backOnRefusal(page, pathOf(id), async () => {
        const { question } = declineTimeFormShape.parse(page.body);
        await page.command((ctx) => this.times.desk.decline(ctx, id, question));
        page.redirect(pathOf(id), { key: 'exchange:time.declined' });
      });
    }

    @Post(':id/other-time/take-back')
    takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
      return backOnRefusal(page, pathOf(id), async () => {
        await page.command((ctx) => this.times.desk.takeBack(ctx, id));
        page.redirect(pathOf(id), { key: 'exchange:time.taken_back' });
      });
    }

    private async render(page: PageDoor, id: string, state: FormState): Promise<void> {
      const { values, ...shown } = await page.query((ctx) => this.times.load(ctx, id));
      const isUntouched = Object.keys(state.typed).length === 0;
      const body = (
        <OtherTimePage
          path={pathOf(id)}
          {...shown}
          isStaff={shown.isAgreed && page.isStaff}
          idempotencyKey={page.newKey()}
          {...state}
          typed={isUntouched ? values : state.typed}
        />
      );
      const title = page.t(shown.isAgreed ? 'exchange:time.title' : 'exchange:time.before');
      await page.html({ title, backHref: pathOf(id), body, card: { kind, id } });
    }
  }
  return OtherTimePageController;
}

export const AgreementTimesPageController = otherTimePageController('agreement', AgreedTimesForm);
export const ProposalTimesPageController = otherTimePageController('proposal', TimesBeforeForm);
