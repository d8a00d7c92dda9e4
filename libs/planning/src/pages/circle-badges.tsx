// SPDX-License-Identifier: AGPL-3.0-or-later
import { StateBadge, type Tone, usePage } from '@reciproca/ui';
import type { CircleState as State } from '../domain/circle.js';

const TONES: Readonly<Record<State, Tone>> = {
  proposed: 'info',
  awaiting_approval: 'warning',
  agreed: 'success',
  dissolved: 'neutral',
  expired: 'neutral',
};

export function CircleState({ state }: { state: State }) {
  const { t } = usePage();
  return <StateBadge text={t(`planning:circle.state.${state}`)} tone={TONES[state]} />;
}
