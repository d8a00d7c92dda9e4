// SPDX-License-Identifier: AGPL-3.0-or-later
import { StateBadge, type Tone, usePage } from '@reciproca/ui';
import type { PersonCard, PersonState } from '../domain/person-card.js';

const TONE_OF: Readonly<Record<PersonState, Tone>> = { active: 'success', suspended: 'warning', left: 'neutral' };

export function StateOfPerson({ state }: { state: PersonState }) {
  const { t } = usePage();
  return <StateBadge tone={TONE_OF[state]} text={t(`identity:state.${state}`)} />;
}

/** What an operator should see at once: state, roles, vetting. `today` as yyyy-mm-dd. */
export function PersonBadges({ person, today }: { person: PersonCard; today: string }) {
  const { t } = usePage();
  const isVetted = person.vettedUntil !== null && person.vettedUntil >= today;
  return (
    <>
      <StateOfPerson state={person.state} />
      {person.roles.map((role) => (
        <StateBadge key={role} tone="info" text={t(`identity:role.${role}`)} />
      ))}
      {isVetted && <StateBadge tone="success" text={t('identity:vetting.vetted')} />}
    </>
  );
}
