// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { type Garden, ManageGardens } from '@reciproca/orti';
import { Allow, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import { bindFields, Button, Details, Form, formatDate, SelectField, usePage } from '@reciproca/ui';
import {
  type FormState,
  Page,
  type PageDoor,
  type PanelPage,
  PersonPages,
  PersonPanels,
  UNTOUCHED,
} from '@reciproca/web';
import type { VNode } from 'preact';
import { AskForPlot } from '../application/ask-for-plot.js';
import { askShape } from '../application/plots.input.js';
import { type OwnPlots, ViewOwnPlots } from '../application/view-own-plots.js';
import { AskFields } from './garden-plots-forms.js';

const formShape = askShape.extend({ gardenId: idShape });

/** On a person’s page: their plots, and the way into the line, as on the telephone. */
@ApiExcludeController()
@Controller('people/:id/plots')
@Allow(STAFF)
export class PlotsPanel {
  constructor(
    private readonly own: ViewOwnPlots,
    private readonly ask: AskForPlot,
    private readonly gardens: ManageGardens,
    private readonly pages: PersonPages,
    panels: PersonPanels,
  ) {
    panels.add({
      titleKey: 'plots:title',
      order: 47,
      render: (ctx, personId, on) => this.render(ctx, personId, on),
    });
  }

  @Get()
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): void {
    page.redirect(`/people/${id}`);
  }

  @Post()
  take(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const own = { path: `/people/${id}`, show: (form: FormState) => this.pages.show(page, id, form) };
    return page.change({ ...own, acting: page.asMyself }, formShape, 'plots:asked.of', (ctx, { gardenId, ...wish }) =>
      this.ask.execute({ ...ctx, beneficiaryId: id, channel: 'phone' }, gardenId, wish),
    );
  }

  private async render(ctx: Ctx, personId: string, { page, form, isOpen }: PanelPage): Promise<VNode | null> {
    if (!isStaff(ctx)) return null;
    const own = await this.own.list(ctx, personId);
    const asked = new Set(own.waiting.map(({ gardenId }) => gardenId));
    const others = isOpen ? (await this.gardens.list(ctx)).filter(({ id }) => !asked.has(id)) : [];
    if (own.held.length + own.waiting.length + others.length === 0) return null;
    return <Panel personId={personId} own={own} others={others} form={form} newKey={() => page.newKey()} />;
  }
}

interface PanelProps {
  readonly personId: string;
  readonly own: OwnPlots;
  readonly others: readonly Garden[];
  readonly form: FormState;
  readonly newKey: () => string;
}

function Panel({ personId, own, others, form, newKey }: PanelProps) {
  const { t, language } = usePage();
  const isRefused = 'gardenId' in form.typed;
  const shown = isRefused ? form : UNTOUCHED;
  const field = bindFields(shown.typed, shown.errors);
  return (
    <div class="stack">
      {own.held.length + own.waiting.length > 0 && (
        <ul>
          {own.held.map(({ id, plot, gardenName, warnedUntil }) => (
            <li key={id}>
              <a href={`/plots/${plot.id}`}>{`${gardenName}: ${t('plots:number_of', { number: plot.number })}`}</a>{' '}
              {warnedUntil && t('plots:warned_until', { day: formatDate(warnedUntil, language) })}
            </li>
          ))}
          {own.waiting.map(({ id, gardenId, gardenName, position, createdAt }) => (
            <li key={id}>
              <a href={`/gardens/${gardenId}/plots`}>{gardenName}</a>:{' '}
              {t('plots:position', { position, day: formatDate(createdAt, language) })}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <Details summary={t('plots:ask.person')} open={isRefused}>
          <Form action={`/people/${personId}/plots`} idempotencyKey={newKey()}>
            <SelectField
              {...field('gardenId')}
              label={t('plots:garden')}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <AskFields form={shown} />
            <Button text={t('plots:ask.save')} icon="check" />
          </Form>
        </Details>
      )}
    </div>
  );
}
