// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DateField,
  Details,
  ErrorSummary,
  Form,
  formatWhen,
  LinkButton,
  PageHeading,
  Section,
  SelectField,
  StateBadge,
  TextArea,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import { AttendanceForm, rowLabels } from './attendance-form.js';
import type { MeetingPageProps } from './meeting.props.js';

/** One meeting, for who leads it. */
export function MeetingPage(props: MeetingPageProps) {
  const { t, language } = usePage();
  const { detail, forms, isStaff } = props;
  const { activity, meeting, placeName } = detail;
  const refused = Object.values(forms).find((form) => form !== undefined);
  const labels = {
    day: t('activities:day'),
    from: t('activities:from'),
    until: t('activities:until'),
    placeId: t('activities:place'),
    note: t('activities:note'),
    ...rowLabels(detail, t),
  };
  const isOff = meeting.state === 'called_off';
  return (
    <div class="stack">
      <PageHeading
        eyebrow={<a href={`/activities/${activity.id}`}>{activity.title}</a>}
        title={formatWhen(meeting.startsAt, meeting.endsAt, language)}
        lead={[placeName, meeting.note].filter(Boolean).join(' · ')}
        badge={isOff && <StateBadge tone="danger" text={t('activities:meeting.called_off')} />}
        actions={
          <LinkButton
            href={`/activities/meetings/${meeting.id}/sheet`}
            text={t('activities:meeting.sheet')}
            kind="outline"
            icon="note"
          />
        }
      />
      {refused?.general && <Alert tone="danger">{refused.general}</Alert>}
      {refused && <ErrorSummary errors={refused.errors} labels={labels} />}
      <AttendanceForm {...props} />
      {isStaff && <Change {...props} />}
    </div>
  );
}

function Change({ detail: { meeting, hasBegun }, forms, places, usual, newKey }: MeetingPageProps) {
  const { t } = usePage();
  const isOff = meeting.state === 'called_off';
  if (!isOff && hasBegun) return null;
  const field = bindFields(forms.move?.typed ?? usual, forms.move?.errors ?? {});
  const off = bindFields(forms.callOff?.typed ?? {}, forms.callOff?.errors ?? {});
  const path = `/activities/meetings/${meeting.id}`;
  return (
    <Section title={t('activities:meeting.change')} id="change">
      <Details
        summary={t(isOff ? 'activities:meeting.make_up' : 'activities:meeting.move')}
        open={forms.move !== undefined}
      >
        <Form action={`${path}/${isOff ? 'make-up' : 'move'}`} idempotencyKey={newKey()}>
          <p>{t('activities:meeting.told')}</p>
          <DateField {...field('day')} label={t('activities:day')} required />
          <div class="field-row">
            <TimeField {...field('from')} label={t('activities:from')} required />
            <TimeField {...field('until')} label={t('activities:until')} required />
          </div>
          <SelectField
            {...field('placeId')}
            label={t('activities:place')}
            options={places}
            emptyLabel={t('activities:place.usual')}
          />
          <TextField {...field('note')} label={t('activities:note')} />
          <Button text={t(isOff ? 'activities:meeting.make_up.save' : 'activities:meeting.move.save')} icon="check" />
        </Form>
      </Details>
      {!isOff && (
        <Details summary={t('activities:meeting.call_off')} open={forms.callOff !== undefined}>
          <Form action={`${path}/call-off`} idempotencyKey={newKey()}>
            <TextArea {...off('note')} label={t('activities:note')} hint={t('activities:reason.hint')} required />
            <Button text={t('activities:meeting.call_off.save')} kind="danger" />
          </Form>
        </Details>
      )}
    </Section>
  );
}
