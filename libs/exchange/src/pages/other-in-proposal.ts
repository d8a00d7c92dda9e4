// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Face } from '@reciproca/ui';
import type { FacesById } from '@reciproca/web';
import type { ProposalResponse } from '../application/proposal.response.js';

/** The ids of whom the reader would meet. */
export function othersIn(proposals: readonly ProposalResponse[]): string[] {
  return proposals.flatMap((proposal) => otherIn(proposal)?.id ?? []);
}

export function faceIn(faces: FacesById, proposal: ProposalResponse): Face | undefined {
  return faces.get(otherIn(proposal)?.id ?? '');
}

/** Whoever fetches something meets the place it is at. */
function otherIn({ side, requester, offerer, comesFrom }: ProposalResponse): ProposalResponse['requester'] | null {
  if (side === null || (side === 'request' && comesFrom)) return null;
  return side === 'request' ? offerer : requester;
}
