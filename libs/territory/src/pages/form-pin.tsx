// SPDX-License-Identifier: AGPL-3.0-or-later
import { PinMap } from '@reciproca/maps';
import { formatMetres, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { FoundAddress } from '../application/geocoder.js';
import { comuneGround } from '../application/comune-ground.js';
import { distanceMetres, type Point } from '../domain/distance.js';
import { nearestComune } from '../domain/pin.js';
import { pinOf } from './pin-desk.js';

export interface FormPinProps {
  /** Of the form before it. */
  readonly formId: string;
  readonly action: string;
  readonly form: FormState;
  /** The comune that is named, so that the map begins there; null while none is. */
  readonly comune: Point | null;
  /** The address that is nearest to the pin, as far as a map knows. */
  readonly near: FoundAddress | null;
}

/** The map beside a form with a position. */
export function FormPin({ formId, action, form, comune, near }: FormPinProps) {
  const { t, language } = usePage();
  const { view, pin } = pinOf(form, comune);
  const nearest = pin && nearestComune(pin);
  const awayFrom = (point: Point): string => (pin ? formatMetres(distanceMetres(pin, point), language) : '');
  const says = nearest
    ? [
        t('territory:pin.near', { distance: awayFrom(nearest), comune: nearest.name }),
        near && t('territory:pin.address', { address: near.label, distance: awayFrom(near) }),
      ]
    : [t('territory:pin.none')];
  return (
    <PinMap
      formId={formId}
      action={action}
      view={view}
      pin={pin}
      says={says.filter(Boolean).join(' ')}
      ground={comuneGround()}
    />
  );
}
