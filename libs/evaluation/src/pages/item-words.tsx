// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, formatNumber, usePage } from '@reciproca/ui';
import type { Round, RoundItem } from '../domain/round.js';

/** What an item is called, in the reader's words or the table's own. */
export function useItemName(): (item: Pick<RoundItem, 'measure' | 'name'>) => string {
  const { t } = usePage();
  return ({ measure, name }) => (measure ? t(`evaluation:measure.${measure}`) : (name ?? ''));
}

/** What its figure says, how it is counted, and where it comes from. */
export function ItemFacts({ item, round }: { item: RoundItem; round: Pick<Round, 'fromDay' | 'toDay'> }) {
  const { t, language } = usePage();
  const { kind, measure, value, unit, target, source, correction } = item;
  if (kind === 'question') return correction ? <Correction text={correction} /> : null;
  const number = (figure: number) => [formatNumber(figure, language), unit].filter(Boolean).join(' ');
  const days = { from: formatDate(round.fromDay, language), to: formatDate(round.toDay, language) };
  return (
    <>
      <p>
        <strong>
          {value === null ? t(measure ? 'evaluation:figure.held' : 'evaluation:figure.none') : number(value)}
        </strong>
        {target !== null && `, ${t('evaluation:aim.was', { target: number(target) })}`}
        {`, ${t('evaluation:period', days)}`}
      </p>
      <p class="text-secondary">
        {measure ? `${t(`evaluation:formula.${measure}`)} ${t('evaluation:taken_from.report')}` : source}
      </p>
      {correction && <Correction text={correction} />}
    </>
  );
}

function Correction({ text }: { text: string }) {
  const { t } = usePage();
  return (
    <p>
      {t('evaluation:mended.because')} <span lang="it">{text}</span>
    </p>
  );
}
