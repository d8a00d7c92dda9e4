// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  DefinitionList,
  formatDateTime,
  PageHeading,
  PersonLink,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';
import type { WholeReport } from '../application/settle-report.js';
import { REPORT_OUTCOMES } from '../domain/report.js';

const ACTS = { hidden: 'reports.hide', left: 'reports.leave' } as const;

/** What was reported, with what was written before it, and what staff make of it. */
export function ReportedPage({
  whole: { report, messages, names },
  newKey,
}: {
  readonly whole: WholeReport;
  readonly newKey: () => string;
}) {
  const { t, language } = usePage();
  const person = (id: string | null) =>
    id ? <PersonLink id={id} name={names.get(id) ?? '—'} /> : t('conversations:office');
  const author = messages.find(({ id }) => id === report.messageId)?.senderId ?? null;
  return (
    <div class="stack measure">
      <PageHeading title={t('conversations:reports.title')} lead={formatDateTime(report.at, language)} />
      <DefinitionList
        items={[
          { term: t('conversations:reports.by'), value: person(report.reportedBy) },
          { term: t('conversations:reports.of'), value: person(author) },
          { term: t('conversations:reports.why'), value: report.why ?? t('conversations:reports.whyNone') },
        ]}
      />
      <Section title={t('conversations:reports.messages')}>
        <ol class="messages">
          {messages.map(({ id, senderId, words, at, takenBackAt }) => (
            <li key={id} class={senderId === author ? 'message' : 'message message-own'}>
              <p class="message-from">
                <strong>{person(senderId)}</strong>{' '}
                {[
                  formatDateTime(at, language),
                  ...(id === report.messageId ? [t('conversations:reports.this')] : []),
                ].join(' · ')}
              </p>
              <p class="message-words" dir="auto">
                {takenBackAt ? t('conversations:state.taken_back') : words}
              </p>
            </li>
          ))}
        </ol>
      </Section>
      {report.outcome ? (
        <Alert tone="success">{t(`conversations:reports.outcome.${report.outcome}`)}</Alert>
      ) : (
        <div class="cluster">
          {REPORT_OUTCOMES.map((outcome) => (
            <PostButton
              key={outcome}
              action={`/conversations/reports/${report.id}/settle`}
              text={t(`conversations:${ACTS[outcome]}`)}
              kind={outcome === 'hidden' ? 'primary' : 'outline'}
              fields={{ outcome }}
              idempotencyKey={newKey()}
            />
          ))}
        </div>
      )}
    </div>
  );
}
