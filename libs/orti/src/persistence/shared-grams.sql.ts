// SPDX-License-Identifier: AGPL-3.0-or-later

/** The weight a proposal was last shared out with; null where it came about in another way. A yes taken back may be shared out anew. */
export const sharedGrams = (proposalId: string): string =>
  `(SELECT line.grams FROM harvest_share_lines line JOIN harvest_shares share ON share.id = line.share_id
    WHERE line.proposal_id = ${proposalId} ORDER BY share.decided_at DESC, share.id DESC LIMIT 1)`;
