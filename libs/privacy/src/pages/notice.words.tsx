// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PageDoor, PrivacyWords } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { formatDate, Section } from '@reciproca/ui';
import type { VNode } from 'preact';
import { ShowNotice } from '../application/show-notice.js';
import { type Notice, noticeText } from '../domain/notice.js';
import { NoticeRepository } from '../persistence/notice.repository.js';
import { NoticeText } from './notice-text.js';

/** An ente's notice on the public page: the viewer's own, the one asked for by `?ente=`, or the only one there is. */
@Injectable()
export class NoticeWords implements OnModuleInit {
  constructor(
    private readonly words: PrivacyWords,
    private readonly notices: NoticeRepository,
    private readonly shown: ShowNotice,
  ) {}

  onModuleInit(): void {
    this.words.fill((page) => this.render(page));
  }

  private async render(page: PageDoor): Promise<VNode | null> {
    const { principal } = page.door;
    if (principal) {
      const notice = await page.door.glance((ctx: Ctx) => this.notices.findCurrent(ctx));
      return (
        notice && (
          <Words notice={notice} title={page.t('privacy:notice.of', { ente: principal.enteName })} page={page} />
        )
      );
    }
    const all = await page.query((ctx) => this.shown.everywhere(ctx));
    const { ente: asked } = page.door.request.query as { ente?: unknown };
    const one = all.find(({ slug }) => slug === asked) ?? (all.length === 1 ? all[0] : undefined);
    if (one) return <Words notice={one} title={page.t('privacy:notice.of', { ente: one.ente })} page={page} />;
    if (all.length === 0) return null;
    return (
      <Section title={page.t('privacy:notice.ofEnti')}>
        <ul>
          {all.map(({ slug, ente }) => (
            <li key={slug}>
              <a href={`/privacy?ente=${encodeURIComponent(slug)}`}>{ente}</a>
            </li>
          ))}
        </ul>
      </Section>
    );
  }
}

function Words({ notice, title, page }: { notice: Notice; title: string; page: PageDoor }) {
  return (
    <Section title={title}>
      <p class="text-secondary">
        {page.t('privacy:notice.since', { version: notice.version, day: formatDate(notice.validFrom, page.language) })}
      </p>
      <NoticeText text={noticeText(notice, page.language)} />
    </Section>
  );
}
