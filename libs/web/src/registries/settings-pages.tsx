// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { PageHeading, Tabs, type TextKey, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import type { PageDoor } from '../page-door/page-door.js';

/** A part of an ente's own rules, with a page of its own. */
export interface SettingsPart {
  readonly href: string;
  readonly textKey: TextKey;
  /** What these rules are about, in a sentence. */
  readonly leadKey: TextKey;
  /** In the browser's title, where that is not the part's name. */
  readonly titleKey?: TextKey;
  /** Smaller stands further left. */
  readonly order: number;
}

export interface SettingsBody {
  readonly body: VNode;
  readonly actions?: VNode;
  /** It shows a paper, with the ente's letterhead. */
  readonly onPaper?: boolean;
  /** Where a list of it goes on. */
  readonly next?: string | null;
}

/** The settings of an ente: each lib adds its own page when its module starts, and shows it in the frame of all. */
@Injectable()
export class SettingsPages {
  private parts: readonly SettingsPart[] = [];

  add(part: SettingsPart): void {
    this.parts = [...this.parts, part].sort((a, b) => a.order - b.order);
  }

  /** Shows the part that was added with this address. */
  async show(page: PageDoor, href: string, { body, actions, onPaper = false, next }: SettingsBody): Promise<void> {
    const current = this.parts.find((part) => part.href === href);
    if (!current) throw new Error(`No page of settings is at ${href}`);
    await page.html({
      title: page.t(current.titleKey ?? current.textKey),
      live: false,
      onPaper,
      ...(next !== undefined && { next }),
      body: (
        <SettingsFrame parts={this.parts} current={current} actions={actions}>
          {body}
        </SettingsFrame>
      ),
    });
  }
}

interface SettingsFrameProps {
  readonly parts: readonly SettingsPart[];
  readonly current: SettingsPart;
  readonly actions: VNode | undefined;
  readonly children: VNode;
}

function SettingsFrame({ parts, current, actions, children }: SettingsFrameProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('web:settings.title')} lead={t(current.leadKey)} actions={actions} />
      <Tabs
        label={t('web:settings.title')}
        items={parts.map((part) => ({ href: part.href, text: t(part.textKey), current: part === current }))}
      />
      {children}
    </div>
  );
}
