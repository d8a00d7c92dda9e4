// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, DefinitionList, formatDateTime, PageHeading, PersonLink, PostButton, usePage } from '@reciproca/ui';
import type { ReportedThanks } from '../application/settle-thanks.js';
import { THANKS_PATH } from '../domain/paths.js';
import { THANKS_OUTCOMES } from '../domain/thanks.js';

/** Words of thanks somebody does not want, and what staff make of it. */
export function ReportedThanksPage({
  reported: { thanks, names },
  newKey,
}: {
  readonly reported: ReportedThanks;
  readonly newKey: () => string;
}) {
  const { t, language } = usePage();
  const { id, words, senderId, recipientId, agreementId, reportedAt, reportedWhy, outcome } = thanks;
  const person = (personId: string) => <PersonLink id={personId} name={names.get(personId) ?? '—'} />;
  return (
    <div class="stack measure">
      <PageHeading
        title={t('faces:reported.title')}
        {...(reportedAt && { lead: formatDateTime(reportedAt, language) })}
      />
      <DefinitionList
        items={[
          { term: t('faces:reported.by'), value: person(recipientId) },
          { term: t('faces:reported.of'), value: person(senderId) },
          { term: t('faces:reported.words'), value: words || '—' },
          { term: t('faces:reported.why'), value: reportedWhy ?? t('faces:reported.whyNone') },
          {
            term: t('faces:reported.about'),
            value: <a href={`/agreements/${agreementId}`}>{t('faces:reported.agreement')}</a>,
          },
        ]}
      />
      {outcome ? (
        <Alert tone="success">{t(`faces:reported.outcome.${outcome}`)}</Alert>
      ) : (
        <div class="cluster">
          {THANKS_OUTCOMES.map((one) => (
            <PostButton
              key={one}
              action={`${THANKS_PATH}/reports/${id}/settle`}
              text={t(`faces:reported.${one}`)}
              kind={one === 'hidden' ? 'primary' : 'outline'}
              fields={{ outcome: one }}
              idempotencyKey={newKey()}
            />
          ))}
        </div>
      )}
    </div>
  );
}
