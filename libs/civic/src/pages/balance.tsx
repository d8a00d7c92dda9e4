// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatMinutes, Stat, usePage } from '@reciproca/ui';
import type { Balance } from '../domain/commitment.rules.js';

/** Agreed, done and still to do, with a bar. */
export function BalanceFigures({ balance }: { balance: Balance }) {
  const { t, language } = usePage();
  const time = (minutes: number): string => formatMinutes(minutes, language);
  return (
    <div class="stack">
      <div class="stat-row">
        <Stat value={time(balance.agreed)} label={t('civic:agreed')} />
        <Stat value={time(balance.confirmed)} label={t('civic:confirmed')} tone="success" />
        {balance.waiting > 0 && <Stat value={time(balance.waiting)} label={t('civic:waiting')} tone="warning" />}
        <Stat value={time(balance.left)} label={t('civic:left')} />
      </div>
      <progress
        class="target-bar"
        max={balance.agreed}
        value={Math.min(balance.confirmed, balance.agreed)}
        aria-label={t('civic:progress')}
      />
    </div>
  );
}
