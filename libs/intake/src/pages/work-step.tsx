// SPDX-License-Identifier: AGPL-3.0-or-later
import { ScoreBar, usePage } from '@reciproca/ui';
import type { Intake } from '../domain/intake.js';

/** How far the work is; the page looks again by itself. */
export function WorkStep({ intake: { done, total, state } }: { intake: Intake }) {
  const { t } = usePage();
  const shown = Math.min(done, total);
  return (
    <div class="stack measure">
      <ScoreBar
        score={total === 0 ? 0 : shown / total}
        label={t('intake:progress', { done: shown, total })}
        about={t(`intake:is.${state}`)}
      />
      <p>{t('intake:progress.leave')}</p>
    </div>
  );
}
