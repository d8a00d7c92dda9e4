// SPDX-License-Identifier: AGPL-3.0-or-later
import { Fragment, type VNode } from 'preact';
import { usePage } from '../page/page-context.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Words in which people are named; for staff each name leads to the person's page, the first time it stands there. */
export function PeopleText({ text, people }: { readonly text: string; readonly people: readonly Named[] }) {
  const { viewer } = usePage();
  return <>{viewer?.isStaff ? linked(text, people) : text}</>;
}

/** The longest name first, so that "Anna Rosso Bo" is not taken for "Anna Rosso". */
function linked(text: string, people: readonly Named[]): VNode {
  const [person, ...others] = people
    .filter(({ name }) => name !== '' && text.includes(name))
    .toSorted((one, other) => other.name.length - one.name.length);
  if (!person) return <>{text}</>;
  const at = text.indexOf(person.name);
  return (
    <Fragment>
      {linked(text.slice(0, at), others)}
      <a href={`/people/${person.id}`}>{person.name}</a>
      {linked(text.slice(at + person.name.length), others)}
    </Fragment>
  );
}
