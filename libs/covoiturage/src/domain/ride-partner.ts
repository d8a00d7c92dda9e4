// SPDX-License-Identifier: AGPL-3.0-or-later

/** Another platform of shared rides, whose people may look for rides here and be looked for there. */
export interface RidePartner {
  readonly id: string;
  readonly name: string;
  /** The name of its site, by which it signs everything it sends. */
  readonly operator: string;
  readonly madeAt: Date;
  /** From then on its key opens nothing. */
  readonly endedAt: Date | null;
}

/** A bare host, as the standard wants an operator: no path, no port, nobody before an at sign. */
export const OPERATOR = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** People copy the address out of the browser: what of it is the host. */
export function hostTyped(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
}
