// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Card,
  CardGrid,
  EmptyState,
  formatDateTime,
  LinkButton,
  PageHeading,
  StateBadge,
  usePage,
} from '@reciproca/ui';
import type { GroupMessage } from '../domain/group-message.js';
import { GROUPS_PATH } from '../domain/paths.js';
import { GROUP_TONES, useGroupNames } from './group-names.js';

/** What staff have written to groups, the newest first. */
export function GroupMessagesPage({ messages }: { readonly messages: readonly GroupMessage[] }) {
  const { t, language } = usePage();
  const namesOf = useGroupNames();
  return (
    <div class="stack">
      <PageHeading
        title={t('conversations:groups.title')}
        lead={t('conversations:groups.lead')}
        actions={<LinkButton href={`${GROUPS_PATH}/new`} text={t('conversations:groups.new')} icon="plus" />}
      />
      {messages.length === 0 && <EmptyState icon="mail" text={t('conversations:groups.none')} />}
      <CardGrid>
        {messages.map((message) => (
          <Card
            key={message.id}
            title={namesOf(message)}
            href={`${GROUPS_PATH}/${message.id}`}
            headingLevel={2}
            badge={
              <StateBadge tone={GROUP_TONES[message.state]} text={t(`conversations:groups.state.${message.state}`)} />
            }
            meta={formatDateTime(message.dueAt ?? message.writtenAt, language)}
          >
            <p dir="auto">{message.wordsIt}</p>
          </Card>
        ))}
      </CardGrid>
    </div>
  );
}
