// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState, formatDate, PersonLink, PostButton, Section, usePage } from '@reciproca/ui';
import type { NamedWaiting } from '../application/view-plots.js';
import type { PlotRules } from '../domain/plot-turn.js';

interface PlotLineProps {
  readonly line: readonly NamedWaiting[];
  readonly rules: PlotRules;
  readonly mayTakeOut: boolean;
  readonly newKey: () => string;
}

/** Who waits, in the order in which they are served. */
export function PlotLineSection({ line, rules, mayTakeOut, newKey }: PlotLineProps) {
  const { t } = usePage();
  return (
    <Section title={t('plots:line')} id="line">
      <p>{t(`plots:turn.${rules.turnOrder}`)}</p>
      {line.length === 0 && <EmptyState icon="people" text={t('plots:line.none')} />}
      <ol class="stack">
        {line.map((one) => (
          <li key={one.id}>
            <PersonLink id={one.personId} name={one.name} />
            <p>
              <WaitingFacts one={one} />
            </p>
            {mayTakeOut && (
              <PostButton
                action={`/plots/requests/${one.id}/withdraw`}
                text={t('plots:take_out', { name: one.name })}
                kind="outline"
                idempotencyKey={newKey()}
              />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function WaitingFacts({ one }: { one: NamedWaiting }) {
  const { t, language } = usePage();
  return <>{factsOf(one, t, language).join(' · ')}</>;
}

/** Since when, for whom, and what the order looks at. */
export function factsOf(
  { createdAt, kind, wish, hasPlot, isNear }: NamedWaiting,
  t: ReturnType<typeof usePage>['t'],
  language: ReturnType<typeof usePage>['language'],
): string[] {
  return [
    t('plots:since', { day: formatDate(createdAt, language) }),
    ...(kind === 'person' ? [] : [t(`plots:kind.${kind}`)]),
    ...(hasPlot ? [t('plots:has_plot')] : []),
    ...(isNear ? [t('plots:is_near')] : []),
    ...(wish ? [wish] : []),
  ];
}
