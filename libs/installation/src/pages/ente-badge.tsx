// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EnteState } from '@reciproca/identity';
import { StateBadge, usePage } from '@reciproca/ui';

const TONE = { open: 'success', suspended: 'warning', closed: 'neutral' } as const;

export function EnteBadge({ state }: { state: EnteState }) {
  const { t } = usePage();
  return <StateBadge tone={TONE[state]} text={t(`installation:state.${state}`)} />;
}
