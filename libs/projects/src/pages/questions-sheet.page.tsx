// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ProjectHeading, ProjectHeadings } from '@reciproca/reporting';
import { PaperSheet, PrintButton, usePage } from '@reciproca/ui';
import { answersTo } from '../application/project-words.js';
import { QUESTION_NAMES, SPECIAL } from '../domain/participant.js';

const LINE = '______________________________';

/** The questions of a project on paper, to be filled in by hand and signed. */
export function QuestionsSheetPage({ heading, name }: { heading: ProjectHeading; name: string | null }) {
  const { t } = usePage();
  const special: readonly string[] = SPECIAL;
  return (
    <div class="stack">
      <PrintButton />
      <PaperSheet label={t('projects:paper')} numbered>
        <ProjectHeadings project={heading} />
        <h1>{t('projects:paper')}</h1>
        <p>
          {t('projects:sheet.name')}: <strong>{name ?? LINE}</strong>
        </p>
        <p>
          {t('projects:birth_date')}: {LINE}
        </p>
        <p>
          {t('projects:tax_code')}: {LINE}
        </p>
        <p>
          {t('projects:entered_on')}: {LINE}
        </p>
        <p>{t('projects:paper.lead')}</p>
        <ol>
          {QUESTION_NAMES.map((question) => (
            <li key={question}>
              <strong>{t(`projects:question.${question}`)}</strong>
              {special.includes(question) && <span> ({t('projects:special')})</span>}
              <ul class="plain-list cluster">
                {answersTo(question).map((answer) => (
                  <li key={answer}>☐ {t(`projects:answer.${answer}`)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <h2>{t('projects:consent')}</h2>
        <p>☐ {t('projects:consent.text')}</p>
        <p>{t('projects:consent.later')}</p>
        <p>
          {t('projects:notice_version')}: {LINE}
        </p>
        <p>{t('projects:signature')}</p>
      </PaperSheet>
    </div>
  );
}
