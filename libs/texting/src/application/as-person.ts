// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PersonCard } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';

/** The context of what somebody does by text: as themselves, never with what they may do as staff. */
export function asPerson(ctx: Ctx, person: PersonCard): Ctx {
  const roles = person.roles.filter((role) => role !== 'operator' && role !== 'coordinator');
  return {
    ...ctx,
    actor: { personId: person.id, roles, sessionId: null },
    beneficiaryId: person.id,
    channel: 'sms',
    language: person.uiLanguage,
  };
}
