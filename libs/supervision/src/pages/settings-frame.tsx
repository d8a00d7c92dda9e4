// SPDX-License-Identifier: AGPL-3.0-or-later
import { PageHeading, Tabs, usePage } from '@reciproca/ui';
import type { ComponentChildren } from 'preact';

const TABS = [
  { name: 'ente', href: '/settings' },
  { name: 'categories', href: '/settings/categories' },
  { name: 'modes', href: '/settings/modes' },
  { name: 'engine', href: '/settings/engine' },
  { name: 'sms', href: '/settings/sms' },
] as const;

export interface SettingsFrameProps {
  readonly current: (typeof TABS)[number]['name'];
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The parts of an ente's own rules. */
export function SettingsFrame({ current, actions, children }: SettingsFrameProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading
        title={t('supervision:settings.title')}
        lead={t(`supervision:settings.${current}.lead`)}
        actions={actions}
      />
      <Tabs
        label={t('supervision:settings.title')}
        items={TABS.map(({ name, href }) => ({
          href,
          text: t(`supervision:settings.${name}`),
          current: name === current,
        }))}
      />
      {children}
    </div>
  );
}
