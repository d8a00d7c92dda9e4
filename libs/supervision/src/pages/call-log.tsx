// SPDX-License-Identifier: AGPL-3.0-or-later
import { CONTACT_OUTCOMES } from '@reciproca/notifications';
import {
  bindFields,
  Button,
  DateField,
  Details,
  Form,
  HiddenFields,
  formatRelative,
  formatWhen,
  Pagination,
  PostButton,
  Section,
  SelectField,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { CallForm, CallPageProps } from './call.props.js';
import { callerFields, callPath } from '../domain/call-paths.js';
import type { CallerSaid } from '../domain/speaker.rules.js';

const FIELDS = ['outcome', 'direction', 'note', 'nextStep', 'nextDate', 'nextTime'];
/** What a call that led to nothing on this page may have come to. */
const SAID = CONTACT_OUTCOMES.filter((outcome) => !['asked', 'agreed', 'said_yes', 'said_no'].includes(outcome));

/** The last contacts, what is to follow, and a line for this call. */
export function CallLog({ sheet, form, said, newKey }: CallPageProps) {
  const { t, language } = usePage();
  const { person, contacts, steps, now } = sheet;
  return (
    <Section title={t('supervision:call.log')} id="log">
      {steps.items.map(({ contactId, step, dueAt }) => (
        <div key={contactId} class="call-answer">
          <p>
            <strong>{t('supervision:call.step')}</strong> {step}, {formatWhen(dueAt, null, language)}
          </p>
          <PostButton
            action={`${callPath(person.id)}/steps`}
            text={t('supervision:call.stepIsDone', { step })}
            kind="outline"
            icon="check"
            fields={{ contactId, ...callerFields(said) }}
          />
        </div>
      ))}
      <Pagination next={steps.next} field="steps" path={callPath(person.id)} label={t('supervision:call.step')} />
      {contacts.items.length === 0 && <p>{t('supervision:call.noContacts')}</p>}
      <ul class="plain-list">
        {contacts.items.map((contact) => (
          <li key={contact.id}>
            {`${formatRelative(contact.at, language, now)}, ${t(`notifications:contact.${contact.channel}`)}, ${t(`notifications:contact.${contact.direction}`)}: ${t(`notifications:outcome.${contact.outcome}`)}`}
            {contact.heardName && `, ${t('supervision:call.heardFrom', { name: contact.heardName })}`}
            {contact.note && `. ${contact.note}`}
          </li>
        ))}
      </ul>
      <Pagination next={contacts.next} field="contacts" path={callPath(person.id)} label={t('supervision:call.log')} />
      <LogForm personId={person.id} form={form} said={said} newKey={newKey} />
    </Section>
  );
}

function LogForm({
  personId,
  form,
  said,
  newKey,
}: {
  personId: string;
  form: CallForm;
  said: CallerSaid;
  newKey: () => string;
}) {
  const { t } = usePage();
  const typed = { outcome: 'reached', direction: 'in', nextTime: '09:00', ...form.typed };
  const field = bindFields(typed, form.errors);
  const isWrong = FIELDS.some((name) => form.errors[name]);
  const directions = (['in', 'out'] as const).map((value) => ({
    value,
    label: t(`supervision:call.direction.${value}`),
  }));
  return (
    <Details summary={t('supervision:call.logThis')} open={isWrong}>
      <Form action={`${callPath(personId)}/contacts`} label={t('supervision:call.logThis')} idempotencyKey={newKey()}>
        <HiddenFields values={callerFields(said)} />
        <SelectField
          {...field('direction')}
          label={t('supervision:call.whoCalled')}
          options={directions}
          emptyLabel={false}
          required
        />
        <SelectField
          {...field('outcome')}
          label={t('supervision:call.outcome')}
          options={SAID.map((value) => ({ value, label: t(`notifications:outcome.${value}`) }))}
          emptyLabel={false}
          required
        />
        <TextField
          {...field('note')}
          label={t('notifications:calls.note')}
          hint={t('notifications:calls.noteHint')}
          maxLength={500}
        />
        <TextField
          {...field('nextStep')}
          label={t('supervision:call.nextStep')}
          hint={t('supervision:call.nextStepHint')}
          maxLength={200}
        />
        <div class="field-row">
          <DateField {...field('nextDate')} label={t('supervision:call.nextDay')} />
          <TimeField {...field('nextTime')} label={t('supervision:call.nextTime')} />
        </div>
        <Button text={t('supervision:call.saveLog')} kind="outline" />
      </Form>
    </Details>
  );
}
