// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, EmptyState, formatDate, PageHeading, PostButton, usePage } from '@reciproca/ui';
import type { OwnQuestionnaire } from '../application/own-questionnaires.js';
import { openPath, ownPath } from '../domain/paths.js';
import { inWords } from '../domain/questionnaire.js';

/** The questionnaires somebody was sent. */
export function OwnQuestionnairesPage({ all }: { all: readonly OwnQuestionnaire[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('listening:mine')} lead={t('listening:mine.lead')} />
      {all.length === 0 && <EmptyState icon="note" text={t('listening:mine.none')} />}
      <ul class="plain-list">
        {all.map(({ questionnaire, version, answer }) => (
          <li key={questionnaire.id}>
            <a href={ownPath(questionnaire.id)}>{inWords(version.content.title, language)}</a>
            {answer && (
              <p class="text-secondary">{t('listening:answered', { day: formatDate(answer.givenOn, language) })}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One that is answered by name already. */
export function AnsweredPage({
  own,
  general,
  newKey,
}: {
  own: OwnQuestionnaire;
  general: string | null;
  newKey: string;
}) {
  const { t, language } = usePage();
  const { questionnaire, version, answer } = own;
  return (
    <div class="stack measure">
      <PageHeading title={inWords(version.content.title, language)} />
      {general && <Alert tone="danger">{general}</Alert>}
      {answer && <p>{t('listening:answered', { day: formatDate(answer.givenOn, language) })}</p>}
      <PostButton
        action={`${ownPath(questionnaire.id)}/back`}
        text={t('listening:take_back')}
        kind="danger"
        confirm={t('listening:take_back.sure')}
        idempotencyKey={newKey}
      />
    </div>
  );
}

/** One without names: what is sent from the open address is nobody's. */
export function WithoutNamesPage({ own }: { own: OwnQuestionnaire }) {
  const { t, language } = usePage();
  const { questionnaire, version } = own;
  return (
    <div class="stack measure">
      <PageHeading
        title={inWords(version.content.title, language)}
        {...(version.content.intro && { lead: inWords(version.content.intro, language) })}
      />
      <Alert tone="info">{t('listening:note.anonymous')}</Alert>
      {questionnaire.state === 'open' ? (
        <p>
          <a href={openPath(questionnaire.linkToken)}>{t('listening:answer')}</a>
        </p>
      ) : (
        <p>{t('listening:closed')}</p>
      )}
    </div>
  );
}
