// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatMetres, formatMinutes, Stat, usePage } from '@reciproca/ui';

export interface RoundFiguresProps {
  readonly deliveries: number;
  readonly minutes: number;
  readonly metres: number;
  readonly estimated: boolean;
}

export function RoundFigures({ deliveries, minutes, metres, estimated }: RoundFiguresProps) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <div class="cluster">
        <Stat value={deliveries} label={t('trasporto:round.deliveries', { count: deliveries })} tone="success" />
        <Stat value={formatMinutes(Math.round(minutes), language)} label={t('trasporto:round.minutes')} />
        <Stat value={formatMetres(metres, language)} label={t('trasporto:round.road')} />
      </div>
      <p>{t(estimated ? 'trasporto:trips.estimated' : 'trasporto:trips.by_road')}</p>
    </div>
  );
}
