// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState, ProposalState } from '@reciproca/exchange';

/** A part of a harvest that somebody was offered, asked for with their yes, or has agreed to. */
export interface HarvestPart {
  readonly harvestId: string;
  readonly proposalId: string;
  readonly agreementId: string | null;
  readonly personId: string;
  readonly grams: number;
  readonly state: PartState;
}

export const PART_STATES = [
  'offered',
  'asked_for',
  'to_approve',
  'agreed',
  'handed_over',
  'declined',
  'unanswered',
  'called_off',
] as const;
export type PartState = (typeof PART_STATES)[number];

/** How far the two are: nobody's yes is taken for granted. */
export function partStateOf(proposal: ProposalState, agreement: AgreementState | null): PartState {
  if (agreement === 'cancelled' || agreement === 'no_show') return 'called_off';
  if (agreement !== null) return agreement === 'agreed' || agreement === 'under_way' ? 'agreed' : 'handed_over';
  switch (proposal) {
    case 'accepted_by_offer':
      return 'offered';
    case 'accepted_by_request':
      return 'asked_for';
    case 'awaiting_approval':
      return 'to_approve';
    case 'declined':
      return 'declined';
    case 'expired':
      return 'unanswered';
    default:
      return 'called_off';
  }
}

export interface PartSums {
  /** Households that were offered a part, or asked for one with their yes. */
  readonly households: number;
  readonly yes: number;
  readonly no: number;
  /** Who has not answered yet. */
  readonly toAnswer: number;
  readonly agreedGrams: number;
  /** Kept for somebody while a yes is missing. */
  readonly waitingGrams: number;
}

const AGREED: readonly PartState[] = ['agreed', 'handed_over'];
const WAITING: readonly PartState[] = ['offered', 'asked_for', 'to_approve'];

/** Whether it is somebody's, or kept for them. */
export function isKept({ state }: Pick<HarvestPart, 'state'>): boolean {
  return AGREED.includes(state) || WAITING.includes(state);
}

export function sumParts(parts: readonly Pick<HarvestPart, 'state' | 'grams'>[]): PartSums {
  const among = (states: readonly PartState[]) => parts.filter(({ state }) => states.includes(state));
  const weight = (states: readonly PartState[]): number => among(states).reduce((sum, { grams }) => sum + grams, 0);
  return {
    households: parts.length - among(['called_off']).length,
    yes: among([...AGREED, 'asked_for', 'to_approve']).length,
    no: among(['declined', 'unanswered']).length,
    toAnswer: among(['offered']).length,
    agreedGrams: weight(AGREED),
    waitingGrams: weight(WAITING),
  };
}
