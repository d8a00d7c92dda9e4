// SPDX-License-Identifier: AGPL-3.0-or-later
import { DataTable, formatDateTime, PersonLink, usePage } from '@reciproca/ui';
import type { SeenRecipient } from '../application/view-group-messages.js';

/** Who it is for, how it reaches each of them and, once it has left, who has read it. */
export function GroupRecipients({
  recipients,
  isSent,
}: {
  readonly recipients: readonly SeenRecipient[];
  readonly isSent: boolean;
}) {
  const { t, language } = usePage();
  const read = ({ readAt, failed }: SeenRecipient): string => {
    if (failed) return t('conversations:groups.failed');
    return readAt ? formatDateTime(readAt, language) : t('conversations:groups.unread');
  };
  return (
    <DataTable
      caption={t('conversations:groups.people')}
      captionHidden
      rows={recipients}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('conversations:groups.name'),
          cell: ({ personId, name }) => <PersonLink id={personId} name={name} />,
        },
        { key: 'how', header: t('conversations:groups.how'), cell: ({ way }) => t(`conversations:groups.way.${way}`) },
        ...(isSent
          ? [
              { key: 'read', header: t('conversations:groups.read'), cell: read },
              {
                key: 'thread',
                header: t('conversations:groups.thread'),
                cell: ({ personId }: SeenRecipient) => (
                  <a href={`/people/${personId}/conversation`}>{t('conversations:panel.open')}</a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
