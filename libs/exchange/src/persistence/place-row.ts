// SPDX-License-Identifier: AGPL-3.0-or-later

/** A place as read models read it; what of it may be shown is decided where it is answered. */
export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly comune: string;
  readonly lat: number;
  readonly lon: number;
  readonly isPublic: boolean;
}
