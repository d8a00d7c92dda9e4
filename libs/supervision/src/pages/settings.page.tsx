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
  TextField,
  usePage,
} from '@reciproca/ui';
import { SettingsFrame } from './settings-frame.js';

export function SettingsPage({ form, idempotencyKey }: { form: FormState; idempotencyKey: string }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <SettingsFrame current="ente">
      <div class="measure stack">
        {form.general && <Alert tone="danger">{form.general}</Alert>}
        <ErrorSummary
          errors={form.errors}
          labels={{
            officePhone: t('supervision:settings.officePhone'),
            officeHours: t('supervision:settings.officeHours'),
            privacyEmail: t('supervision:settings.privacyEmail'),
            sentinelLabel: t('supervision:settings.sentinelLabel'),
            softLimitMinutes: t('supervision:settings.softLimitMinutes'),
          }}
        />
        <Form action="/settings" idempotencyKey={idempotencyKey}>
          <Fieldset legend={t('supervision:settings.office')}>
            <TextField {...field('officePhone')} label={t('supervision:settings.officePhone')} type="tel" />
            <TextField
              {...field('officeHours')}
              label={t('supervision:settings.officeHours')}
              hint={t('supervision:settings.officeHours.hint')}
            />
            <TextField {...field('privacyEmail')} label={t('supervision:settings.privacyEmail')} type="email" />
          </Fieldset>
          <Fieldset legend={t('supervision:settings.rules')}>
            <TextField
              {...field('sentinelLabel')}
              label={t('supervision:settings.sentinelLabel')}
              hint={t('supervision:settings.sentinelLabel.hint')}
              required
            />
            <NumberField
              {...field('softLimitMinutes')}
              label={t('supervision:settings.softLimitMinutes')}
              hint={t('supervision:settings.softLimitMinutes.hint')}
              required
            />
            <CheckboxField
              {...field('residentPasswords')}
              label={t('supervision:settings.residentPasswords')}
              hint={t('supervision:settings.residentPasswords.hint')}
            />
          </Fieldset>
          <Button text={t('identity:save')} />
        </Form>
      </div>
    </SettingsFrame>
  );
}
