// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  CheckboxGroup,
  DateField,
  Details,
  Form,
  PostButton,
  Section,
  TextArea,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import { WEEKDAYS } from '@reciproca/exchange';
import { UNTOUCHED } from '@reciproca/web';
import type { ActivityPageProps } from './activity.props.js';

/** What staff do with it: open and end it, call it off, say when it meets. */
export function ActivityStaff(props: ActivityPageProps) {
  const { t } = usePage();
  const { detail, forms, newKey } = props;
  const { id, state } = detail.activity;
  const path = `/activities/${id}/state`;
  const field = bindFields(forms.state?.typed ?? {}, forms.state?.errors ?? {});
  return (
    <Section title={t('activities:staff')} id="staff">
      {(state === 'draft' || state === 'ended') && (
        <PostButton
          action={path}
          text={t(state === 'draft' ? 'activities:open' : 'activities:reopen')}
          kind="success"
          icon="check"
          fields={{ state: 'open' }}
          idempotencyKey={newKey()}
        />
      )}
      {state === 'open' && (
        <PostButton
          action={path}
          text={t('activities:end')}
          kind="outline"
          fields={{ state: 'ended' }}
          idempotencyKey={newKey()}
        />
      )}
      {state !== 'called_off' && <AddMeetings {...props} />}
      {(state === 'draft' || state === 'open') && (
        <Details summary={t('activities:call_off')} open={forms.state !== undefined}>
          <Form action={path} idempotencyKey={newKey()}>
            <input type="hidden" name="state" value="called_off" />
            <TextArea {...field('reason')} label={t('activities:reason')} hint={t('activities:reason.hint')} required />
            <Button text={t('activities:call_off.save')} kind="danger" />
          </Form>
        </Details>
      )}
    </Section>
  );
}

function AddMeetings({ detail: { activity, meetings }, forms, newKey }: ActivityPageProps) {
  const { t } = usePage();
  const form = forms.meetings ?? UNTOUCHED;
  const field = bindFields(form.typed, form.errors);
  return (
    <Details summary={t('activities:meetings.add')} open={meetings.length === 0 || forms.meetings !== undefined}>
      <Form action={`/activities/${activity.id}/meetings`} idempotencyKey={newKey()}>
        <DateField {...field('day')} label={t('activities:first_day')} required />
        <div class="field-row">
          <TimeField {...field('from')} label={t('activities:from')} required />
          <TimeField {...field('until')} label={t('activities:until')} required />
        </div>
        <CheckboxGroup
          {...field('days')}
          label={t('activities:weekdays')}
          hint={t('activities:weekdays.hint')}
          options={WEEKDAYS.map((value) => ({ value, label: t(`activities:weekday.${value}`) }))}
        />
        <DateField {...field('endsOn')} label={t('activities:ends_on')} hint={t('activities:ends_on.hint')} />
        <TextField {...field('except')} label={t('activities:except')} hint={t('activities:except.hint')} />
        <Button text={t('activities:meetings.save')} icon="plus" />
      </Form>
    </Details>
  );
}
