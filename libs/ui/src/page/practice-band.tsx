// SPDX-License-Identifier: AGPL-3.0-or-later
import { CsrfField } from '../components/csrf-field.js';
import { usePage } from './page-context.js';

/** On every page of practice, on paper too: nobody takes what stands here for something that happened. */
export function PracticeBand() {
  const { t, practice } = usePage();
  if (!practice) return null;
  return (
    <section class="practice-band" aria-label={t('ui:practice.label')}>
      <p class="practice-words">{t('ui:practice.band')}</p>
      <div class="practice-ways no-print">
        <a class="practice-way" href="/practice">
          {t('ui:practice.what')}
        </a>
        <form method="post" action="/practice/leave">
          <CsrfField />
          <button class="practice-way">{t('ui:practice.leave')}</button>
        </form>
      </div>
    </section>
  );
}
