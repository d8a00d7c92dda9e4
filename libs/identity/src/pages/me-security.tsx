// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Badge,
  Button,
  DataTable,
  Form,
  formatDateTime,
  LinkButton,
  PostButton,
  Section,
  StateBadge,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { OpenSession } from '../persistence/session.repository.js';
import { deviceName } from './device-name.js';
import type { FormState } from '@reciproca/web';

export function PasswordSection({ form }: { form: FormState | null }) {
  const { t } = usePage();
  const field = bindFields(form?.typed, form?.errors);
  return (
    <Section title={t('identity:password.title')}>
      <Form action="/me/password">
        <TextField
          {...field('current')}
          label={t('identity:password.current')}
          type="password"
          autocomplete="current-password"
          required
        />
        <TextField
          {...field('next')}
          label={t('identity:password.next')}
          hint={t('identity:password.hint')}
          type="password"
          autocomplete="new-password"
          required
        />
        <Button text={t('identity:password.change')} kind="outline" />
      </Form>
    </Section>
  );
}

export function TotpSection({ state }: { state: 'on' | 'off' }) {
  const { t } = usePage();
  return (
    <Section title={t('identity:totp.title')}>
      <div class="cluster">
        <StateBadge tone={state === 'on' ? 'success' : 'neutral'} text={t(`identity:totp.${state}`)} />
      </div>
      <p>{t('identity:totp.lead')}</p>
      <LinkButton
        href="/me/totp"
        text={t(state === 'on' ? 'identity:totp.manage' : 'identity:totp.start')}
        kind="outline"
        icon="lock"
      />
    </Section>
  );
}

export function PasskeySection() {
  const { t } = usePage();
  return (
    <Section title={t('identity:passkey.title')}>
      <p>{t('identity:passkey.lead')}</p>
      <LinkButton href="/me/passkeys" text={t('identity:passkey.manage')} kind="outline" icon="key" />
    </Section>
  );
}

export function SessionsSection({ sessions, currentId }: { sessions: readonly OpenSession[]; currentId: string }) {
  const { t, language } = usePage();
  return (
    <Section title={t('identity:sessions.title')}>
      <p>{t('identity:sessions.lead')}</p>
      <DataTable
        caption={t('identity:sessions.title')}
        captionHidden
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'device',
            header: t('identity:sessions.device'),
            cell: (session) => deviceName(session.userAgent) ?? t('identity:sessions.unknown'),
          },
          {
            key: 'seen',
            header: t('identity:sessions.lastSeen'),
            cell: (session) => formatDateTime(session.lastSeenAt, language),
          },
          {
            key: 'end',
            header: t('identity:sessions.what'),
            cell: (session) =>
              session.id === currentId ? (
                <Badge tone="info">{t('identity:sessions.current')}</Badge>
              ) : (
                <PostButton action={`/me/sessions/${session.id}/end`} text={t('identity:sessions.end')} kind="danger" />
              ),
          },
        ]}
      />
    </Section>
  );
}
