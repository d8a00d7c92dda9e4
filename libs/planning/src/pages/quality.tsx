// SPDX-License-Identifier: AGPL-3.0-or-later
import { Badge, formatNumber, usePage } from '@reciproca/ui';
import { isOptimal, type Run, UNKNOWN_GAP } from '../domain/run.js';

/** How good a run's answer is: "the best there is" only when that is proved. */
export function Quality({ run }: { run: Run }) {
  const { t, language } = usePage();
  if (run.finishedAt === null) return null;
  if (isOptimal(run)) return <Badge tone="success">{t('planning:quality.best')}</Badge>;
  if (run.gap >= UNKNOWN_GAP) return <Badge tone="warning">{t('planning:quality.unknown')}</Badge>;
  return (
    <Badge tone="warning">
      {t('planning:quality.gap', { percent: formatNumber(Math.round(run.gap * 1000) / 10, language) })}
    </Badge>
  );
}

export function RunState({ run }: { run: Run }) {
  const { t } = usePage();
  const tone =
    run.state === 'failed'
      ? 'danger'
      : run.state === 'ready'
        ? 'info'
        : run.state === 'applied'
          ? 'success'
          : 'neutral';
  return <Badge tone={tone}>{t(`planning:run.state.${run.state}`)}</Badge>;
}
