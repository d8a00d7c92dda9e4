// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Badge,
  Card,
  EmptyState,
  formatRelative,
  LiveRegion,
  PageHeading,
  Pagination,
  PostButton,
  Section,
  usePage,
} from '@reciproca/ui';
import type { NamedMatter } from '@reciproca/platform';
import { matterText } from '../application/matter-text.js';
import type { Titles } from '../application/titles.js';
import type { Notification } from '../domain/notification.js';

export interface InboxPageProps {
  readonly titles: Titles;
  readonly matters: ReadonlyMap<string, NamedMatter>;
  readonly notifications: readonly Notification[];
  readonly now: Date;
  readonly nextHref: string | null;
}

export function InboxPage({ titles, matters, notifications, now, nextHref }: InboxPageProps) {
  const { t } = usePage();
  const unread = notifications.filter(({ readAt }) => readAt === null);
  const read = notifications.filter(({ readAt }) => readAt !== null);
  const markAll = unread.length > 0 && (
    <PostButton action="/inbox/read" text={t('notifications:inbox.markAll')} kind="outline" icon="check" />
  );
  return (
    <div class="stack measure">
      <PageHeading title={t('notifications:inbox.title')} />
      <LiveRegion name="inbox" class="stack">
        {notifications.length === 0 && <EmptyState icon="bell" text={t('notifications:inbox.empty')} />}
        {notifications.length > 0 && unread.length === 0 && !nextHref && <p>{t('notifications:inbox.nothingNew')}</p>}
        {unread.length > 0 && (
          <Section title={t('notifications:inbox.unread')} actions={markAll}>
            <NotificationList titles={titles} matters={matters} items={unread} now={now} />
          </Section>
        )}
        {read.length > 0 && (
          <Section title={t('notifications:inbox.read')}>
            <NotificationList titles={titles} matters={matters} items={read} now={now} />
          </Section>
        )}
      </LiveRegion>
      <Pagination nextHref={nextHref} label={t('notifications:inbox.older')} />
    </div>
  );
}

interface NotificationListProps extends Pick<InboxPageProps, 'titles' | 'matters' | 'now'> {
  readonly items: readonly Notification[];
}

function NotificationList({ titles, matters, items, now }: NotificationListProps) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      {items.map((item) => (
        <Card
          key={item.id}
          title={titles.of(item, language)}
          href={`/inbox/${item.id}`}
          badge={
            item.important && item.readAt === null && <Badge tone="warning">{t('notifications:inbox.important')}</Badge>
          }
          meta={[
            matterText(titles, matters.get(item.link), item, language),
            formatRelative(item.createdAt, language, now),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        />
      ))}
    </div>
  );
}
