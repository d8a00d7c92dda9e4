// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, LinkButton, LiveRegion, PageHeading, PostButton, Section, StateBadge, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { SeenGroupMessage, SeenRecipient } from '../application/view-group-messages.js';
import { filledIn } from '../domain/message-fields.js';
import { MINUTES_TO_TAKE_BACK } from '../domain/message.js';
import { GROUPS_PATH } from '../domain/paths.js';
import { GROUP_TONES, useGroupNames } from './group-names.js';
import { GroupReach } from './group-reach.js';
import { GroupRecipients } from './group-recipients.js';
import { SendGroupForm } from './send-group-form.js';

export interface GroupMessagePageProps extends SeenGroupMessage {
  readonly recipients: readonly SeenRecipient[];
  readonly now: Date;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** One message to a group: before it leaves whom it would reach, afterwards what has become of it. */
export function GroupMessagePage({ recipients, now, form, newKey, ...seen }: GroupMessagePageProps) {
  const { t } = usePage();
  const { message, reached } = seen;
  const path = `${GROUPS_PATH}/${message.id}`;
  const asRead = (words: string): string =>
    filledIn(message.signedAs ? `${message.signedAs}: ${words}` : words, { name: t('conversations:groups.theirName') });
  const mayTakeBack =
    message.state === 'waiting' ||
    (message.state === 'sent' &&
      message.dueAt !== null &&
      now.getTime() - message.dueAt.getTime() < MINUTES_TO_TAKE_BACK * 60_000);
  return (
    <div class="stack">
      <PageHeading title={useGroupNames()(message)} lead={t('conversations:groups.one.lead')} />
      <p>
        <StateBadge tone={GROUP_TONES[message.state]} text={t(`conversations:groups.state.${message.state}`)} />
      </p>
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <Section title={t('conversations:groups.says')}>
        <p class="message-words" dir="auto">
          {asRead(message.wordsIt)}
        </p>
        {message.wordsEn && (
          <p class="message-words" lang="en">
            {asRead(message.wordsEn)}
          </p>
        )}
        {message.state === 'draft' && (
          <LinkButton href={`${path}/edit`} text={t('conversations:groups.change')} kind="outline" icon="pencil" />
        )}
      </Section>
      <GroupReach {...seen} />
      {message.state === 'draft' && reached.people > 0 && <SendGroupForm {...seen} form={form} newKey={newKey} />}
      {mayTakeBack && (
        <div class="stack">
          <p>{t(`conversations:groups.takeBack.${message.state === 'waiting' ? 'waiting' : 'sent'}`)}</p>
          <PostButton
            action={`${path}/take-back`}
            text={t('conversations:takeBack')}
            kind="danger"
            idempotencyKey={newKey()}
          />
        </div>
      )}
      {reached.people > 0 && (
        <Section title={t('conversations:groups.people')}>
          <LiveRegion name="board-group">
            <GroupRecipients recipients={recipients} isSent={message.state === 'sent'} />
          </LiveRegion>
        </Section>
      )}
    </div>
  );
}
