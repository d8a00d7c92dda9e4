// SPDX-License-Identifier: AGPL-3.0-or-later
import { PageHeading, Tabs, usePage } from '@reciproca/ui';
import type { ComponentChildren } from 'preact';

const PARTS = [
  '/installation',
  '/installation/providers',
  '/installation/comuni',
  '/installation/administrators',
  '/installation/log',
] as const;
export type Part = (typeof PARTS)[number];

export interface InstallationFrameProps {
  readonly current: Part;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands around every page of who looks after the installation. */
export function InstallationFrame({ current, actions, children }: InstallationFrameProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('installation:title')} lead={t('installation:lead')} actions={actions} />
      <Tabs
        label={t('installation:title')}
        items={PARTS.map((href) => ({ href, text: t(`installation:part.${href}`), current: href === current }))}
      />
      {children}
    </div>
  );
}
