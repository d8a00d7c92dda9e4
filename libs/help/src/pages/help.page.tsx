// SPDX-License-Identifier: AGPL-3.0-or-later
import { PageHeading, type TextKey, usePage } from '@reciproca/ui';
import type { Guide } from '../domain/guide.js';

/** What there is to read, for who reads it. */
export function HelpPage({ guides, mayPractise }: { guides: readonly Guide[]; mayPractise: boolean }) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('help:title')} lead={t('help:lead')} />
      <ul class="plain-list">
        {guides.map(({ key }) => (
          <li key={key}>
            <a href={`/help/${key}`}>{t(`help:guide.${key}.title` as TextKey)}</a>
            <p class="text-secondary">{t(`help:guide.${key}.lead` as TextKey)}</p>
          </li>
        ))}
        {mayPractise && (
          <li>
            <a href="/practice">{t('help:more.practice')}</a>
            <p class="text-secondary">{t('help:practice.lead')}</p>
          </li>
        )}
        <li>
          <a href="/help/words">{t('help:more.words')}</a>
          <p class="text-secondary">{t('help:words.lead')}</p>
        </li>
        <li>
          <a href="/help/news">{t('help:more.news')}</a>
          <p class="text-secondary">{t('help:news.lead')}</p>
        </li>
      </ul>
    </div>
  );
}
