// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageContext } from '@reciproca/ui';
import type { CircleResponse } from '../application/circle.response.js';

type T = PageContext['t'];

/** "Anna Rosso" and "Anna R." are Anna in the picture. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

export function memberOf({ members }: CircleResponse, id: string): CircleResponse['members'][number] | undefined {
  return members.find((member) => member.id === id);
}

/** One part of a circle as a sentence, said to the reader where it is theirs. */
export function givingText(t: T, circle: CircleResponse, leg: CircleResponse['legs'][number]): string {
  const [giver, receiver] = [memberOf(circle, leg.giverId), memberOf(circle, leg.receiverId)];
  const words = {
    giver: giver?.name ?? '',
    receiver: receiver?.name ?? '',
    what: leg.title ? `${leg.category} (${leg.title})` : leg.category,
  };
  if (giver?.isReader) return t('planning:circle.gives.you', words);
  return t(receiver?.isReader ? 'planning:circle.gives.to_you' : 'planning:circle.gives', words);
}

/** What the circle is to the reader: whom they give to and who gives to them. */
export function leadText(t: T, circle: CircleResponse): string {
  const own = circle.members.find(({ isReader }) => isReader);
  const given = circle.legs.find(({ giverId }) => giverId === own?.id);
  const got = circle.legs.find(({ receiverId }) => receiverId === own?.id);
  if (!given || !got) return t('planning:circle.lead.staff');
  return t('planning:circle.lead', {
    receiver: memberOf(circle, given.receiverId)?.name ?? '',
    giver: memberOf(circle, got.giverId)?.name ?? '',
  });
}

export function namesText(t: T, { members }: CircleResponse): string {
  return t('planning:circles.between', {
    names: members.map(({ name, isReader }) => (isReader ? t('planning:circle.you').toLowerCase() : name)).join(', '),
  });
}
