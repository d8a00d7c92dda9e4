// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, formatWhen, LiveRegion, PageHeading, usePage } from '@reciproca/ui';
import type { ConversationProps } from './conversation.props.js';
import { Messages } from './messages.js';
import { WriteForm } from './write-form.js';

/** The next ones: what they write is mostly about those. */
const MOST_MATTERS = 3;

/** What one person and another, or the office, write to each other. */
export function ConversationPage({ conversation, ...form }: ConversationProps) {
  const { t, language } = usePage();
  const { otherId, name, isOpen, matters, messages } = conversation;
  const other = name ?? t('conversations:office');
  const lead = otherId
    ? t(isOpen ? 'conversations:with.lead' : 'conversations:with.over')
    : t('conversations:office.lead');
  return (
    <div class="stack measure">
      <PageHeading
        title={otherId ? t('conversations:with.title', { name: other }) : t('conversations:office.title')}
        lead={lead}
      />
      {matters.length > 0 && (
        <ul class="plain-list">
          {matters.slice(0, MOST_MATTERS).map(({ kind, id, title, startsAt, endsAt }) => (
            <li key={id}>
              <a href={`/${kind}s/${id}`}>{title}</a> {formatWhen(startsAt, endsAt, language)}
            </li>
          ))}
        </ul>
      )}
      {isOpen && <WriteForm {...form} />}
      <LiveRegion name="conversation">
        {messages.items.length === 0 ? (
          <EmptyState icon="mail" text={t(otherId ? 'conversations:with.none' : 'conversations:office.none')} />
        ) : (
          <Messages messages={messages.items} other={other} newKey={form.newKey} />
        )}
      </LiveRegion>
    </div>
  );
}
