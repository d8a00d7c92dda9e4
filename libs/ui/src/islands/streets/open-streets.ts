// SPDX-License-Identifier: AGPL-3.0-or-later
import { control, map, type Map as View, tileLayer } from 'leaflet';
import { readFacts } from './facts.js';
import { drawMarks } from './marks.js';
import { startPin } from './pin.js';

const FARTHEST = 7;

/** Streets in that stage; they are shown once there are any, and gone again where none comes. Answers what ends them. */
export function openStreets(element: HTMLElement, frame: HTMLElement, stage: HTMLElement): () => void {
  const { tiles = '', label = '', closer = '', farther = '', pinForm } = element.dataset;
  const { bounds, closest, marks, way } = readFacts(element);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const view = map(stage, {
    zoomControl: false,
    attributionControl: false,
    minZoom: FARTHEST,
    maxZoom: closest,
    // The page is scrolled by the same wheel and finger.
    scrollWheelZoom: false,
    dragging: !matchMedia('(pointer: coarse)').matches,
    keyboard: pinForm === undefined,
    doubleClickZoom: pinForm === undefined,
    zoomAnimation: !isStill,
    fadeAnimation: !isStill,
    inertia: !isStill,
  });
  stage.tabIndex = 0;
  stage.setAttribute('role', pinForm === undefined ? 'group' : 'application');
  stage.setAttribute('aria-label', label);
  control.zoom({ zoomInTitle: closer, zoomOutTitle: farther }).addTo(view);
  control.scale({ imperial: false }).addTo(view);
  view.fitBounds(bounds);
  const ends: (() => void)[] = [() => void view.remove()];
  if (pinForm === undefined) drawMarks(view, marks, way);
  else ends.unshift(startPin(view, element, pinForm, marks[0]?.at ?? null));
  showOnceThereAreAny(view, tiles, closest, (isThere) => {
    frame.classList.toggle('is-shown', isThere);
    if (isThere) view.invalidateSize({ pan: false }).fitBounds(bounds);
    // Not while the library still counts its squares: it would look for the map it has just lost.
    else setTimeout(end);
  });
  function end(): void {
    for (const one of ends.splice(0)) one();
  }
  return end;
}

function showOnceThereAreAny(view: View, url: string, closest: number, tell: (isThere: boolean) => void): void {
  const layer = tileLayer(url, {
    maxZoom: closest,
    // Nobody is told on which page somebody looks at that square, nor, at another port of one's own host, who.
    referrerPolicy: 'no-referrer',
    crossOrigin: new URL(url).hostname === location.hostname && 'anonymous',
  });
  /** By the zoom they are of. */
  const shown = new Map<HTMLElement, number>();
  layer.once('tileload', () => tell(true));
  layer.on('tileload', ({ tile, coords }) => shown.set(tile, coords.z));
  layer.on('tileunload', ({ tile }) => shown.delete(tile));
  // Nothing has come so close: the server has gone, or has nothing there.
  layer.on('load', () => {
    if (![...shown.values()].includes(view.getZoom())) tell(false);
  });
  layer.addTo(view);
}
