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
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { GATEWAY_BODIES, GATEWAY_METHODS } from '../domain/sms-gateway.js';

export interface SmsGatewayPageProps {
  readonly form: FormState;
  readonly hasSecret: boolean;
  readonly isReady: boolean;
  readonly idempotencyKey: string;
}

const TEXTS = ['numberField', 'textField', 'senderField', 'sender', 'headerName', 'headerValue'] as const;

/** How the ente's texts are carried. The secret is not here: it stays in the environment of the server. */
export function SmsGatewayPage({ form, hasSecret, isReady, idempotencyKey }: SmsGatewayPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = Object.fromEntries(
    (['url', 'method', 'body', ...TEXTS] as const).map((name) => [name, t(`notifications:sms.${name}`)]),
  );
  const text = (name: (typeof TEXTS)[number]) => (
    <TextField
      {...field(name)}
      label={t(`notifications:sms.${name}`)}
      hint={t(`notifications:sms.${name}.hint`)}
      required={!name.startsWith('sender')}
    />
  );
  return (
    <div class="measure stack">
      <Alert tone={isReady ? 'success' : 'info'}>
        {t(isReady ? 'notifications:sms.ready' : hasSecret ? 'notifications:sms.off' : 'notifications:sms.noSecret')}
      </Alert>
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action="/settings/sms" idempotencyKey={idempotencyKey}>
        <CheckboxField {...field('enabled')} label={t('notifications:sms.enabled')} />
        <Fieldset legend={t('notifications:sms.request')}>
          <TextField
            {...field('url')}
            label={t('notifications:sms.url')}
            hint={t('notifications:sms.url.hint')}
            type="url"
          />
          <SelectField
            {...field('method')}
            label={t('notifications:sms.method')}
            options={GATEWAY_METHODS.map((value) => ({ value, label: value }))}
            emptyLabel={false}
            required
          />
          <SelectField
            {...field('body')}
            label={t('notifications:sms.body')}
            options={GATEWAY_BODIES.map((value) => ({ value, label: t(`notifications:sms.body.${value}`) }))}
            emptyLabel={false}
            required
          />
          {text('numberField')}
          {text('textField')}
        </Fieldset>
        <Fieldset legend={t('notifications:sms.who')}>
          {text('senderField')}
          {text('sender')}
          {text('headerName')}
          {text('headerValue')}
        </Fieldset>
        <Button text={t('identity:save')} />
      </Form>
    </div>
  );
}
