// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { notFound } from '@reciproca/kernel';
import { Allow, idShape, valid, WithinScope } from '@reciproca/platform';
import { z } from 'zod';
import { ShareOut } from '../application/share-out.js';
import { type ShareView, ViewShare } from '../application/view-share.js';
import { shareChoiceShape, type ShareChoiceInput, shareLineShape } from '../domain/harvest-share.js';
import { gramsOf } from '../domain/produce.details.js';
import { SharePage } from './share.page.js';
import { ORTI } from '../orti.service.js';

const shareParam = z.object({ id: idShape, harvestId: idShape });
const formShape = z.strictObject({
  lines: z.array(shareLineShape).min(1).max(200),
  what: z.enum(['check', 'confirm']).default('confirm'),
  ...shareChoiceShape.shape,
});

@ApiExcludeController()
@Controller('gardens/:id/harvests/:harvestId/share')
@Allow('signed-in')
@WithinScope({ service: ORTI })
export class SharePageController {
  constructor(
    private readonly view: ViewShare,
    private readonly shareOut: ShareOut,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(shareParam)) param: z.output<typeof shareParam>): Promise<void> {
    const { input, typed, errors } = page.readQuery(shareChoiceShape);
    return this.render(page, param, { ...UNTOUCHED, typed, errors }, input ?? undefined);
  }

  @Post()
  async decide(@Page() page: PageDoor, @Param(valid(shareParam)) param: z.output<typeof shareParam>): Promise<void> {
    if (page.body['what'] === 'check') {
      const { input, typed, errors } = page.readForm(formShape);
      return this.render(page, param, { ...UNTOUCHED, typed, errors }, input ?? undefined);
    }
    await page.submit(
      formShape,
      async (ctx, { lines, what: _, ...choice }) => {
        await this.shareOut.execute(ctx, param.harvestId, lines, choice);
        return { path: `/gardens/${param.id}`, flash: { key: 'orti:share.done' } };
      },
      (errors, typed, general) => this.render(page, param, { errors, typed, general }),
    );
  }

  private async render(
    page: PageDoor,
    { id, harvestId }: z.output<typeof shareParam>,
    form: FormState,
    choice?: ShareChoiceInput,
  ): Promise<void> {
    const wanted = choice ?? chosenBefore(form.typed);
    const view = await page.query((ctx) => this.view.execute(ctx, harvestId, wanted));
    if (view.garden.id !== id) throw notFound('harvest');
    const { ordered, ...shown } = shownFor(view, form);
    const { typed } = shown;
    const body = <SharePage view={ordered} form={shown} typedGrams={sumOf(typed)} idempotencyKey={page.newKey()} />;
    await page.html({ title: page.t('orti:share.title'), backHref: `/gardens/${id}`, live: false, body });
  }
}

/** A refused form keeps its choice, unless that is what was wrong. */
function chosenBefore({ leastKg, households }: Typed): ShareChoiceInput {
  const number = (value: unknown): number | undefined => (value ? Number(String(value).replace(',', '.')) : undefined);
  return shareChoiceShape.safeParse({ leastKg: number(leastKg), households: number(households) }).data ?? {};
}

type Typed = Readonly<Record<string, unknown>>;

/** The households in the order of the form that was sent, so that nothing typed lands beside somebody else; who is new comes after. */
function shownFor(view: ShareView, { typed, errors, general }: FormState): FormState & { ordered: ShareView } {
  const sent = Object.keys(typed).flatMap((name) =>
    /^lines\.\d+\.requestId$/.exec(name) ? [String(typed[name])] : [],
  );
  const known = sent.flatMap((requestId) => view.lines.find((line) => line.requestId === requestId) ?? []);
  const lines = [...known, ...view.lines.filter(({ requestId }) => !sent.includes(requestId))];
  const kg = (requestId: string, proposedGrams: number): unknown => {
    const index = sent.indexOf(requestId);
    return index < 0 ? (sent.length > 0 ? 0 : proposedGrams / 1000) : typed[`lines.${index}.kg`];
  };
  // A household that no longer asks has no place left to say so at.
  const gone = sent.flatMap((requestId, index) =>
    view.lines.some((line) => line.requestId === requestId) ? [] : (errors[`lines.${index}.kg`] ?? []),
  );
  const own = lines.flatMap(({ requestId }, index) => {
    const text = errors[`lines.${sent.indexOf(requestId)}.kg`];
    return text ? [[`lines.${index}.kg`, text] as const] : [];
  });
  return {
    ordered: { ...view, lines },
    errors: { ...choiceErrors(errors), ...Object.fromEntries(own) },
    general: general ?? gone[0] ?? null,
    typed: {
      leastKg: typed['leastKg'] ?? view.choice.leastGrams / 1000,
      households: typed['households'] ?? view.choice.mostHouseholds,
      ...Object.fromEntries(
        lines.map(({ requestId, proposedGrams }, index) => [`lines.${index}.kg`, kg(requestId, proposedGrams)]),
      ),
    },
  };
}

function choiceErrors({ leastKg, households }: FormState['errors']): FormState['errors'] {
  return { ...(leastKg && { leastKg }), ...(households && { households }) };
}

function sumOf(typed: Typed): number {
  const kilos = Object.entries(typed).filter(([name]) => name.startsWith('lines.'));
  const grams = kilos.map(([, value]) => gramsOf(Number(String(value).replace(',', '.'))));
  return grams.reduce((sum, each) => sum + (Number.isFinite(each) ? each : 0), 0);
}
