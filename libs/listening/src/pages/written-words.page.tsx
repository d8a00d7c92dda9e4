// SPDX-License-Identifier: AGPL-3.0-or-later
import { PageHeading, Section, usePage } from '@reciproca/ui';
import type { WrittenWords } from '../application/view-results.js';
import { inWords } from '../domain/questionnaire.js';

/** What people wrote in words, question by question. */
export function WrittenWordsPage({ detail, words }: WrittenWords) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={inWords(detail.version.content.title, language)}
        title={t('listening:words.title')}
        lead={t('listening:words.lead')}
      />
      {words.map(({ question, texts }) => (
        <Section key={question.id} title={inWords(question.text, language)}>
          {texts.length === 0 && <p>{t('listening:words.none')}</p>}
          <ul>
            {texts.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </Section>
      ))}
      {words.length === 0 && <p>{t('listening:words.none')}</p>}
    </div>
  );
}
