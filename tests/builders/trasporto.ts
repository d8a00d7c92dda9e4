// SPDX-License-Identifier: AGPL-3.0-or-later
import { row } from './row.js';

/** Papers in order for many years. */
export const driverPapers = (change: { personId: string; car?: string; seats?: number; coverUntil?: string }) => {
  const valid = { licenceUntil: '2099-01-01', insuranceUntil: '2099-01-01', coverUntil: '2099-01-01' };
  return row('driver_papers', { car: 'Panda', seats: 4, ...valid, approvedAt: new Date() }, change);
};
