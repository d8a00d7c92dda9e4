// SPDX-License-Identifier: AGPL-3.0-or-later
import { latLng, type LatLng, type LatLngTuple, type Map, type Marker } from 'leaflet';
import { readFacts } from './facts.js';
import { markOf } from './marks.js';
import { writeView } from './pin-view.js';
import { pinWords } from './pin-words.js';

/** In pixels: some metres where one looks close. */
const STEP = 16;
const WAYS: Record<string, readonly [number, number]> = {
  north: [0, -STEP],
  south: [0, STEP],
  east: [STEP, 0],
  west: [-STEP, 0],
};
const KEYS: Record<string, string> = { ArrowUp: 'north', ArrowDown: 'south', ArrowRight: 'east', ArrowLeft: 'west' };

/** The pin of a form: set by a press, moved by pulling, by arrows or by the buttons below the map. Answers what ends it. */
export function startPin(view: Map, element: HTMLElement, formId: string, at: LatLngTuple | null): () => void {
  const form = document.getElementById(formId) as HTMLFormElement;
  const field = form.elements.namedItem('position') as HTMLInputElement;
  const section = element.parentElement as HTMLElement;
  const ending = new AbortController();
  const { signal } = ending;
  const say = pinWords(form, section, signal);
  let pin: Marker | undefined;

  const show = (point: LatLng): void => {
    pin ??= markOf(point, '', 'pin', true)
      .on('dragend', () => pin && put(pin.getLatLng()))
      .addTo(view);
    view.panInside(pin.setLatLng(point).getLatLng(), { padding: [4 * STEP, 4 * STEP] });
  };
  const put = (point: LatLng): void => {
    show(point);
    field.value = `${point.lat.toFixed(5)}, ${point.lng.toFixed(5)}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    writeView(form, view);
    void say();
  };
  const step = ([x, y]: readonly [number, number]): void => {
    const from = view.latLngToContainerPoint(pin?.getLatLng() ?? view.getCenter());
    put(view.containerPointToLatLng(from.add([x, y])));
  };

  if (at) show(latLng(at));
  view.on('click', ({ latlng }) => put(latlng));
  view.getContainer().addEventListener('keydown', (event) => {
    // Its buttons have keys of their own.
    if (event.target !== view.getContainer() || event.ctrlKey || event.altKey || event.metaKey) return;
    const way = WAYS[KEYS[event.key] ?? ''];
    if (way) step(way);
    else if (event.key === 'Enter') put(view.getCenter());
    else if (event.key === '+') view.zoomIn();
    else if (event.key === '-') view.zoomOut();
    else return;
    event.preventDefault();
  });
  section.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest('button');
      const way = button?.name === '_way' ? WAYS[button.value] : undefined;
      if (way) step(way);
      else if (button?.name === '_zoom') view.setZoom(view.getZoom() + (button.value === 'closer' ? 1 : -1));
      else return;
      event.preventDefault();
    },
    { signal },
  );
  // Written by hand, as degrees or as the link of a map: the server knows how to read it.
  field.addEventListener(
    'change',
    () =>
      void say().then(() => {
        const [mark] = readFacts(element).marks;
        if (mark) show(latLng(mark.at));
      }),
    { signal },
  );
  return () => ending.abort();
}
