// SPDX-License-Identifier: AGPL-3.0-or-later

/** Rows from which the diary is made, by their ids; the whole ente for what every row depends on. */
export type DiaryCause =
  | { readonly agreementIds: readonly string[] }
  | { readonly proposalIds: readonly string[] }
  | { readonly listingId: string }
  | 'ente';
