// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  DataTable,
  formatNumber,
  type Language,
  LinkButton,
  PageHeading,
  Section,
  type T,
  Tabs,
  usePage,
} from '@reciproca/ui';
import { ELSEWHERE } from '../application/read-answer.js';
import type { ShownResults } from '../application/view-results.js';
import type { Count } from '../domain/counted.js';
import { type Crossing, OTHERS } from '../domain/crossing.js';
import { pathOf } from '../domain/paths.js';
import { inWords } from '../domain/questionnaire.js';
import { type QuestionResult, type ResultRow, UNANSWERED } from '../domain/results.js';
import { bandText } from './answer-fields.js';
import { CountBars } from './count-bars.js';
import { countText } from './questionnaires.page.js';

export interface ResultsPageProps extends ShownResults {
  readonly crossing: Crossing | null;
  readonly maySave: boolean;
}

/** What was answered, question by question, as a picture and beside it in numbers. */
export function ResultsPage(props: ResultsPageProps) {
  const { t, language } = usePage();
  const { detail, results, crossing, maySave } = props;
  const { questionnaire, version, versions } = detail;
  const path = pathOf(questionnaire.id);
  const answered = versions.filter(({ answers }) => answers > 0);
  const list = answered.map(({ version: { number }, answers }) =>
    t('listening:results.version', { number, count: answers }),
  );
  return (
    <div class="stack">
      <PageHeading
        eyebrow={inWords(version.content.title, language)}
        title={t('listening:results')}
        lead={`${t('listening:answers')}: ${countText(detail, t)}. ${t('listening:results.lead')}`}
      />
      {list.length > 0 && <p>{t('listening:results.versions', { list: list.join(', ') })}</p>}
      {answered.length > 1 && <p>{t('listening:results.newest', { number: version.number })}</p>}
      {maySave && (
        <div class="cluster no-print">
          <LinkButton href={`${path}/answers/xlsx`} text={t('listening:save.xlsx')} icon="download" kind="outline" />
          <LinkButton href={`${path}/answers/csv`} text={t('listening:save.csv')} icon="download" kind="outline" />
          <LinkButton href={`${path}/written`} text={t('listening:words.title')} icon="comment" kind="outline" />
        </div>
      )}
      {results.isTooFew ? (
        <Alert tone="info">{t('listening:results.few')}</Alert>
      ) : (
        <>
          {results.groups.length > 0 && (
            <Tabs
              label={t('listening:crossing')}
              items={[
                { href: `${path}/results`, text: t('listening:results.all'), current: crossing === null },
                ...results.groups.map((one) => ({
                  href: `${path}/results?by=${one.crossing}`,
                  text: t(`listening:crossing.${one.crossing}`),
                  current: crossing === one.crossing,
                })),
              ]}
            />
          )}
          {results.questions.map((result, index) => (
            <OneQuestion key={result.question.id} {...props} result={result} number={index + 1} />
          ))}
        </>
      )}
    </div>
  );
}

function OneQuestion(props: ResultsPageProps & { result: QuestionResult; number: number }) {
  const { t, language } = usePage();
  const { result, number, crossing, results, comuneNames, noMore } = props;
  const { question, rows, middle } = result;
  const asked = `${number}. ${inWords(question.text, language)}`;
  const title = noMore.has(question.id) ? t('listening:results.no_more', { question: asked }) : asked;
  const nameOf = (key: string): string => keyText(key, question, comuneNames, t, language);
  const keys = results.groups.find((one) => one.crossing === crossing)?.keys ?? [];
  // A comparison with itself would say everything twice.
  const isOwn = question.kind === (crossing === 'age' ? 'age_band' : 'comune');
  const isCrossed = crossing !== null && !isOwn && !question.shownWhen;
  const isCounted = question.kind !== 'text' && question.kind !== 'date' && question.kind !== 'number';
  return (
    <Section title={title}>
      {question.kind === 'text' && <p>{t('listening:results.words')}</p>}
      {question.kind === 'date' && <p>{t('listening:results.days')}</p>}
      {rows.length === 0 && isCounted && <p>{t('listening:results.covered')}</p>}
      {rows.length > 0 && (
        <CountBars
          title={t('listening:results.picture', { question: title })}
          bars={rows.map(({ key, count }) => ({ label: nameOf(key), count }))}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          caption={title}
          captionHidden
          rows={[...rows]}
          rowKey={({ key }) => key || 'none'}
          columns={[
            { key: 'answer', header: t('listening:answers'), cell: ({ key }: ResultRow) => nameOf(key) },
            {
              key: 'all',
              header: t('listening:results.all'),
              numeric: true,
              cell: ({ count }) => figure(count, t, language),
            },
            ...(isCrossed ? keys : []).map((group) => ({
              key: group || 'others',
              header: groupText(crossing, group, comuneNames, t),
              numeric: true,
              cell: ({ crossed }: ResultRow) => figure(crossed[crossing as Crossing]?.[group] ?? null, t, language),
            })),
          ]}
        />
      )}
      <Middle question={question} middle={middle} />
    </Section>
  );
}

function Middle({ question: { kind }, middle }: Pick<QuestionResult, 'question' | 'middle'>) {
  const { t, language } = usePage();
  if (kind !== 'scale' && kind !== 'number') return null;
  if (!middle) return <p>{t('listening:results.no_middle')}</p>;
  const { average, median, count } = middle;
  const said = (value: number): string => formatNumber(Math.round(value * 10) / 10, language);
  return <p>{t('listening:results.middle', { average: said(average), median: said(median), count })}</p>;
}

function figure(count: Count, t: T, language: Language): string {
  return count === null ? t('listening:results.held') : formatNumber(count, language);
}

function groupText(crossing: Crossing | null, key: string, names: ReadonlyMap<string, string>, t: T): string {
  if (key === OTHERS) return t('listening:results.others');
  return crossing === 'age' ? bandText(key, t) : comuneText(key, names, t);
}

function comuneText(code: string, names: ReadonlyMap<string, string>, t: T): string {
  return code === ELSEWHERE ? t('listening:elsewhere') : (names.get(code) ?? code);
}

function keyText(
  key: string,
  { kind, options }: QuestionResult['question'],
  names: ReadonlyMap<string, string>,
  t: T,
  language: Language,
): string {
  if (key === UNANSWERED) return t('listening:results.unanswered');
  if (kind === 'age_band') return bandText(key, t);
  if (kind === 'comune') return comuneText(key, names, t);
  const option = options.find(({ id }) => id === key);
  return option ? inWords(option.text, language) : key;
}
