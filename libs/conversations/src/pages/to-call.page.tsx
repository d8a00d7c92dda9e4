// SPDX-License-Identifier: AGPL-3.0-or-later
import { readablePhone } from '@reciproca/identity';
import { DataTable, EmptyState, PageHeading, PostButton, PrintButton, usePage } from '@reciproca/ui';
import type { SeenRecipient } from '../application/view-group-messages.js';
import type { GroupMessage } from '../domain/group-message.js';
import { GROUPS_PATH } from '../domain/paths.js';
import { useGroupNames } from './group-names.js';

interface ToCallProps {
  readonly message: GroupMessage;
  readonly people: readonly SeenRecipient[];
  readonly newKey: () => string;
}

/** Whom nothing reaches but a voice: to be printed, or put on the call list. */
export function ToCallPage({ message, people, newKey }: ToCallProps) {
  const { t } = usePage();
  const names = useGroupNames()(message);
  const canCall = message.state === 'sent' && people.some(({ way }) => way === 'call');
  return (
    <div class="stack">
      <PageHeading title={t('conversations:groups.toCall')} lead={names} />
      <p class="message-words" dir="auto">
        {message.wordsIt}
      </p>
      {people.length === 0 ? (
        <EmptyState icon="telephone" text={t('conversations:groups.toCall.none')} />
      ) : (
        <>
          <div class="cluster no-print">
            <PrintButton />
            {canCall && (
              <PostButton
                action={`${GROUPS_PATH}/${message.id}/calls`}
                text={t('conversations:groups.putOnCallList')}
                kind="outline"
                icon="telephone"
                idempotencyKey={newKey()}
              />
            )}
          </div>
          <DataTable
            caption={t('conversations:groups.toCall')}
            rows={people}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', header: t('conversations:groups.name'), cell: ({ name }) => name },
              {
                key: 'phone',
                header: t('conversations:groups.phone'),
                cell: ({ phone }) => (phone ? readablePhone(phone) : t('conversations:groups.noPhone')),
              },
            ]}
          />
        </>
      )}
    </div>
  );
}
