// SPDX-License-Identifier: AGPL-3.0-or-later
import { Card, formatDate, usePage } from '@reciproca/ui';
import type { OwnCrate } from '../application/view-crates.js';

/** On the home page of a driver: what waits at the gardens. */
export function WaitingCrates({ crates }: { crates: readonly OwnCrate[] }) {
  const { t, language } = usePage();
  return (
    <Card title={t('orti:crates.waiting')} href="/crates" icon="leaf">
      <ul class="plain-list">
        {crates.map(({ id, crop, gardenName, collectBy }) => (
          <li key={id}>
            {t('orti:crates.waiting.line', {
              crop,
              garden: gardenName,
              day: collectBy ? formatDate(collectBy, language) : '',
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
