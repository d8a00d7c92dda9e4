// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, usePage } from '@reciproca/ui';
import type { GeoPoint, GroundArea } from '../domain/geo-point.js';
import { drawMap } from '../domain/map-drawing.js';
import { PIN_SIZE, PIN_WAYS, type PinView, PIN_ZOOMS } from '../domain/pin-view.js';
import { PIN_NAMES, writePinView } from '../domain/read-pin-form.js';
import { streetFactsOf } from '../domain/street-facts.js';
import { MapDrawingParts } from './map-drawing-parts.js';
import { StreetMap } from './street-map.js';

export interface PinMapProps {
  /** Of the form it is sent with, which stands before it: the first button of a form is the one Enter presses. */
  readonly formId: string;
  /** Where that form is sent. */
  readonly action: string;
  readonly view: PinView;
  readonly pin: GeoPoint | null;
  /** Where that is, in words. */
  readonly says: string;
  readonly ground: readonly GroundArea[];
}

/** Nothing to be seen: the map lies under it. */
const CLEAR = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** A map to press, by pointer or by its buttons; each press asks the server, so it needs no script. */
export function PinMap({ formId, action, view, pin, says, ground }: PinMapProps) {
  const { t } = usePage();
  const { lat, lon, metres } = view;
  const markers = pin ? [{ at: pin, isRough: false, text: '+' }] : [];
  const drawing = drawMap({ ground, markers, around: [{ lat, lon }], leastMetres: metres });
  if (!drawing) return null;
  const send = { form: formId, formAction: `${action}#pin` };
  return (
    <section class="pin stack no-print" id="pin" aria-labelledby="pin-title">
      <h2 id="pin-title">{t('maps:pin')}</h2>
      <p>{t('maps:pin.lead')}</p>
      <input type="hidden" name={PIN_NAMES.view} value={writePinView(view)} form={formId} />
      <StreetMap
        facts={streetFactsOf(drawing)}
        pinFormId={formId}
        label={`${t('maps:pin')}. ${t('maps:pin.keys')}`}
        note={t('maps:pin.keys')}
      >
        <div class="pin-map">
          <svg class="map-picture" viewBox={`0 0 ${drawing.frame.width} ${drawing.frame.height}`} aria-hidden="true">
            <MapDrawingParts drawing={drawing} />
          </svg>
          <input
            type="image"
            name={PIN_NAMES.picture}
            src={CLEAR}
            width={PIN_SIZE}
            height={PIN_SIZE}
            alt={t('maps:pin.press')}
            {...send}
          />
        </div>
        <p class="map-note">{t('maps:schematic')}</p>
      </StreetMap>
      <p role="status">{says}</p>
      <div class="cluster">
        {PIN_WAYS.map((way) => (
          <Button key={way} kind="outline" name={PIN_NAMES.way} value={way} text={t(`maps:pin.${way}`)} {...send} />
        ))}
      </div>
      <div class="cluster">
        {PIN_ZOOMS.map((zoom) => (
          <Button key={zoom} kind="outline" name={PIN_NAMES.zoom} value={zoom} text={t(`maps:pin.${zoom}`)} {...send} />
        ))}
        <Button kind="quiet" name={PIN_NAMES.start} value="on" text={t('maps:pin.start')} {...send} />
      </div>
    </section>
  );
}
