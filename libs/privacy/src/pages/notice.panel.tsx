// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PageDoor, PersonPanels } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { Details, formatDateTime, PostButton, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import { ShowNotice } from '../application/show-notice.js';
import { type Notice, noticeText, type Showing } from '../domain/notice.js';
import { NoticeText } from './notice-text.js';

/** What a person was told about their data, and the text to read to them. */
@Injectable()
export class NoticePanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly notices: ShowNotice,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'privacy:notice.panel',
      order: 68,
      render: (ctx, personId, { page }) => this.render(ctx, personId, page),
    });
  }

  private async render(ctx: Ctx, personId: string, page: PageDoor): Promise<VNode | null> {
    const { current, showings } = await this.notices.ofPerson(ctx, personId);
    if (!current && showings.length === 0) return null;
    return <Told personId={personId} current={current} showings={showings} idempotencyKey={page.newKey()} />;
  }
}

function Told({
  personId,
  current,
  showings,
  idempotencyKey,
}: {
  personId: string;
  current: Notice | null;
  showings: readonly Showing[];
  idempotencyKey: string;
}) {
  const { t, language } = usePage();
  const isRead = showings.some(({ noticeId, channel }) => noticeId === current?.id && channel === 'read_aloud');
  const hasHad = showings.some(({ noticeId }) => noticeId === current?.id);
  return (
    <div class="stack">
      {!hasHad && <p>{t('privacy:notice.notYet')}</p>}
      {showings.length > 0 && (
        <ul>
          {showings.map(({ version, channel, readByName, shownAt }) => (
            <li key={`${version} ${channel}`}>
              {t(`privacy:notice.channel.${channel}`, {
                version,
                when: formatDateTime(shownAt, language),
                name: readByName ?? '—',
              })}
            </li>
          ))}
        </ul>
      )}
      {current && !isRead && (
        <Details summary={t('privacy:notice.toRead', { version: current.version })}>
          <NoticeText text={noticeText(current, language)} />
          <PostButton
            action={`/people/${personId}/notices`}
            text={t('privacy:notice.readAloud')}
            kind="outline"
            fields={{ noticeId: current.id }}
            idempotencyKey={idempotencyKey}
          />
        </Details>
      )}
    </div>
  );
}
