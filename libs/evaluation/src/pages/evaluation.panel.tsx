// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { Allow, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import { bindFields, Button, DateField, Details, Form, formatDate, SelectField, usePage } from '@reciproca/ui';
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
import { seatPersonShape } from '../application/evaluation.input.js';
import { SeatPeople } from '../application/seat-people.js';
import { ViewTables } from '../application/view-tables.js';
import { seatPath } from '../domain/paths.js';
import { PARTS } from '../domain/seat.js';

const formShape = seatPersonShape.pick({ part: true, fromDay: true, toDay: true }).extend({ seatId: idShape });

/** On a person’s page: where they sit at a table, and the way to a seat. */
@ApiExcludeController()
@Controller('people/:id/evaluation')
@Allow(STAFF)
export class EvaluationPanel {
  constructor(
    private readonly view: ViewTables,
    private readonly people: SeatPeople,
    private readonly pages: PersonPages,
    panels: PersonPanels,
  ) {
    panels.add({
      titleKey: 'evaluation:title',
      order: 48,
      render: (ctx, personId, on) => this.render(ctx, personId, on),
    });
  }

  @Get()
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): void {
    page.redirect(`/people/${id}`);
  }

  @Post()
  seat(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const show = (form: FormState) => this.pages.show(page, id, form);
    const own = { path: `/people/${id}`, show, acting: page.asMyself };
    return page.change(own, formShape, 'evaluation:saved', (ctx, { seatId, ...input }) =>
      this.people.seat(ctx, seatId, { ...input, personId: id }),
    );
  }

  private async render(ctx: Ctx, personId: string, { page, form, isOpen }: PanelPage): Promise<VNode | null> {
    if (!isStaff(ctx)) return null;
    const seats = await this.view.listSeatsOf(ctx, personId);
    const free = isOpen ? await this.view.listOpenSeats(ctx) : [];
    if (seats.length + free.length === 0) return null;
    return <Panel personId={personId} seats={seats} free={free} form={form} newKey={() => page.newKey()} />;
  }
}

interface PanelProps {
  readonly personId: string;
  readonly seats: Awaited<ReturnType<ViewTables['listSeatsOf']>>;
  readonly free: readonly { readonly id: string; readonly label: string }[];
  readonly form: FormState;
  readonly newKey: () => string;
}

function Panel({ personId, seats, free, form, newKey }: PanelProps) {
  const { t, language } = usePage();
  const isRefused = 'seatId' in form.typed;
  const shown = isRefused ? form : UNTOUCHED;
  const field = bindFields({ part: 'holder', ...shown.typed }, shown.errors);
  return (
    <div class="stack">
      {seats.length > 0 && (
        <ul>
          {seats.map(({ table, seat, term }) => (
            <li key={term.id}>
              <a href={seatPath(seat.id)}>{`${table.name}: ${seat.number}. ${seat.component}`}</a>
              {`, ${t(`evaluation:part.${term.part}`)}, ${t('evaluation:from', { day: formatDate(term.fromDay, language) })}`}
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <Details summary={t('evaluation:sit.person')} open={isRefused}>
          <Form action={`/people/${personId}/evaluation`} idempotencyKey={newKey()}>
            <SelectField
              {...field('seatId')}
              label={t('evaluation:seat')}
              options={free.map(({ id, label }) => ({ value: id, label }))}
              required
            />
            <SelectField
              {...field('part')}
              label={t('evaluation:part')}
              options={PARTS.map((part) => ({ value: part, label: t(`evaluation:part.${part}`) }))}
              emptyLabel={false}
              required
            />
            <div class="field-row">
              <DateField {...field('fromDay')} label={t('evaluation:from_day')} />
              <DateField {...field('toDay')} label={t('evaluation:to_day')} />
            </div>
            <Button text={t('evaluation:sit.save')} icon="check" />
          </Form>
        </Details>
      )}
    </div>
  );
}
