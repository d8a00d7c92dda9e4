// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Map } from 'leaflet';

const LEAST_METRES = 300;
const MOST_METRES = 60_000;

/** What is looked at, so that the map of the server goes on from there. */
export function writeView(form: HTMLFormElement, view: Map): void {
  const field = form.elements.namedItem('_view') as HTMLInputElement;
  const { lat, lng } = view.getCenter();
  const bounds = view.getBounds();
  const metres = Math.round(view.distance(bounds.getSouthWest(), bounds.getSouthEast()));
  field.value = [lat.toFixed(5), lng.toFixed(5), Math.min(MOST_METRES, Math.max(LEAST_METRES, metres))].join(' ');
}
