// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Service } from './listing.js';

/** A kind of help, as the ente names it. */
export interface Category {
  readonly id: string;
  readonly enteId: string;
  readonly service: Service;
  readonly code: string;
  readonly nameIt: string;
  readonly nameEn: string;
  /** What one such act is usually worth. */
  readonly minutesGuide: number;
  /** Only helpers whom the ente has met and cleared may give it. */
  readonly vettingRequired: boolean;
  readonly active: boolean;
}
