// SPDX-License-Identifier: AGPL-3.0-or-later
import { readablePhone } from '@reciproca/identity';
import {
  Alert,
  type Column,
  DataTable,
  DefinitionList,
  EmptyState,
  formatDateTime,
  LinkButton,
  PageHeading,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';
import { KEPT_DAYS } from '../application/forget-texts.js';
import { plainWords } from '../domain/plain-words.js';
import { readLanguage } from '../domain/read-language.js';
import type { TalkLine, WaitingText } from '../application/waiting-texts.js';

const REASONS = {
  alarm: 'texting:texts.alarm',
  unclear: 'texting:texts.unclear',
  unknown: 'texting:texts.unknown',
  shared: 'texting:texts.shared',
} as const;

function reasonKey(state: string): (typeof REASONS)[keyof typeof REASONS] {
  return REASONS[state as keyof typeof REASONS] ?? REASONS.unclear;
}

/** The name of a language nobody here may read, in the reader's own. */
function languageOf(body: string | null, language: string): string | null {
  const code = body ? readLanguage(body, plainWords(body)) : null;
  return code && (new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code);
}

export function TextsPage({ texts }: { texts: readonly WaitingText[] }) {
  const { t, language } = usePage();
  const columns: Column<WaitingText>[] = [
    { key: 'from', header: t('texting:texts.from'), cell: ({ from }) => from },
    {
      key: 'words',
      header: t('texting:text.words'),
      cell: ({ text }) => text.body ?? t('texting:text.forgotten', { days: KEPT_DAYS }),
    },
    {
      key: 'why',
      header: t('texting:texts.why'),
      cell: ({ text }) => [t(reasonKey(text.state)), languageOf(text.body, language)].filter(Boolean).join(', '),
    },
    { key: 'when', header: t('texting:texts.when'), cell: ({ text }) => formatDateTime(text.receivedAt, language) },
    {
      key: 'open',
      header: t('texting:texts.open'),
      cell: ({ text }) => <a href={`/texts/${text.id}`}>{t('texting:texts.open')}</a>,
    },
  ];
  return (
    <div class="stack">
      <PageHeading title={t('texting:texts.title')} lead={t('texting:texts.lead')} />
      <div data-live="board-texts">
        <DataTable
          caption={t('texting:texts.title')}
          captionHidden
          columns={columns}
          rows={texts}
          rowKey={({ text }) => text.id}
          empty={<EmptyState icon="mail" text={t('texting:texts.empty')} />}
        />
      </div>
    </div>
  );
}

/** One text, with what was written to and fro with its number. */
export function TextPage({
  waiting: { text, from, phone },
  talk,
}: {
  waiting: WaitingText;
  talk: readonly TalkLine[];
}) {
  const { t, language } = usePage();
  const spoken = languageOf(text.body, language);
  return (
    <div class="stack measure">
      <PageHeading title={t('texting:text.title', { name: from })} />
      {text.state === 'alarm' && <Alert tone="danger">{t('texting:text.alarm')}</Alert>}
      <DefinitionList
        items={[
          { term: t('texting:text.words'), value: text.body ?? t('texting:text.forgotten', { days: KEPT_DAYS }) },
          { term: t('texting:texts.when'), value: formatDateTime(text.receivedAt, language) },
          { term: t('texting:texts.why'), value: t(reasonKey(text.state)) },
          ...(spoken ? [{ term: t('texting:text.language'), value: spoken }] : []),
        ]}
      />
      {talk.length > 1 && (
        <Section title={t('texting:text.talk')}>
          <ul class="plain-list">
            {talk.map(({ at, isOurs, words }) => (
              <li key={`${at.toISOString()} ${isOurs}`}>
                {`${formatDateTime(at, language)}, ${isOurs ? t('texting:text.ours') : from}: `}
                {words ?? t('texting:text.forgotten', { days: KEPT_DAYS })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div class="cluster">
        {phone && (
          <LinkButton
            href={`tel:${phone}`}
            text={t('texting:text.call', { phone: readablePhone(phone) })}
            icon="telephone"
          />
        )}
        {text.personId && (
          <LinkButton href={`/people/${text.personId}/text`} text={t('texting:text.answer')} kind="outline" />
        )}
        {text.state in REASONS && <PostButton action={`/texts/${text.id}/done`} text={t('texting:text.done')} />}
        {text.personId && (
          <LinkButton href={`/people/${text.personId}`} text={t('texting:text.person')} kind="outline" />
        )}
      </div>
    </div>
  );
}
