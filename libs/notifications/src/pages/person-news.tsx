// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { PageOf } from '@reciproca/kernel';
import { EmptyState, formatRelative, formatWhen, LinkButton, usePage } from '@reciproca/ui';
import type { Titles } from '../application/titles.js';
import type { CallTask } from '../domain/call-task.js';
import { CALL_AGAIN, type Contact } from '../domain/contact.js';
import type { Notification } from '../domain/notification.js';
import { PersonMessages, type PersonMessagesProps } from './person-messages.js';

export interface PersonNewsProps {
  readonly titles: Titles;
  readonly personId: string;
  readonly devices: PersonCard['devices'];
  readonly notifications: PageOf<Notification>;
  readonly calls: PageOf<CallTask>;
  readonly contacts: PageOf<Contact>;
  readonly waiting: PersonMessagesProps['waiting'];
  readonly sent: PersonMessagesProps['sent'];
  readonly now: Date;
}

export function PersonNews(props: PersonNewsProps) {
  const { titles, personId, devices, notifications, calls, contacts, waiting, sent, now } = props;
  const { t, language } = usePage();
  const isEmpty = notifications.items.length === 0 && calls.items.length === 0 && contacts.items.length === 0;
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
      {calls.items.length > 0 && (
        <div>
          <h3>{t('notifications:panel.calls')}</h3>
          <ul>
            {calls.items.map((call) => (
              <li key={call.id}>{`${ago(call.createdAt)}: ${stateOf(call, t)}`}</li>
            ))}
          </ul>
          <Latest of={calls} />
        </div>
      )}
      {contacts.items.length > 0 && (
        <div>
          <h3>{t('notifications:panel.contacts')}</h3>
          <ul>
            {contacts.items.map((contact) => (
              <li key={contact.id}>
                {`${ago(contact.at)}, ${t(`notifications:contact.${contact.channel}`)}: ${t(`notifications:outcome.${contact.outcome}`)}`}
                {contact.note && ` (${contact.note})`}
                {contact.nextAt &&
                  `. ${contact.nextStep === CALL_AGAIN ? t('notifications:contact.next') : `${t('notifications:contact.step')}: ${contact.nextStep ?? ''}`}, ${formatWhen(contact.nextAt, null, language)}`}
              </li>
            ))}
          </ul>
          {contacts.next && (
            <p>
              <a href={`/calls/with/${personId}#log`}>{t('notifications:panel.all_contacts')}</a>
            </p>
          )}
        </div>
      )}
      {notifications.items.length > 0 && (
        <div>
          <h3>{t('notifications:panel.notifications')}</h3>
          <ul>
            {notifications.items.map((item) => (
              <li key={item.id}>
                {`${titles.of(item, language, 'desk')} (${ago(item.createdAt)}, ${item.ackedAt ? t('notifications:panel.seen') : t(`notifications:panel.unseen.${devices}`)})`}
              </li>
            ))}
          </ul>
          <Latest of={notifications} />
        </div>
      )}
      <PersonMessages titles={titles} waiting={waiting} sent={sent} now={now} />
    </div>
  );
}

/** Says so where there were more before these. */
function Latest({ of: { items, next } }: { of: PageOf<object> }) {
  const { t } = usePage();
  return next ? <p class="text-secondary">{t('notifications:panel.latest', { count: items.length })}</p> : null;
}

function stateOf(call: CallTask, t: ReturnType<typeof usePage>['t']): string {
  return call.outcome ? t(`notifications:outcome.${call.outcome}`) : t(`notifications:call.${call.state}`);
}
