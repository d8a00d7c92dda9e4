// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatGrams, PersonLink, StateBadge, type Tone, usePage } from '@reciproca/ui';
import type { HarvestPart, PartState, PartSums } from '../domain/harvest-part.js';

const TONES: Readonly<Record<PartState, Tone>> = {
  offered: 'warning',
  asked_for: 'warning',
  to_approve: 'warning',
  agreed: 'success',
  handed_over: 'success',
  declined: 'neutral',
  unanswered: 'neutral',
  called_off: 'neutral',
};

/** How many were offered a part and what they said; what is agreed, what waits for an answer, what is free. */
export function PartsSummary({ sums, freeGrams }: { sums: PartSums; freeGrams: number }) {
  const { t, language } = usePage();
  if (sums.households === 0) return null;
  const said = [
    sums.yes > 0 && t('orti:parts.yes', { count: sums.yes }),
    sums.no > 0 && t('orti:parts.no', { count: sums.no }),
    sums.toAnswer > 0 && t('orti:parts.to_answer', { count: sums.toAnswer }),
  ];
  const weighed = { agreed: sums.agreedGrams, waiting: sums.waitingGrams, free: freeGrams };
  const kg = Object.fromEntries(Object.entries(weighed).map(([key, grams]) => [key, formatGrams(grams, language)]));
  return (
    <p>
      {t('orti:parts.households', { count: sums.households })} {said.filter(Boolean).join(', ')}.{' '}
      {t('orti:parts.weights', kg)}
    </p>
  );
}

export interface PartLineProps {
  readonly part: Pick<HarvestPart, 'personId' | 'grams' | 'state' | 'agreementId' | 'proposalId'>;
  readonly name: string;
  /** How it gets to them, where that is settled. */
  readonly how?: string | null;
}

export function PartLine({
  part: { personId, grams, state, agreementId, proposalId },
  name,
  how = null,
}: PartLineProps) {
  const { t, language } = usePage();
  const words = [formatGrams(grams, language), how].filter(Boolean).join(', ');
  return (
    <li class="cluster">
      <span>
        <strong>
          <PersonLink id={personId} name={name} />
        </strong>{' '}
        · <a href={agreementId ? `/agreements/${agreementId}` : `/proposals/${proposalId}`}>{words}</a>
      </span>
      <StateBadge tone={TONES[state]} text={t(`orti:part.state.${state}`)} />
    </li>
  );
}
