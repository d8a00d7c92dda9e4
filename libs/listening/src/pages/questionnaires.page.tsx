// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, EmptyState, LinkButton, PageHeading, StateBadge, type T, usePage } from '@reciproca/ui';
import type { ListedQuestionnaire } from '../application/view-questionnaires.js';
import { pathOf, QUESTIONNAIRES } from '../domain/paths.js';
import { inWords, type QuestionnaireState } from '../domain/questionnaire.js';

export const STATE_TONES = { draft: 'neutral', open: 'success', closed: 'info' } as const satisfies Readonly<
  Record<QuestionnaireState, string>
>;

/** What the ente asks people. */
export function QuestionnairesPage({ all }: { all: readonly ListedQuestionnaire[] }) {
  const { t, language } = usePage();
  return (
    <div class="stack measure">
      <PageHeading
        title={t('listening:title')}
        lead={t('listening:lead')}
        actions={
          <>
            <LinkButton href={`${QUESTIONNAIRES}/new`} text={t('listening:new')} icon="plus" />
            <LinkButton href="/impressions" text={t('listening:impressions')} icon="chart-line" kind="outline" />
          </>
        }
      />
      <DataTable
        caption={t('listening:title')}
        captionHidden
        rows={[...all]}
        rowKey={({ questionnaire }) => questionnaire.id}
        columns={[
          {
            key: 'name',
            header: t('listening:name'),
            cell: ({ questionnaire, version }) => (
              <a href={pathOf(questionnaire.id)}>{inWords(version.content.title, language)}</a>
            ),
          },
          {
            key: 'state',
            header: t('listening:state'),
            cell: ({ questionnaire: { state } }) => (
              <StateBadge tone={STATE_TONES[state]} text={t(`listening:state.${state}`)} />
            ),
          },
          { key: 'answers', header: t('listening:answers'), numeric: true, cell: (row) => countText(row, t) },
        ]}
        empty={<EmptyState icon="note" text={t('listening:none')} />}
      />
    </div>
  );
}

export function countText({ answers, questionnaire: { target } }: ListedQuestionnaire, t: T): string {
  return target === null ? String(answers) : t('listening:answers.of', { count: answers, target });
}
