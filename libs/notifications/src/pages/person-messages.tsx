// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatRelative, formatWhen, usePage } from '@reciproca/ui';
import type { Titles } from '../application/titles.js';
import type { MessageChannel } from '../domain/digest.rules.js';
import type { Notification } from '../domain/notification.js';
import type { OutgoingMessage } from '../domain/outgoing-message.js';

/** A notice that waits for the next message of several. */
export interface WaitingNotice {
  readonly told: Notification;
  readonly channel: MessageChannel;
  readonly dueAt: Date;
}

export interface PersonMessagesProps {
  readonly titles: Titles;
  readonly waiting: readonly WaitingNotice[];
  readonly sent: readonly Pick<OutgoingMessage, 'id' | 'channel' | 'state' | 'createdAt'>[];
  readonly now: Date;
}

/** What left for a person, and what is still to leave. */
export function PersonMessages({ titles, waiting, sent, now }: PersonMessagesProps) {
  const { t, language } = usePage();
  const channelOf = (channel: MessageChannel): string =>
    t(channel === 'push' ? 'notifications:panel.held.push' : `notifications:panel.sent.${channel}`);
  return (
    <>
      {waiting.length > 0 && (
        <div>
          <h3>{t('notifications:panel.held')}</h3>
          <ul>
            {waiting.map(({ told, channel, dueAt }) => (
              <li key={`${told.id} ${channel}`}>
                {`${channelOf(channel)}: ${t('notifications:panel.held.line', {
                  title: titles.of(told, language, 'desk'),
                  when: formatWhen(dueAt, null, language),
                })}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {sent.length > 0 && (
        <div>
          <h3>{t('notifications:panel.sent')}</h3>
          <ul>
            {sent.map(({ id, channel, state, createdAt }) => (
              <li key={id}>
                {`${formatRelative(createdAt, language, now)}, ${channelOf(channel)}: ${t(`notifications:state.${state}`)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
