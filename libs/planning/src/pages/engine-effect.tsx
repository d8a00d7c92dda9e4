// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, DataTable, formatKm, usePage } from '@reciproca/ui';
import type { SettingsEffect } from '../domain/settings-effect.js';

/** Now beside then, and who would be better or worse off. */
export function EngineEffect({ effect }: { effect: SettingsEffect }) {
  const { t, language } = usePage();
  const { now, then } = effect;
  const percent = (score: number | null): string => (score === null ? '—' : `${Math.round(score * 100)}%`);
  const rows = [
    { name: 'served', now: String(now.served), then: String(then.served) },
    { name: 'kilometres', now: formatKm(now.kilometres, language), then: formatKm(then.kilometres, language) },
    { name: 'overload', now: String(now.overload), then: String(then.overload) },
    { name: 'meanScore', now: percent(now.meanScore), then: percent(then.meanScore) },
  ];
  return (
    <Alert title={t('planning:engine.effect')}>
      <p>{t('planning:engine.effect.people', { gained: effect.gained, lost: effect.lost, changed: effect.changed })}</p>
      <DataTable
        caption={t('planning:engine.effect')}
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'name',
            header: t('planning:engine.effect.what'),
            cell: ({ name }) => t(`planning:engine.effect.${name}`),
          },
          { key: 'now', header: t('planning:engine.effect.now'), numeric: true, cell: (row) => row.now },
          { key: 'then', header: t('planning:engine.effect.then'), numeric: true, cell: (row) => row.then },
        ]}
      />
    </Alert>
  );
}
