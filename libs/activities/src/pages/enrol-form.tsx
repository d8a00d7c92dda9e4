// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  Form,
  formatWhen,
  PostButton,
  RadioCards,
  Section,
  StateBadge,
  TextField,
  usePage,
} from '@reciproca/ui';
import { UNTOUCHED } from '@reciproca/web';
import type { Enrolment } from '../domain/enrolment.js';
import type { ActivityPageProps } from './activity.props.js';
import { TONE_OF_PLACE } from './activity-words.js';

/** Taking part, for oneself or for whom one acts. */
export function EnrolForm({ detail, forms, isDesk, isStaff, now, newKey }: ActivityPageProps) {
  const { t, language } = usePage();
  const { activity, meetings, enrolled } = detail;
  const ahead = meetings.filter(({ state, endsAt }) => state === 'planned' && endsAt > now);
  if (activity.state !== 'open' || ahead.length === 0) return null;
  if (isDesk) return <Alert tone="info">{t('activities:enrol.from_person')}</Alert>;
  const form = forms.enrol ?? UNTOUCHED;
  const field = bindFields({ role: 'learner', ...form.typed }, form.errors);
  const isFull = activity.capacity !== null && ahead.every(({ taken }) => taken >= (activity.capacity ?? 0));
  return (
    <Section title={t('activities:enrol')} id="enrol">
      {isFull && <Alert tone="info">{t('activities:enrol.full', { taken: enrolled })}</Alert>}
      <Form action={`/activities/${activity.id}/enrol`} idempotencyKey={newKey()}>
        <RadioCards
          {...field('role')}
          label={t('activities:role')}
          required
          options={(['learner', 'helper'] as const).map((value) => ({ value, label: t(`activities:role.${value}`) }))}
        />
        {ahead.length > 1 && (
          <CheckboxGroup
            {...field('meetingIds')}
            label={t('activities:which')}
            hint={t('activities:which.hint')}
            options={ahead.map(({ id, startsAt, endsAt }) => ({
              value: id,
              label: formatWhen(startsAt, endsAt, language, now),
            }))}
          />
        )}
        <CheckboxField {...field('needsRide')} label={t('activities:needs_ride')} />
        {activity.childCare && <CheckboxField {...field('needsChildCare')} label={t('activities:needs_child_care')} />}
        {isStaff && <HeardFields form={form} />}
        <Button text={t(isFull ? 'activities:enrol.wait' : 'activities:enrol.save')} icon="check" />
      </Form>
    </Section>
  );
}

/** For staff alone: whom they have heard for a child, and why it is to be although the person has something else. */
export function HeardFields({ form }: { form: typeof UNTOUCHED }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <>
      <CheckboxField {...field('heard')} label={t('activities:heard')} hint={t('activities:heard.hint')} />
      <TextField {...field('overrule')} label={t('activities:overrule')} hint={t('activities:overrule.hint')} />
    </>
  );
}

/** What the reader has of it already: a place, a place in line, or one to take by an hour. */
export function OwnPlace({ detail, own, forms, isStaff, newKey }: ActivityPageProps & { readonly own: Enrolment }) {
  const { t, language } = usePage();
  const path = `/activities/enrolments/${own.id}`;
  return (
    <Section title={t('activities:own')} id="own">
      <p>
        <StateBadge tone={TONE_OF_PLACE[own.state]} text={t(`activities:own.${own.state}`)} />
      </p>
      <p>{t(`activities:role.as_${own.role}`)}</p>
      {own.meetingIds && <p>{t('activities:own.some', { count: own.meetingIds.length })}</p>}
      {own.state === 'offered' && own.answerBy && (
        <Form action={`${path}/accept`} idempotencyKey={newKey()}>
          <p>{t('activities:answer_by', { when: formatWhen(own.answerBy, null, language) })}</p>
          {isStaff && <HeardFields form={forms.answer ?? UNTOUCHED} />}
          <Button text={t('activities:accept')} kind="success" icon="check" />
        </Form>
      )}
      {detail.activity.state === 'open' && (
        <PostButton
          action={`${path}/withdraw`}
          text={t(own.state === 'enrolled' ? 'activities:withdraw' : 'activities:withdraw.wait')}
          kind="outline"
          idempotencyKey={newKey()}
        />
      )}
    </Section>
  );
}
