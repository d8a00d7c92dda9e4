// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, InLanguage, type Language, languageNames, PageHeading, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { Asked } from '../application/open-link.js';
import type { ListedQuestionnaire } from '../application/view-questionnaires.js';
import { inWords } from '../domain/questionnaire.js';
import { AskPage } from './ask.page.js';

export const INTERVIEWS = '/interviews';

export function InterviewsPage({ all }: { all: readonly ListedQuestionnaire[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('listening:interview.list')} lead={t('listening:interview.lead')} />
      {all.length === 0 && <EmptyState icon="note" text={t('listening:interview.none')} />}
      <ul class="plain-list">
        {all.map(({ questionnaire, version }) => (
          <li key={questionnaire.id}>
            <a href={`${INTERVIEWS}/${questionnaire.id}`}>{inWords(version.content.title, language)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface InterviewPageProps {
  readonly asked: Asked;
  readonly form: FormState;
  readonly code: string;
  /** The one the questions are read in, and those they can be. */
  readonly language: Language;
  readonly languages: readonly Language[];
}

/** The questions read out, in the language of who answers. */
export function InterviewPage({ asked, form, code, language, languages }: InterviewPageProps) {
  const { t } = usePage();
  const path = `${INTERVIEWS}/${asked.questionnaire.id}`;
  return (
    <div class="stack measure">
      {languages.length > 1 && (
        <nav aria-label={t('listening:interview.language')}>
          <ul class="plain-list cluster">
            {languages.map((one) => (
              <li key={one}>
                <a href={`${path}?language=${one}`} lang={one} aria-current={one === language ? 'true' : undefined}>
                  {languageNames[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <InLanguage language={language}>
        <AskPage asked={asked} form={form} action={`${path}?language=${language}`} code={code} />
      </InLanguage>
    </div>
  );
}
