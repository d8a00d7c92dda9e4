// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  CheckboxField,
  DateField,
  Details,
  Form,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import { type FormState, UNTOUCHED } from '@reciproca/web';
import { tablePath } from '../domain/paths.js';
import type { TablePageProps } from './table.props.js';

/** What can be done at a table, beside what is there. */
export function TableFormsAside(props: TablePageProps) {
  return (
    <div class="stack">
      <PlanMeeting {...props} />
      <Undertake {...props} />
      {props.mayChange && <Settings {...props} />}
      {props.mayChange && <MoreSeats {...props} />}
    </div>
  );
}

/** When, where and about what: planned, or changed later. */
export function MeetingFields({ form }: { form: FormState }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <>
      <div class="field-row">
        <DateField {...field('day')} label={t('evaluation:day')} required />
        <TimeField {...field('from')} label={t('evaluation:hour')} required />
      </div>
      <TextField {...field('place')} label={t('evaluation:place')} required />
      <TextArea
        {...field('agenda')}
        label={t('evaluation:agenda')}
        hint={t('evaluation:agenda.hint')}
        rows={5}
        required
      />
    </>
  );
}

function PlanMeeting({ view: { table }, forms: { meeting }, newKey }: TablePageProps) {
  const { t } = usePage();
  return (
    <Details summary={t('evaluation:meeting.plan')} open={meeting !== undefined}>
      <Form action={`${tablePath(table.id)}/meetings`} idempotencyKey={newKey()}>
        <MeetingFields form={meeting ?? UNTOUCHED} />
        <Button text={t('evaluation:meeting.plan.save')} icon="check" />
      </Form>
    </Details>
  );
}

function Undertake({ view: { table, seats, rounds }, forms: { undertaking }, newKey }: TablePageProps) {
  const { t } = usePage();
  const form = undertaking ?? UNTOUCHED;
  const field = bindFields(form.typed, form.errors);
  const closed = rounds.filter(({ state }) => state === 'closed');
  return (
    <Details summary={t('evaluation:undertake')} open={undertaking !== undefined}>
      <Form action={`${tablePath(table.id)}/undertakings`} idempotencyKey={newKey()}>
        <TextArea {...field('what')} label={t('evaluation:what')} rows={2} required />
        <SelectField
          {...field('seatId')}
          label={t('evaluation:owner_seat')}
          options={seats.map(({ id, number, component, holder }) => ({
            value: id,
            label: [`${number}. ${component}`, holder?.name].filter(Boolean).join(', '),
          }))}
        />
        <TextField {...field('ownerName')} label={t('evaluation:owner_name')} hint={t('evaluation:owner_name.hint')} />
        <DateField {...field('dueOn')} label={t('evaluation:due_on')} required />
        {closed.length > 0 && (
          <SelectField
            {...field('roundId')}
            label={t('evaluation:of_round')}
            options={closed.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Button text={t('evaluation:undertake.save')} icon="check" />
      </Form>
    </Details>
  );
}

function Settings({ view: { table }, forms: { settings }, newKey }: TablePageProps) {
  const { t } = usePage();
  const form = settings ?? { ...UNTOUCHED, typed: { ...table } };
  const field = bindFields(form.typed, form.errors);
  return (
    <Details summary={t('evaluation:settings')} open={settings !== undefined}>
      <Form action={`${tablePath(table.id)}/settings`} idempotencyKey={newKey()}>
        <TextField {...field('name')} label={t('evaluation:name')} required />
        <NumberField {...field('quorum')} label={t('evaluation:quorum')} required />
        <NumberField {...field('noticeDays')} label={t('evaluation:notice_days')} required />
        <NumberField {...field('silenceDays')} label={t('evaluation:silence_days')} required />
        <CheckboxField
          {...field('isPublished')}
          label={t('evaluation:published')}
          hint={t('evaluation:published.hint')}
        />
        <Button text={t('evaluation:save')} icon="check" />
      </Form>
    </Details>
  );
}

function MoreSeats({ view: { table }, forms: { seats }, newKey }: TablePageProps) {
  const { t } = usePage();
  const form = seats ?? UNTOUCHED;
  const field = bindFields(form.typed, form.errors);
  return (
    <Details summary={t('evaluation:seats.add')} open={seats !== undefined}>
      <Form action={`${tablePath(table.id)}/seats`} idempotencyKey={newKey()}>
        <TextArea
          {...field('components')}
          label={t('evaluation:components')}
          hint={t('evaluation:components.hint')}
          rows={3}
          required
        />
        <Button text={t('evaluation:seats.add.save')} icon="check" />
      </Form>
    </Details>
  );
}
