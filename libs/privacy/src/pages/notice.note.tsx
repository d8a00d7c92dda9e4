// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PageDoor, PageNotes, safePath } from '@reciproca/web';
import { Alert, Details, PostButton } from '@reciproca/ui';
import type { VNode } from 'preact';
import { ShowNotice } from '../application/show-notice.js';
import { noticeText } from '../domain/notice.js';
import { NoticeText } from './notice-text.js';

/** Where people arrive; there the text stands open. */
const FIRST_PAGES = ['/', '/board', '/cases'];
/** A longer text waits to be opened: it would push everything else off a phone's screen. */
const SHORT_TEXT = 800;

/** A version somebody has not had stands above their pages until they say that they have read it. It blocks nothing. */
@Injectable()
export class NoticeNote implements OnModuleInit {
  constructor(
    private readonly notes: PageNotes,
    private readonly notices: ShowNotice,
  ) {}

  onModuleInit(): void {
    this.notes.fill((page) => this.render(page));
  }

  private async render(page: PageDoor): Promise<VNode | null> {
    const notice = await page.door.glance((ctx) => this.notices.findNew(ctx, page.viewer.personId));
    if (!notice) return null;
    const text = noticeText(notice, page.language);
    const path = safePath(page.door.request.url);
    const isFirst = FIRST_PAGES.includes(path.split('?')[0] ?? path);
    const back = path.length > 500 ? '/' : path;
    const done = (
      <PostButton
        action={`/me/notices/${notice.id}/read`}
        text={page.t('privacy:notice.haveRead')}
        kind="outline"
        fields={{ back }}
        idempotencyKey={page.newKey()}
      />
    );
    return (
      <div class="no-print">
        <Alert title={page.t('privacy:notice.isNew')} actions={done}>
          <Details summary={page.t('privacy:notice.readIt')} open={isFirst && text.length <= SHORT_TEXT}>
            <NoticeText text={text} />
          </Details>
        </Alert>
      </div>
    );
  }
}
