// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, formatDateTime, usePage } from '@reciproca/ui';
import type { StaffMember } from '../persistence/staff.read-model.js';

/** Who works here; where they are signed in stands on a page for each. */
export function StaffList({ staff }: { staff: readonly StaffMember[] }) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={t('identity:staff.title')}
      captionHidden
      rows={staff}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('identity:person.name'),
          cell: ({ id, name }) => <a href={`/people/${id}`}>{name}</a>,
        },
        {
          key: 'roles',
          header: t('identity:staff.role'),
          cell: ({ roles }) => roles.map((role) => t(`identity:role.${role}`)).join(', '),
        },
        { key: 'login', header: t('identity:signIn.login'), cell: ({ login }) => login ?? t('identity:staff.noLogin') },
        {
          key: 'code',
          header: t('identity:staff.code'),
          cell: ({ hasSecondFactor }) => t(hasSecondFactor ? 'identity:totp.on' : 'identity:totp.off'),
        },
        {
          key: 'seen',
          header: t('identity:sessions.lastSeen'),
          cell: ({ lastSeenAt }) => (lastSeenAt ? formatDateTime(lastSeenAt, language) : t('identity:staff.never')),
        },
        {
          key: 'sessions',
          header: t('identity:sessions.what'),
          cell: ({ id, sessions }) => (
            <a href={`/settings/staff/${id}`}>{t('identity:staff.sessions', { count: sessions })}</a>
          ),
        },
      ]}
    />
  );
}
