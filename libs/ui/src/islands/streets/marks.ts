// SPDX-License-Identifier: AGPL-3.0-or-later
import { divIcon, type LatLngExpression, type Map, marker, type Marker, polyline, rectangle } from 'leaflet';
import type { Facts } from './facts.js';

/** Round where the place is known, square in its cell of the grid where only that is; the list beside says what they are. */
export function drawMarks(view: Map, marks: Facts['marks'], way: Facts['way']): void {
  if (way.length > 1) polyline(way, { className: 'way', interactive: false }).addTo(view);
  for (const { at, text, cell } of marks) {
    if (cell) rectangle(cell, { className: 'cell', interactive: false }).addTo(view);
    markOf(at, text, cell ? 'mark mark-rough' : 'mark').addTo(view);
  }
}

export function markOf(at: LatLngExpression, text: string, look: string, draggable = false): Marker {
  const html = document.createElement('span');
  html.className = look;
  html.textContent = text;
  const icon = divIcon({ html, className: 'mark-place', iconSize: [0, 0] });
  return marker(at, { icon, draggable, interactive: draggable, keyboard: false });
}
