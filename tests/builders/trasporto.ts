// SPDX-License-Identifier: AGPL-3.0-or-later
import { row } from './row.js';

interface Papers {
  readonly personId: string;
  readonly car?: string;
  readonly seats?: number;
  readonly wheelchairSpaces?: number;
  readonly walkerSpaces?: number;
  readonly coverUntil?: string;
}

/** Papers in order for many years, of a car with room for a wheelchair and a walker. */
export const driverPapers = (change: Papers) => {
  const valid = {
    licenceUntil: '2099-01-01',
    insuranceUntil: '2099-01-01',
    inspectionUntil: '2099-01-01',
    coverUntil: '2099-01-01',
  };
  const car = { car: 'Panda', seats: 4, wheelchairSpaces: 1, walkerSpaces: 1 };
  return row('driver_papers', { ...car, ...valid, approvedAt: new Date() }, change);
};
