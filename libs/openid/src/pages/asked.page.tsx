// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ente, OfficeList } from '@reciproca/identity';
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  formatDateTime,
  LinkButton,
  PageHeading,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { JoinRequest } from '../domain/join-request.js';

export interface AskedProps {
  readonly request: JoinRequest;
  readonly ente: Ente;
  readonly form: FormState;
}

export function AskedPage({ request, ente, form }: AskedProps) {
  const { t, language } = usePage();
  const { state, givenName, familyName, askedAt, word } = request;
  const { officePhone: phone, officeHours: hours } = ente.settings;
  return (
    <div class="stack measure">
      <PageHeading
        title={t(`openid:asked.${state}`)}
        lead={t(`openid:asked.${state}Lead`, {
          ente: ente.name,
          name: `${givenName} ${familyName}`,
          when: formatDateTime(askedAt, language),
        })}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ phone: t('openid:asked.phone') }} />
      {word && <Alert tone="info">{word}</Alert>}
      {state === 'open' && <PhoneForm request={request} form={form} />}
      {state === 'accepted' && (
        <div>
          <LinkButton href="/sign-in" text={t('openid:asked.enter')} />
        </div>
      )}
      {phone && (
        <Section title={t('openid:failed.call')}>
          <p>{t('openid:failed.callLead')}</p>
          <OfficeList offices={[{ name: ente.name, phone, hours }]} />
        </Section>
      )}
    </div>
  );
}

function PhoneForm({ request, form }: Pick<AskedProps, 'request' | 'form'>) {
  const { t } = usePage();
  const field = bindFields({ phone: request.phone, ...form.typed }, form.errors);
  return (
    <Form action="/sign-in/asked">
      <TextField
        {...field('phone')}
        label={t('openid:asked.phone')}
        hint={t('openid:asked.phoneHint')}
        type="tel"
        autocomplete="tel"
        required
      />
      <Button text={t('openid:asked.leavePhone')} kind="outline" />
    </Form>
  );
}
