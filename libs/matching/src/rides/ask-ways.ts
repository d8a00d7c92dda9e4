// SPDX-License-Identifier: AGPL-3.0-or-later

/** Minutes between every point and the two points of one request. */
export interface AskWays {
  readonly toPickUp: Float64Array;
  readonly fromPickUp: Float64Array;
  readonly toDrop: Float64Array;
  readonly fromDrop: Float64Array;
  readonly ride: number;
}
