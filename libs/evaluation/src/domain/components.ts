// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** A part of the community, as the ente calls it, and how many seats it has. */
export interface Component {
  readonly component: string;
  readonly seats: number;
}

export const MOST_SEATS = 60;
const LONGEST_NAME = 60;

/** One a line, with its number at the end: "Residenti 4". Throws `evaluation.component_line`, `evaluation.too_many_seats`. */
export function readComponents(text: string): Component[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line): Component => {
    const [, component = '', seats = ''] = /^(.*?)[\s:=,]+(\d{1,2})$/.exec(line) ?? [];
    if (component === '' || component.length > LONGEST_NAME || Number(seats) < 1)
      throw new DomainError('evaluation.component_line', 'invalid', { field: 'components', line: line.slice(0, 60) });
    return { component, seats: Number(seats) };
  });
  if (read.length === 0) throw new DomainError('evaluation.component_none', 'invalid', { field: 'components' });
  if (countSeats(read) > MOST_SEATS)
    throw new DomainError('evaluation.too_many_seats', 'invalid', { field: 'components', most: MOST_SEATS });
  return read;
}

export function countSeats(components: readonly Component[]): number {
  return components.reduce((total, { seats }) => total + seats, 0);
}

/** As it is written in the form. */
export function componentsText(components: readonly Component[]): string {
  return components.map(({ component, seats }) => `${component} ${seats}`).join('\n');
}
