// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Service } from '@reciproca/kernel';
import type { IconName } from '../assets/icon-names.js';

/** How a service looks in lists and charts. */
export interface ServiceLook {
  readonly icon: IconName;
  /** Of its bars in a chart, on white: #rrggbb. */
  readonly colour: string;
}

/** Of what belongs to no service, or to all. */
export const PLAIN_LOOK: ServiceLook = { icon: 'note', colour: '#0066cc' };
const looks = new Map<Service, ServiceLook>();

/** Called once by each service's lib when it is read. */
export function setServiceLook(service: Service, look: ServiceLook): void {
  looks.set(service, look);
}

export function serviceLook(service: Service): ServiceLook {
  return looks.get(service) ?? PLAIN_LOOK;
}
