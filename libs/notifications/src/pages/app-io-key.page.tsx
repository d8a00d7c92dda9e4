// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  formatDate,
  PostButton,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { AppIoSettings } from '../application/app-io-services.js';

export const APP_IO_SETTINGS = '/settings/app-io';

export interface AppIoKeyProps extends AppIoSettings {
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** The key of the ente's service: written, tried, taken away, and never shown. */
export function AppIoKeyPage({ form, idempotencyKey, ...settings }: AppIoKeyProps) {
  const { t } = usePage();
  const { isPossible, changedAt } = settings;
  const label = t(changedAt ? 'notifications:appIoKey.replace' : 'notifications:appIoKey.key');
  return (
    <div class="measure stack">
      <KeyState {...settings} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ key: label }} />
      {changedAt && isPossible && (
        <div>
          <PostButton action={`${APP_IO_SETTINGS}/try`} text={t('notifications:appIoKey.try')} kind="outline" />
          <p class="meta">{t('notifications:appIoKey.tryHint')}</p>
        </div>
      )}
      {isPossible && (
        <Form action={APP_IO_SETTINGS} label={label} idempotencyKey={idempotencyKey}>
          <TextField
            {...bindFields(form.typed, form.errors)('key')}
            label={label}
            hint={t('notifications:appIoKey.keyHint')}
            autocomplete="off"
            spellcheck={false}
            required
          />
          <Button text={t('identity:save')} />
        </Form>
      )}
      {changedAt && (
        <PostButton action={`${APP_IO_SETTINGS}/remove`} text={t('notifications:appIoKey.remove')} kind="danger" />
      )}
    </div>
  );
}

function KeyState({ isPossible, isLost, changedAt, refusedAt }: AppIoSettings) {
  const { t, language } = usePage();
  if (!isPossible) return <Alert tone="info">{t('notifications:appIoKey.impossible')}</Alert>;
  if (!changedAt) return <Alert tone="info">{t('notifications:appIoKey.none')}</Alert>;
  if (isLost) return <Alert tone="warning">{t('notifications:appIoKey.lost')}</Alert>;
  if (refusedAt)
    return (
      <Alert tone="warning">{t('notifications:appIoKey.refused', { day: formatDate(refusedAt, language) })}</Alert>
    );
  return <Alert tone="success">{t('notifications:appIoKey.on', { day: formatDate(changedAt, language) })}</Alert>;
}
