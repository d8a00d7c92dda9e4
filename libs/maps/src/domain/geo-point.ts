// SPDX-License-Identifier: AGPL-3.0-or-later
/** Degrees, WGS 84. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** A part of the ground by name, such as a comune. */
export interface GroundArea {
  readonly id: string;
  readonly name: string;
  /** Of its main town. */
  readonly middle: GeoPoint;
  readonly outline: readonly GeoPoint[];
}
