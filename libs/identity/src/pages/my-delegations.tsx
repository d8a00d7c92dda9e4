// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, formatDate, PersonLine, PostButton, Section, usePage } from '@reciproca/ui';
import type { MyProfile } from '../application/my-profile.js';

/** Who may act for me, and the way to end it at once. */
export function MyDelegationsSection({ given, ended }: Pick<MyProfile, 'given' | 'ended'>) {
  const { t, language } = usePage();
  if (given.length + ended.length === 0) return null;
  return (
    <Section title={t('identity:me.delegates')}>
      <p>{t('identity:me.delegatesLead')}</p>
      {given.map(({ id, name, scope, until }) => (
        <div class="split" key={id}>
          <PersonLine
            name={name}
            detail={[
              t(`identity:delegation.scope.${scope}`),
              until && t('identity:me.until', { day: formatDate(until, language) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
          <PostButton
            action={`/me/delegations/${id}/revoke`}
            text={t('identity:me.endDelegation', { name })}
            kind="danger"
            confirm={t('identity:me.endDelegation.confirm')}
          />
        </div>
      ))}
      {ended.map(({ id, name }) => (
        <Alert tone="info" key={id}>
          <p>{t('identity:me.endedDelegation', { name })}</p>
          <PostButton action={`/me/delegations/${id}/restore`} text={t('identity:delegation.restore')} kind="outline" />
        </Alert>
      ))}
    </Section>
  );
}
