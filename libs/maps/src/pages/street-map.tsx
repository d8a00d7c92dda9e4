// SPDX-License-Identifier: AGPL-3.0-or-later
import { assetUrl, usePage } from '@reciproca/ui';
import { type ComponentChildren, h } from 'preact';
import { currentTiles } from '../application/tiles.js';
import type { StreetFacts } from '../domain/street-facts.js';

export interface StreetMapProps {
  readonly facts: StreetFacts;
  /** For who does not see it. */
  readonly label: string;
  /** Below it. */
  readonly note: string;
  /** Where its one marker is the pin of that form. */
  readonly pinFormId?: string;
  /** The map without streets: what is there without scripts, without tiles, and on paper. */
  readonly children: ComponentChildren;
}

/** Around a map drawn here, for the island that shows the same on streets where the installation has them. */
export function StreetMap({ facts, label, note, pinFormId, children }: StreetMapProps) {
  const { t } = usePage();
  const tiles = currentTiles();
  if (!tiles) return <>{children}</>;
  const data = {
    'data-script': assetUrl('streets.js'),
    'data-styles': assetUrl('streets.css'),
    'data-tiles': tiles.url,
    'data-facts': JSON.stringify(facts),
    'data-pin-form': pinFormId,
    'data-label': label,
    'data-note': note,
    'data-credit': t('maps:streets.credit', { credit: tiles.credit }),
    'data-closer': t('maps:streets.closer'),
    'data-farther': t('maps:streets.farther'),
  };
  return h('street-map', data, children);
}
