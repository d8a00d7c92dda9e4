// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, DataTable, EmptyState, formatDateTime, PageHeading, PostButton, Section, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { OpenSession } from '../persistence/session.repository.js';
import { deviceName } from './device-name.js';

export interface StaffSessionsProps {
  readonly id: string;
  readonly name: string;
  readonly sessions: readonly OpenSession[];
  readonly form: FormState;
}

/** Where a colleague is signed in, and the way back for who cannot get in any more. */
export function StaffSessionsPage({ id, name, sessions, form }: StaffSessionsProps) {
  const { t, language } = usePage();
  const path = `/settings/staff/${id}`;
  return (
    <div class="stack measure">
      <PageHeading title={name} eyebrow={t('identity:staff.access')} lead={t('identity:staff.accessLead')} />
      {(form.general ?? form.errors['email']) && <Alert tone="danger">{form.general ?? form.errors['email']}</Alert>}
      <Section title={t('identity:staff.where')}>
        <DataTable
          caption={t('identity:staff.where')}
          captionHidden
          rows={sessions}
          rowKey={(session) => session.id}
          empty={<EmptyState icon="lock" text={t('identity:staff.nowhere')} />}
          columns={[
            {
              key: 'device',
              header: t('identity:sessions.device'),
              cell: ({ userAgent }) => deviceName(userAgent) ?? t('identity:sessions.unknown'),
            },
            {
              key: 'seen',
              header: t('identity:sessions.lastSeen'),
              cell: ({ lastSeenAt }) => formatDateTime(lastSeenAt, language),
            },
            {
              key: 'end',
              header: t('identity:sessions.what'),
              cell: (session) => (
                <PostButton
                  action={`${path}/sessions/${session.id}/end`}
                  text={t('identity:sessions.end')}
                  kind="danger"
                />
              ),
            },
          ]}
        />
        {sessions.length > 1 && (
          <PostButton action={`${path}/sessions/end`} text={t('identity:staff.endAll')} kind="danger" />
        )}
      </Section>
      <Section title={t('identity:invite.newPassword')}>
        <p>{t('identity:staff.resetLead')}</p>
        <PostButton action={`${path}/reset`} text={t('identity:staff.reset')} kind="outline" icon="mail" />
      </Section>
    </div>
  );
}
