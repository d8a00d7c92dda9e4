// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, DataTable, formatDateTime, PostButton, Section, usePage } from '@reciproca/ui';
import type { Administrator } from '../domain/administrator.js';
import type { LogEntry } from '../persistence/installation-log.repository.js';
import { InstallationFrame } from './installation-frame.js';

export interface AdministratorsProps {
  readonly administrators: readonly Administrator[];
  /** A link that was just made: shown this once. */
  readonly address: string | null;
  readonly refusal: string | null;
}

export function AdministratorsPage({ administrators, address, refusal }: AdministratorsProps) {
  const { t } = usePage();
  return (
    <InstallationFrame current="/installation/administrators">
      {refusal && <Alert tone="danger">{refusal}</Alert>}
      {address && (
        <Alert tone="success">
          <p>{t('installation:link.once')}</p>
          <p>
            <code>{address}</code>
          </p>
        </Alert>
      )}
      <DataTable
        caption={t('installation:part./installation/administrators')}
        captionHidden
        rows={administrators}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t('installation:join.name'), cell: ({ name }) => name },
          { key: 'login', header: t('installation:join.login'), cell: ({ login }) => login },
          {
            key: 'remove',
            header: t('installation:administrator.access'),
            cell: ({ id, name }) => (
              <PostButton
                action={`/installation/administrators/${id}/remove`}
                text={t('installation:administrator.remove')}
                kind="danger"
                confirm={t('installation:administrator.removeAsk', { name })}
              />
            ),
          },
        ]}
      />
      <Section title={t('installation:link.title')}>
        <p>{t('installation:link.lead')}</p>
        <PostButton action="/installation/administrators/links" text={t('installation:link.make')} icon="key" />
      </Section>
    </InstallationFrame>
  );
}

export function LogPage({ entries }: { entries: readonly LogEntry[] }) {
  const { t, language } = usePage();
  return (
    <InstallationFrame current="/installation/log">
      <DataTable
        caption={t('installation:part./installation/log')}
        captionHidden
        rows={entries}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', header: t('installation:log.at'), cell: ({ at }) => formatDateTime(at, language) },
          {
            key: 'who',
            header: t('installation:log.who'),
            cell: ({ administrator }) => administrator ?? t('installation:log.console'),
          },
          {
            key: 'what',
            header: t('installation:log.what'),
            cell: ({ what, about }) => t(`installation:did.${what}`, { about: about ?? '' }),
          },
        ]}
      />
    </InstallationFrame>
  );
}
