// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { Allow, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import { bindFields, Button, Details, Form, RadioCards, SelectField, StateBadge, usePage } from '@reciproca/ui';
import { type FormState, Page, type PageDoor, type PanelPage, PersonPages, PersonPanels } from '@reciproca/web';
import type { VNode } from 'preact';
import { enrolmentShape } from '../application/activity.input.js';
import { Enrol } from '../application/enrol.js';
import { ViewActivities } from '../application/view-activities.js';
import { type OwnEnrolment, ViewEnrolments } from '../application/view-enrolments.js';
import type { Activity } from '../domain/activity.js';
import { ENROLMENT_ROLES } from '../domain/enrolment.js';
import { TONE_OF_PLACE } from './activity-words.js';
import { HeardFields } from './enrol-form.js';

const formShape = enrolmentShape.omit({ meetingIds: true, needsChildCare: true }).extend({ activityId: idShape });

/** On a person's page: what they have a part in, and the way into something else, as on the telephone. */
@ApiExcludeController()
@Controller('people/:id/activities')
@Allow(STAFF)
export class EnrolmentsPanel {
  constructor(
    private readonly enrolments: ViewEnrolments,
    private readonly activities: ViewActivities,
    private readonly enrol: Enrol,
    private readonly pages: PersonPages,
    panels: PersonPanels,
  ) {
    panels.add({
      titleKey: 'activities:title',
      order: 46,
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
    return page.change({ ...own, acting: page.asMyself }, formShape, 'activities:enrolled.of', (ctx, input) => {
      const { activityId, ...wish } = input;
      const forPerson: Ctx = { ...ctx, beneficiaryId: id, channel: 'phone' };
      return this.enrol.execute(forPerson, activityId, { ...wish, needsChildCare: false });
    });
  }

  private async render(ctx: Ctx, personId: string, { page, form, isOpen }: PanelPage): Promise<VNode | null> {
    if (!isStaff(ctx)) return null;
    const own = await this.enrolments.listLiving(ctx, personId);
    const living = new Set(own.map(({ activityId }) => activityId));
    const open = (await this.activities.listOpen(ctx)).filter(({ id }) => !living.has(id));
    if (own.length === 0 && (!isOpen || open.length === 0)) return null;
    const others = isOpen ? open : [];
    return <Panel personId={personId} own={own} others={others} form={form} newKey={() => page.newKey()} />;
  }
}

interface PanelProps {
  readonly personId: string;
  readonly own: readonly OwnEnrolment[];
  readonly others: readonly Activity[];
  readonly form: FormState;
  readonly newKey: () => string;
}

function Panel({ personId, own, others, form, newKey }: PanelProps) {
  const { t } = usePage();
  const isRefused = 'activityId' in form.typed;
  const shown = isRefused ? form : { errors: {}, typed: {}, general: null };
  const field = bindFields({ role: 'learner', ...shown.typed }, shown.errors);
  return (
    <div class="stack">
      {own.length > 0 && (
        <ul>
          {own.map(({ id, activityId, activity, state }) => (
            <li key={id}>
              <a href={`/activities/${activityId}`}>{activity.title}</a>{' '}
              <StateBadge tone={TONE_OF_PLACE[state]} text={t(`activities:enrolment.${state}`)} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <Details summary={t('activities:enrol.person')} open={isRefused}>
          <Form action={`/people/${personId}/activities`} idempotencyKey={newKey()}>
            <SelectField
              {...field('activityId')}
              label={t('activities:one')}
              options={others.map(({ id, title }) => ({ value: id, label: title }))}
              required
            />
            <RadioCards
              {...field('role')}
              label={t('activities:part')}
              options={ENROLMENT_ROLES.map((value) => ({ value, label: t(`activities:role.as_${value}`) }))}
              required
            />
            <HeardFields form={shown} />
            <Button text={t('activities:enrol.person.save')} icon="check" />
          </Form>
        </Details>
      )}
    </div>
  );
}
