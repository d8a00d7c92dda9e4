// SPDX-License-Identifier: AGPL-3.0-or-later
import { DefinitionList, formatDate, PaperSheet, usePage } from '@reciproca/ui';
import type { Badge } from '../application/print-badge.js';

/** Cut out and worn: a photo is glued into its place. */
export function BadgePage({ badge, enteName }: { badge: Badge; enteName: string }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <p class="no-print">{t('volunteers:print')}</p>
      <PaperSheet label={t('volunteers:badge')}>
        <div class="badge-card">
          <p>{enteName}</p>
          <p class="badge-photo">{t('volunteers:badge.photo')}</p>
          <h1>{badge.name}</h1>
          <p>
            <strong>{t('volunteers:badge.volunteer')}</strong>
          </p>
          <DefinitionList
            items={[
              { term: t('volunteers:badge.number'), value: String(badge.number) },
              { term: t('volunteers:badge.valid_until'), value: formatDate(badge.validUntil, language) },
            ]}
          />
        </div>
      </PaperSheet>
    </div>
  );
}
