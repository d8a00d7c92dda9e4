// SPDX-License-Identifier: AGPL-3.0-or-later
import { PageHeading, usePage } from '@reciproca/ui';
import type { SavedList } from '@reciproca/web';

/** The lists somebody may read and save. */
export function ListsPage({ lists }: { lists: readonly SavedList[] }) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('reporting:lists')} lead={t('reporting:lists.lead')} />
      <ul class="plain-list">
        {lists.map(({ key, textKey, leadKey }) => (
          <li key={key}>
            <a href={`/lists/${key}`}>{t(textKey)}</a>
            <p class="text-secondary">{t(leadKey)}</p>
          </li>
        ))}
        <li>
          <a href="/agreements">{t('exchange:agreement.list.all')}</a>
          <p class="text-secondary">{t('reporting:lists.agreements')}</p>
        </li>
      </ul>
    </div>
  );
}
