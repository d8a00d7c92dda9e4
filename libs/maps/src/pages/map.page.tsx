// SPDX-License-Identifier: AGPL-3.0-or-later
import { PageHeading, Tabs, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import type { AreaCount, PointLayer } from '../application/map-layers.js';

export interface MapPageProps {
  readonly counts: readonly AreaCount[];
  readonly points: readonly PointLayer[];
  /** The key of what is shown. */
  readonly shown: string;
  readonly body: VNode;
}

/** The ambito as a map, with the same facts as a list beside it. */
export function MapPage({ counts, points, shown, body }: MapPageProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      <PageHeading title={t('maps:title')} lead={t('maps:lead')} />
      <Tabs
        label={t('maps:shows')}
        items={[...counts, ...points].map(({ key, textKey }) => ({
          href: `/map?show=${key}`,
          text: t(textKey),
          current: key === shown,
        }))}
      />
      {body}
    </div>
  );
}
