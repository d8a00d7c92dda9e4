// SPDX-License-Identifier: AGPL-3.0-or-later
import { reasonText } from '@reciproca/exchange';
import {
  Alert,
  bindFields,
  Button,
  DataTable,
  Form,
  type Option,
  PageHeading,
  Reasons,
  ScoreBar,
  Section,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { ScoreParts } from '@reciproca/matching';
import type { PairExplanation } from '../application/explain-pair.js';

export interface WhyNotPageProps {
  readonly requests: readonly Option[];
  readonly offers: readonly Option[];
  readonly typed: Record<string, unknown>;
  readonly answer: PairExplanation | null;
}

export function WhyNotPage({ requests, offers, typed, answer }: WhyNotPageProps) {
  const { t } = usePage();
  const field = bindFields(typed, {});
  return (
    <div class="stack">
      <PageHeading title={t('planning:why.title')} lead={t('planning:why.lead')} />
      <Form action="/why-not" method="get">
        <SelectField
          {...field('requestId')}
          label={t('exchange:kind.request')}
          options={requests}
          emptyLabel={t('planning:why.choose')}
          required
        />
        {offers.length > 0 && (
          <SelectField
            {...field('offerId')}
            label={t('exchange:kind.offer')}
            options={offers}
            emptyLabel={t('planning:why.choose')}
            required
          />
        )}
        <Button text={t(offers.length > 0 ? 'planning:why.ask' : 'planning:why.next')} />
      </Form>
      {answer && <Answer answer={answer} />}
    </div>
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
