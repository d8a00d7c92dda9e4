// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { formatDateTime, LinkButton, PostButton, usePage } from '@reciproca/ui';
import type { SeenMessage } from '../application/view-conversations.js';

const SAID_CHANNELS = { sms: 'channel.sms', phone: 'channel.phone', counter: 'channel.counter' } as const;

/** What was written, the newest first. */
export function Messages({
  messages,
  other,
  newKey,
}: {
  readonly messages: readonly SeenMessage[];
  /** Who the other one is, in words. */
  readonly other: ComponentChildren;
  readonly newKey: () => string;
}) {
  return (
    <ol class="messages">
      {messages.map((message) => (
        <li key={message.id} class={message.isOwn ? 'message message-own' : 'message'}>
          <MessageBody message={message} other={other} newKey={newKey} />
        </li>
      ))}
    </ol>
  );
}

function MessageBody({
  message: { id, isOwn, words, state, at, channel, canTakeBack, canReport },
  other,
  newKey,
}: {
  readonly message: SeenMessage;
  readonly other: ComponentChildren;
  readonly newKey: () => string;
}) {
  const { t, language } = usePage();
  const how = SAID_CHANNELS[channel as keyof typeof SAID_CHANNELS];
  return (
    <>
      <p class="message-from">
        <strong>{isOwn ? t('conversations:you') : other}</strong>{' '}
        {[formatDateTime(at, language), ...(how ? [t(`conversations:${how}`)] : [])].join(' · ')}
      </p>
      {state === 'there' ? (
        <p class="message-words" dir="auto">
          {words}
        </p>
      ) : (
        <p class="text-secondary">{t(`conversations:state.${state}`)}</p>
      )}
      {canTakeBack && (
        <PostButton
          action={`/conversations/messages/${id}/take-back`}
          text={t('conversations:takeBack')}
          kind="quiet"
          idempotencyKey={newKey()}
        />
      )}
      {canReport && (
        <LinkButton href={`/conversations/messages/${id}/report`} text={t('conversations:report')} kind="quiet" />
      )}
    </>
  );
}
