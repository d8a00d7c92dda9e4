// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { acceptTimeFormShape, declineTimeFormShape, otherTimeFormShape } from '../api/agreement.request.js';
import { AnswerTimeBefore } from '../application/answer-time-before.js';
import { AskTimeBefore } from '../application/ask-time-before.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { ViewProposals } from '../application/view-proposals.js';
import { backOnRefusal } from './listing.page.controller.js';
import { atFields, OtherTimePage } from './other-time.page.js';
import { valuesOfTime, wantedIn } from './other-time-form.js';

/** "I can, but at another time": asked for on a proposal's page, answered there. */
@ApiExcludeController()
@Controller('proposals')
@Allow('signed-in')
@WithinScope('each-service')
export class TimeBeforePageController {
  constructor(
    private readonly proposals: ViewProposals,
    private readonly plugs: ServicePlugs,
    private readonly askTimeBefore: AskTimeBefore,
    private readonly answerTimeBefore: AnswerTimeBefore,
  ) {}

  @Get(':id/other-time')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const proposal = await page.query((ctx) => this.proposals.get(ctx, id));
    // What can no longer be answered is read on its own page.
    if (proposal.canAskTime) await this.render(page, id, UNTOUCHED);
    else page.redirect(`/proposals/${id}`);
  }

  @Post(':id/other-time')
  async ask(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    await page.submit(
      otherTimeFormShape,
      async (ctx, typed) => {
        await this.askTimeBefore.execute(ctx, id, wantedIn(typed, await this.proposals.get(ctx, id)));
        return { path: `/proposals/${id}`, flash: { key: 'exchange:time.asked.before' } };
      },
      (errors, typed, general) => this.render(page, id, { errors: atFields(errors), typed, general }),
    );
  }

  @Post(':id/other-time/accept')
  accept(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return backOnRefusal(page, `/proposals/${id}`, async () => {
      const yes = acceptTimeFormShape.parse(page.body);
      const { agreementId } = await page.command((ctx) => this.answerTimeBefore.accept(ctx, id, yes));
      if (agreementId) page.redirect(`/agreements/${agreementId}`, { key: 'exchange:proposal.accepted.agreed' });
      else page.redirect(`/proposals/${id}`, { key: 'exchange:proposal.accepted.approval' });
    });
  }

  @Post(':id/other-time/decline')
  decline(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return backOnRefusal(page, `/proposals/${id}`, async () => {
      await page.command((ctx) =>
        this.answerTimeBefore.decline(ctx, id, declineTimeFormShape.parse(page.body).question),
      );
      page.redirect(`/proposals/${id}`, { key: 'exchange:time.declined' });
    });
  }

  @Post(':id/other-time/take-back')
  takeBack(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return backOnRefusal(page, `/proposals/${id}`, async () => {
      await page.command((ctx) => this.answerTimeBefore.takeBack(ctx, id));
      page.redirect(`/proposals/${id}`, { key: 'exchange:time.taken_back' });
    });
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const proposal = await page.query((ctx) => this.proposals.get(ctx, id));
    const other = proposal.side === 'offer' ? proposal.requester : proposal.offerer;
    const isUntouched = Object.keys(form.typed).length === 0;
    const body = (
      <OtherTimePage
        path={`/proposals/${id}`}
        title={proposal.requestTitle}
        startsAt={proposal.startsAt}
        endsAt={proposal.endsAt}
        otherName={other.name}
        isAgreed={false}
        keepsLength={this.plugs.get(proposal.service).questions('request').timing === 'moment'}
        later={0}
        otherWay={null}
        heard={[]}
        othersAboard={false}
        isStaff={false}
        idempotencyKey={page.newKey()}
        {...form}
        typed={isUntouched ? valuesOfTime(proposal) : form.typed}
      />
    );
    const card = { kind: 'proposal' as const, id };
    await page.html({ title: page.t('exchange:time.before'), backHref: `/proposals/${id}`, body, card });
  }
}
