// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '@reciproca/ui';
import type { CallMatches, HelperToCall } from '../application/show-matches.js';

export interface HelperScriptProps {
  readonly helper: HelperToCall;
  readonly found: CallMatches;
  readonly when: string;
}

/** What is read to who could help: for whom, what, when, where to, what to reckon with, and that it is a child, before they say yes. */
export function HelperScript({ helper: { proposal, givenName }, found, when }: HelperScriptProps) {
  const { t } = usePage();
  const { person, request, voice, lines } = found;
  const { child } = proposal;
  const isForChild = child?.side === 'request';
  const needs = request.needs.map((need) => t(`exchange:need.${need}`)).join(', ');
  return (
    <blockquote class="stack">
      <p>
        {t('supervision:matches.helperWords', {
          helper: givenName,
          caller: person.shortName,
          what: whatOf(t, proposal),
          when,
        })}
      </p>
      {lines.length > 0 && <p>{lines.map(({ label, text }) => `${label}: ${text}.`).join(' ')}</p>}
      {needs && <p>{t('supervision:matches.reckonWith', { needs })}</p>}
      {isForChild && (
        <p>
          {t('exchange:child.age', { name: child.name, age: child.age })}{' '}
          {child.guardian && t('exchange:child.answers', { name: child.name, guardian: child.guardian.shortName })}
        </p>
      )}
      <p>
        {t(isForChild ? 'supervision:matches.askHelperOfChild' : 'supervision:matches.askHelper', { context: voice })}
      </p>
    </blockquote>
  );
}

/** The kind of help, from where to where, and the way back where it is asked with it. */
function whatOf(
  t: ReturnType<typeof usePage>['t'],
  { category, place, toPlace, otherLeg, leg }: HelperToCall['proposal'],
) {
  const way = toPlace && t('exchange:leg.way', { from: place.name, to: toPlace.name });
  const both = otherLeg ? t('exchange:leg.title').toLowerCase() : leg && t(`exchange:leg.${leg}`).toLowerCase();
  return [category, both, way].filter(Boolean).join(', ');
}
