// SPDX-License-Identifier: AGPL-3.0-or-later
import { reasonText } from '@reciproca/exchange';
import {
  Alert,
  bindFields,
  Button,
  DataTable,
  type FieldErrors,
  Form,
  type Option,
  PageHeading,
  Reasons,
  ScoreBar,
  Section,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { ScoreParts } from '@reciproca/matching';
import type { PairExplanation } from '../application/explain-pair.js';

/** What can be chosen, and whether that is not all there is. */
export interface Choice {
  readonly options: readonly Option[];
  readonly hasMore: boolean;
}

export interface WhyNotPageProps {
  readonly requests: Choice;
  /** Null before a request is chosen. */
  readonly offers: Choice | null;
  readonly typed: Record<string, unknown>;
  readonly errors: FieldErrors;
  readonly answer: PairExplanation | null;
}

export function WhyNotPage({ requests, offers, typed, errors, answer }: WhyNotPageProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('planning:why.title')} lead={t('planning:why.lead')} />
      <Form action="/why-not" method="get">
        <Chooser
          name="requestId"
          search="find"
          label={t('exchange:kind.request')}
          choice={requests}
          typed={typed}
          errors={errors}
        />
        {offers && (
          <Chooser
            name="offerId"
            search="findOffer"
            label={t('exchange:kind.offer')}
            choice={offers}
            typed={typed}
            errors={errors}
          />
        )}
        <Button text={t(offers ? 'planning:why.ask' : 'planning:why.next')} />
      </Form>
      {answer && <Answer answer={answer} />}
    </div>
  );
}

/** Where there are more than one list shows, it says so, and the words beside it find the others. */
function Chooser({
  name,
  search,
  label,
  choice: { options, hasMore },
  typed,
  errors,
}: Pick<WhyNotPageProps, 'typed' | 'errors'> & { name: string; search: string; label: string; choice: Choice }) {
  const { t } = usePage();
  const field = bindFields(typed, errors);
  const searched = hasMore || Boolean(typed[search]);
  return (
    <>
      {searched && (
        <TextField
          {...field(search)}
          label={t('planning:why.find', { what: label.toLowerCase() })}
          hint={hasMore ? t('planning:why.more', { count: options.length }) : undefined}
          maxLength={100}
        />
      )}
      <SelectField
        {...field(name)}
        label={label}
        options={options}
        emptyLabel={options.length > 0 ? t('planning:why.choose') : t('planning:why.none_found')}
        required={!searched}
      />
    </>
  );
}

function Answer({ answer }: { answer: PairExplanation }) {
  const { t } = usePage();
  const words = (reasons: PairExplanation['reasons']): string[] =>
    reasons.map((reason) => reasonText(t, answer.service, reason));
  return (
    <Section title={t('planning:why.answer')}>
      {answer.fits ? (
        <>
          <Alert tone={answer.lost ? 'info' : 'success'}>
            {answer.lost
              ? t('planning:why.lost', { part: t(`exchange:proposal.part.${answer.lost}`) })
              : t('planning:why.best')}
          </Alert>
          <Reasons reasons={words(answer.reasons)} />
        </>
      ) : (
        <Reasons title={t('planning:why.refused')} reasons={[]} cautions={words(answer.refusals)} />
      )}
      <Parts answer={answer} />
    </Section>
  );
}

function Parts({ answer }: { answer: PairExplanation }) {
  const { t } = usePage();
  const own =
    answer.parts && answer.score !== null && !answer.rivals.some(({ isAsked }) => isAsked)
      ? [{ offerId: 'asked', title: answer.offerTitle, score: answer.score, parts: answer.parts, isAsked: true }]
      : [];
  const rows = [...answer.rivals, ...own];
  const names = rows[0] ? (Object.keys(rows[0].parts) as (keyof ScoreParts)[]) : [];
  if (rows.length === 0) return <p>{t('planning:why.nobody')}</p>;
  return (
    <DataTable
      caption={t('planning:why.rivals')}
      rows={rows}
      rowKey={({ offerId }) => offerId}
      columns={[
        {
          key: 'title',
          header: t('exchange:kind.offer'),
          cell: ({ title, isAsked }) => (isAsked ? <strong>{t('planning:why.asked', { title })}</strong> : title),
        },
        { key: 'score', header: t('exchange:proposal.score'), cell: ({ score }) => <ScoreBar score={score} /> },
        ...names.map((name) => ({
          key: name,
          header: t(`exchange:proposal.part.${name}`),
          numeric: true,
          cell: ({ parts }: { parts: ScoreParts }) => `${Math.round(parts[name] * 100)}%`,
        })),
      ]}
    />
  );
}
