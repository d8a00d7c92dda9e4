// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  ErrorSummary,
  Fieldset,
  Form,
  NumberField,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { PHONE_VOICES } from '../domain/ente-settings.js';

export function SettingsPage({ form, idempotencyKey }: { form: FormState; idempotencyKey: string }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="measure stack">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          officePhone: t('identity:settings.officePhone'),
          officeHours: t('identity:settings.officeHours'),
          dutyPhone: t('identity:settings.dutyPhone'),
          phoneVoice: t('identity:settings.phoneVoice'),
          privacyEmail: t('identity:settings.privacyEmail'),
          sentinelLabel: t('identity:settings.sentinelLabel'),
          softLimitMinutes: t('identity:settings.softLimitMinutes'),
        }}
      />
      <Form action="/settings" idempotencyKey={idempotencyKey}>
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
          <SelectField
            {...field('phoneVoice')}
            label={t('identity:settings.phoneVoice')}
            options={PHONE_VOICES.map((value) => ({ value, label: t(`identity:settings.phoneVoice.${value}`) }))}
            emptyLabel={false}
            required
          />
          <TextField {...field('privacyEmail')} label={t('identity:settings.privacyEmail')} type="email" />
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
    </div>
  );
}
