// SPDX-License-Identifier: AGPL-3.0-or-later
import { StateBadge, type Tone, usePage } from '@reciproca/ui';
import type { ListingResponse } from '../application/listing.response.js';
import type { AgreementState } from '../domain/agreement.js';
import type { ListingState } from '../domain/listing.js';
import type { ProposalState } from '../domain/proposal.js';

const TONES: Readonly<Record<ListingState | ProposalState | AgreementState, Tone>> = {
  pending: 'warning',
  open: 'info',
  matched: 'success',
  fulfilled: 'success',
  withdrawn: 'neutral',
  expired: 'neutral',
  rejected: 'danger',
  proposed: 'info',
  accepted_by_offer: 'info',
  accepted_by_request: 'info',
  awaiting_approval: 'warning',
  agreed: 'success',
  declined: 'neutral',
  under_way: 'info',
  done: 'warning',
  confirmed: 'success',
  settled: 'success',
  cancelled: 'neutral',
  no_show: 'danger',
  disputed: 'danger',
};

/** Of an offer that is all promised: agreed, or kept while answers are missing. */
export function ListingBadge({
  listing: { state, awaitedAnswers },
}: {
  readonly listing: Pick<ListingResponse, 'state' | 'awaitedAnswers'>;
}) {
  const { t } = usePage();
  if (state !== 'matched' || awaitedAnswers === 0) return <State of="listing" state={state} />;
  return <StateBadge tone="warning" text={t('exchange:listing.awaits', { count: awaitedAnswers })} />;
}

/** The state of a listing, proposal or agreement: always in words, never by colour alone. */
export function State({ of, state }: { of: 'listing' | 'proposal' | 'agreement'; state: string }) {
  const { t } = usePage();
  return (
    <StateBadge tone={TONES[state as keyof typeof TONES] ?? 'neutral'} text={t(`exchange:${of}.state.${state}`)} />
  );
}
