// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Rows from which the diary is made, by their ids; the whole ente for what every row depends on. A way back takes no time of its own
 * before it is agreed: who is fetched again waits for it.
 */
export type DiaryCause =
  | { readonly agreementIds: readonly string[] }
  | { readonly proposalIds: readonly string[] }
  | { readonly listingId: string }
  | { readonly wayBackId: string }
  | 'ente';
