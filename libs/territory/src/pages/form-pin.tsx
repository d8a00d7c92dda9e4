// SPDX-License-Identifier: AGPL-3.0-or-later
import { PinMap } from '@reciproca/maps';
import type { FormState } from '@reciproca/web';
import { comuneGround } from '../application/comune-ground.js';
import type { Point } from '../domain/distance.js';
import { pinOf } from './pin-desk.js';

export interface FormPinProps {
  /** Of the form before it. */
  readonly formId: string;
  readonly action: string;
  readonly form: FormState;
  /** The comune that is named, so that the map begins there; null while none is. */
  readonly comune: Point | null;
}

/** The map beside a form with a position. */
export function FormPin({ formId, action, form, comune }: FormPinProps) {
  return <PinMap formId={formId} action={action} {...pinOf(form, comune)} ground={comuneGround()} />;
}
