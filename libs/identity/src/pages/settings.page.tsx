// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  ErrorSummary,
  Fieldset,
  Form,
  FormBeside,
  FormSummary,
  NumberField,
  SelectField,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import { WEEK } from '../domain/call-hours.js';
import { EARLIEST_DIGEST, LATEST_DIGEST, PHONE_VOICES } from '../domain/ente-settings.js';

const DIGEST_HOURS = Array.from({ length: LATEST_DIGEST - EARLIEST_DIGEST + 1 }, (_, index) => EARLIEST_DIGEST + index);

const FORM = 'settings';

export function SettingsPage({ form, idempotencyKey }: { form: FormState; idempotencyKey: string }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <FormBeside beside={<ReadByResidents form={form} />}>
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          officePhone: t('identity:settings.officePhone'),
          officeHours: t('identity:settings.officeHours'),
          dutyPhone: t('identity:settings.dutyPhone'),
          'phoneHours.days': t('identity:settings.phoneDays'),
          'phoneHours.from': t('identity:person.callFrom'),
          'phoneHours.until': t('identity:person.callUntil'),
          phoneVoice: t('identity:settings.phoneVoice'),
          privacyEmail: t('identity:settings.privacyEmail'),
          sentinelLabel: t('identity:settings.sentinelLabel'),
          noticesADay: t('identity:settings.noticesADay'),
          digestHour: t('identity:settings.digestHour'),
          softLimitMinutes: t('identity:settings.softLimitMinutes'),
        }}
      />
      <Form id={FORM} action="/settings" idempotencyKey={idempotencyKey}>
        <Fieldset legend={t('identity:settings.office')}>
          <TextField {...field('officePhone')} label={t('identity:settings.officePhone')} type="tel" />
          <TextField
            {...field('officeHours')}
            label={t('identity:settings.officeHours')}
            hint={t('identity:settings.officeHours.hint')}
          />
          <TextField
            {...field('dutyPhone')}
            label={t('identity:settings.dutyPhone')}
            hint={t('identity:settings.dutyPhone.hint')}
            type="tel"
          />
          <CheckboxGroup
            {...field('phoneHours.days')}
            label={t('identity:settings.phoneDays')}
            hint={t('identity:settings.phoneDays.hint')}
            options={WEEK.map((day) => ({ value: String(day), label: t(`identity:weekday.${day}`) }))}
            required
          />
          <TimeField {...field('phoneHours.from')} label={t('identity:person.callFrom')} stepMinutes={30} required />
          <TimeField {...field('phoneHours.until')} label={t('identity:person.callUntil')} stepMinutes={30} required />
          <SelectField
            {...field('phoneVoice')}
            label={t('identity:settings.phoneVoice')}
            options={PHONE_VOICES.map((value) => ({ value, label: t(`identity:settings.phoneVoice.${value}`) }))}
            emptyLabel={false}
            required
          />
          <TextField {...field('privacyEmail')} label={t('identity:settings.privacyEmail')} type="email" />
        </Fieldset>
        <Fieldset legend={t('identity:settings.notices')}>
          <NumberField
            {...field('noticesADay')}
            label={t('identity:settings.noticesADay')}
            hint={t('identity:settings.noticesADay.hint')}
            required
          />
          <SelectField
            {...field('digestHour')}
            label={t('identity:settings.digestHour')}
            options={DIGEST_HOURS.map((hour) => ({ value: String(hour), label: `${hour}:00` }))}
            emptyLabel={false}
            required
          />
        </Fieldset>
        <Fieldset legend={t('identity:settings.rules')}>
          <TextField
            {...field('sentinelLabel')}
            label={t('identity:settings.sentinelLabel')}
            hint={t('identity:settings.sentinelLabel.hint')}
            required
          />
          <NumberField
            {...field('softLimitMinutes')}
            label={t('identity:settings.softLimitMinutes')}
            hint={t('identity:settings.softLimitMinutes.hint')}
            required
          />
          <CheckboxField
            {...field('residentPasswords')}
            label={t('identity:settings.residentPasswords')}
            hint={t('identity:settings.residentPasswords.hint')}
          />
        </Fieldset>
        <Button text={t('identity:save')} />
      </Form>
    </FormBeside>
  );
}

/** Of all this, what residents meet on their pages, in their texts and on paper. */
function ReadByResidents({ form: { typed } }: { form: FormState }) {
  const { t } = usePage();
  const names = ['sentinelLabel', 'officePhone', 'officeHours', 'privacyEmail'] as const;
  return (
    <FormSummary
      formId={FORM}
      title={t('identity:settings.read')}
      fields={names.map((name) => ({ name, term: t(`identity:settings.${name}`), value: typed[name] }))}
    />
  );
}
