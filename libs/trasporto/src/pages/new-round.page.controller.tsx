// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { addDays, DomainError, romeDay } from '@reciproca/kernel';
import { Allow, dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { PlanDeliveryRound } from '../application/plan-delivery-round.js';
import { ProposeRound } from '../application/propose-round.js';
import { type OfferedChoices, ViewChoices } from '../application/view-choices.js';
import { type DraftView, ViewRounds } from '../application/view-rounds.js';
import { MOST_PARCELS, roundWishFields, type RoundWish } from '../domain/round.wish.js';
import { NewRoundPage } from './new-round.page.js';

const { driverId: _, offerSlotId: __, requestIds: ___, ...rest } = roundWishFields;
/** Driver and ride are one choice in the form: the driver's id, then the departure's. */
const formShape = z.strictObject({
  ...rest,
  who: z.string().regex(/^[0-9a-f-]{36}(:[0-9a-f-]{36})?$/),
  requestIds: z.array(idShape).max(MOST_PARCELS).default([]),
});
const dayQuery = z.object({ day: dayShape.optional(), driver: plainText(60).optional() });
const FIRST = { from: '09:00', until: '12:00', room: '6' };

@ApiExcludeController()
@Controller('rounds')
@Allow('signed-in')
export class NewRoundPageController {
  constructor(
    private readonly choices: ViewChoices,
    private readonly plan: PlanDeliveryRound,
    private readonly proposeRound: ProposeRound,
    private readonly rounds: ViewRounds,
  ) {}

  @Get('new')
  show(@Page() page: PageDoor): Promise<void> {
    const tomorrow = addDays(romeDay(new Date()), 1);
    return this.render(page, page.readQuery(dayQuery).input?.day ?? tomorrow, UNTOUCHED);
  }

  @Post('preview')
  async preview(@Page() page: PageDoor): Promise<void> {
    const { input, typed, errors } = page.readForm(formShape);
    if (!input) return this.render(page, dayOf(typed), { ...UNTOUCHED, typed, errors });
    try {
      const draft = await page.query(async (ctx) =>
        this.rounds.draft(ctx, await this.plan.execute(ctx, wishOf(input))),
      );
      await this.render(page, input.day, { ...UNTOUCHED, typed }, draft);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code.startsWith('access.')) throw error;
      const named = page.errorsOf(error);
      const isNamed = Object.keys(named).length > 0;
      await this.render(
        page,
        input.day,
        { typed, errors: withFormNames(named), general: isNamed ? null : page.refusalOf(error) },
        null,
        422,
      );
    }
  }

  @Post()
  async propose(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      formShape,
      async (ctx, input) => ({
        path: `/rounds/${await this.proposeRound.execute(ctx, wishOf(input))}`,
        flash: { key: 'trasporto:round.proposed' },
      }),
      (errors, typed, general) => this.render(page, dayOf(typed), { errors: withFormNames(errors), typed, general }),
    );
  }

  private async render(
    page: PageDoor,
    day: string,
    form: FormState,
    draft: DraftView | null = null,
    status?: number,
  ): Promise<void> {
    const choices = await page.query((ctx) => this.choices.execute(ctx, day));
    const named = page.readQuery(dayQuery).input?.driver ?? '';
    const only = choices.drivers.length === 1 ? choices.drivers[0]?.id : '';
    const beneficiary = page.viewer.actingFor?.personId ?? page.viewer.personId;
    const typed =
      form === UNTOUCHED
        ? { ...FIRST, who: only, requestIds: choices.parcels.slice(0, MOST_PARCELS).map(({ requestId }) => requestId) }
        : form.typed;
    const isOwn = String(typed['who']).startsWith(beneficiary);
    const body = (
      <NewRoundPage
        day={day}
        named={named}
        choices={withNamed(choices, named, typed['who'])}
        form={{ ...form, typed }}
        draft={draft}
        isOwn={isOwn}
        idempotencyKey={page.newKey()}
      />
    );
    await page.html({
      title: page.t('trasporto:round.new'),
      backHref: '/rounds',
      live: false,
      body,
      ...(status !== undefined && { status }),
    });
  }
}

/** The drivers whose name was searched for, and the one that is chosen already. */
function withNamed(choices: OfferedChoices, named: string, who: unknown): OfferedChoices {
  const isNamed = ({ id, name }: OfferedChoices['drivers'][number]): boolean =>
    name.toLocaleLowerCase('it').includes(named.toLocaleLowerCase('it')) || String(who).startsWith(id);
  return named ? { ...choices, drivers: choices.drivers.filter(isNamed) } : choices;
}

function wishOf({ who, ...wish }: z.output<typeof formShape>): RoundWish {
  if (wish.requestIds.length === 0) throw new DomainError('round.nothing_chosen', 'invalid', { field: 'requestIds' });
  const [driverId = '', offerSlotId] = who.split(':');
  return { ...wish, driverId, ...(offerSlotId && { offerSlotId }) };
}

function dayOf(typed: Readonly<Record<string, unknown>>): string {
  const day = dayShape.safeParse(typed['day']);
  return day.success ? day.data : romeDay(new Date());
}

function withFormNames({ driverId, offerSlotId, ...errors }: FormState['errors']): FormState['errors'] {
  const who = driverId ?? offerSlotId;
  return { ...errors, ...(who && { who }) };
}
