// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, formatRelative, formatWhen, LinkButton, usePage } from '@reciproca/ui';
import type { Titles } from '../application/titles.js';
import type { CallTask } from '../domain/call-task.js';
import { CALL_AGAIN, type Contact } from '../domain/contact.js';
import type { Notification } from '../domain/notification.js';

export interface PersonNewsProps {
  readonly titles: Titles;
  readonly personId: string;
  readonly notifications: readonly Notification[];
  readonly calls: readonly CallTask[];
  readonly contacts: readonly Contact[];
  readonly now: Date;
}

export function PersonNews({ titles, personId, notifications, calls, contacts, now }: PersonNewsProps) {
  const { t, language } = usePage();
  const isEmpty = notifications.length === 0 && calls.length === 0 && contacts.length === 0;
  const ago = (at: Date) => formatRelative(at, language, now);
  return (
    <div class="stack">
      <LinkButton
        href={`/calls/with/${personId}`}
        text={t('notifications:contact.page')}
        kind="outline"
        icon="telephone"
      />
      {isEmpty && <EmptyState icon="bell" text={t('notifications:panel.empty')} />}
      {calls.length > 0 && (
        <div>
          <h3>{t('notifications:panel.calls')}</h3>
          <ul>
            {calls.map((call) => (
              <li key={call.id}>{`${ago(call.createdAt)}: ${stateOf(call, t)}`}</li>
            ))}
          </ul>
        </div>
      )}
      {contacts.length > 0 && (
        <div>
          <h3>{t('notifications:panel.contacts')}</h3>
          <ul>
            {contacts.map((contact) => (
              <li key={contact.id}>
                {`${ago(contact.at)}, ${t(`notifications:contact.${contact.channel}`)}: ${t(`notifications:outcome.${contact.outcome}`)}`}
                {contact.note && ` (${contact.note})`}
                {contact.nextAt &&
                  `. ${contact.nextStep === CALL_AGAIN ? t('notifications:contact.next') : `${t('notifications:contact.step')}: ${contact.nextStep ?? ''}`}, ${formatWhen(contact.nextAt, null, language)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {notifications.length > 0 && (
        <div>
          <h3>{t('notifications:panel.notifications')}</h3>
          <ul>
            {notifications.map((item) => (
              <li key={item.id}>
                {`${titles.of(item, language)} (${ago(item.createdAt)}, ${t(`notifications:panel.${item.ackedAt ? 'seen' : 'unseen'}`)})`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function stateOf(call: CallTask, t: ReturnType<typeof usePage>['t']): string {
  return call.outcome ? t(`notifications:outcome.${call.outcome}`) : t(`notifications:call.${call.state}`);
}
