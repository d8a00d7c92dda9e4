// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Column,
  DataTable,
  Details,
  EmptyState,
  formatDateTime,
  PageHeading,
  Pagination,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import { readablePhone } from '@reciproca/identity';
import type { MessageState, OutgoingMessage } from '../domain/outgoing-message.js';

const TONES = {
  queued: 'info',
  sending: 'info',
  sent: 'success',
  delivered: 'success',
  recorded: 'neutral',
  failed: 'danger',
} as const satisfies Record<MessageState, string>;

export function MessagesPage({
  messages,
  people,
  nextHref,
}: {
  messages: readonly OutgoingMessage[];
  /** By their ids. */
  people: ReadonlyMap<string, { readonly fullName: string }>;
  nextHref: string | null;
}) {
  const { t, language, practice } = usePage();
  const columns: Column<OutgoingMessage>[] = [
    {
      key: 'to',
      header: t('notifications:messages.to'),
      cell: ({ personId, channel, address }) => {
        const person = personId && people.get(personId);
        const where = {
          email: address,
          sms: readablePhone(address),
          app_io: `${t('notifications:panel.sent.app_io')} ${address}`,
        }[channel];
        if (!person) return where;
        return (
          <>
            <a href={`/people/${personId}`}>{person.fullName}</a> <span class="meta">{where}</span>
          </>
        );
      },
    },
    {
      key: 'body',
      header: t('notifications:messages.body'),
      cell: ({ channel, subject, body }) =>
        channel === 'sms' ? (
          <p>{body}</p>
        ) : (
          <Details summary={subject}>
            <p>{body}</p>
          </Details>
        ),
    },
    {
      key: 'when',
      header: t('notifications:messages.when'),
      cell: ({ createdAt }) => formatDateTime(createdAt, language),
    },
    {
      key: 'state',
      header: t('notifications:messages.state'),
      cell: ({ state }) => (
        <StateBadge
          tone={TONES[state]}
          text={t(practice ? 'notifications:state.practice' : `notifications:state.${state}`)}
        />
      ),
    },
  ];
  return (
    <div class="stack">
      <PageHeading title={t('notifications:messages.title')} lead={t('notifications:messages.lead')} />
      <DataTable
        caption={t('notifications:messages.title')}
        captionHidden
        columns={columns}
        rows={messages}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="mail" text={t('notifications:messages.empty')} />}
      />
      <Pagination nextHref={nextHref} />
    </div>
  );
}
