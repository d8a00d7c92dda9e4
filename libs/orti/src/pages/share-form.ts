// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { ShareView } from '../application/view-share.js';
import { shareChoiceShape, type ShareChoiceInput } from '../domain/harvest-share.js';
import { gramsOf } from '../domain/produce.details.js';

/** A refused form keeps its choice, unless that is what was wrong. */
export function chosenBefore({ leastKg, households }: Typed): ShareChoiceInput {
  const number = (value: unknown): number | undefined => (value ? Number(String(value).replace(',', '.')) : undefined);
  return shareChoiceShape.safeParse({ leastKg: number(leastKg), households: number(households) }).data ?? {};
}

type Typed = Readonly<Record<string, unknown>>;

/** The households in the order of the form that was sent; who is new comes after. */
export function shownFor(view: ShareView, { typed, errors, general }: FormState): FormState & { ordered: ShareView } {
  const sent = sentHouseholds(typed);
  const known = [...sent.keys()].flatMap((requestId) => view.lines.find((line) => line.requestId === requestId) ?? []);
  const lines = [...known, ...view.lines.filter(({ requestId }) => !sent.has(requestId))];
  const kg = (requestId: string, proposedGrams: number): unknown => {
    const index = sent.get(requestId);
    return index === undefined ? (sent.size > 0 ? 0 : proposedGrams / 1000) : typed[`lines.${index}.kg`];
  };
  // A household that no longer asks has no place left to say so at.
  const gone = [...sent].flatMap(([requestId, index]) =>
    view.lines.some((line) => line.requestId === requestId) ? [] : (errors[`lines.${index}.kg`] ?? []),
  );
  const own = lines.flatMap(({ requestId }, index) => {
    const text = errors[`lines.${sent.get(requestId)}.kg`];
    return text ? [[`lines.${index}.kg`, text] as const] : [];
  });
  return {
    ordered: { ...view, lines },
    errors: { ...choiceErrors(errors), ...Object.fromEntries(own) },
    general: general ?? gone[0] ?? null,
    typed: {
      leastKg: typed['leastKg'] ?? view.choice.leastGrams / 1000,
      households: typed['households'] ?? view.choice.mostHouseholds,
      ...Object.fromEntries(
        lines.map(({ requestId, proposedGrams }, index) => [`lines.${index}.kg`, kg(requestId, proposedGrams)]),
      ),
    },
  };
}

/**
 * The number in the form of each household that was sent. Read from the names: those who get something stand on the
 * page before those who do not, and the browser sends the fields as they stand.
 */
function sentHouseholds(typed: Typed): ReadonlyMap<string, number> {
  const sent = Object.entries(typed).flatMap(([name, value]) => {
    const number = /^lines\.(\d+)\.requestId$/.exec(name)?.[1];
    return number === undefined ? [] : [[String(value), Number(number)] as const];
  });
  return new Map(sent.sort(([, a], [, b]) => a - b));
}

function choiceErrors({ leastKg, households }: FormState['errors']): FormState['errors'] {
  return { ...(leastKg && { leastKg }), ...(households && { households }) };
}

export function sumOf(typed: Typed): number {
  const kilos = Object.entries(typed).filter(([name]) => name.startsWith('lines.'));
  const grams = kilos.map(([, value]) => gramsOf(Number(String(value).replace(',', '.'))));
  return grams.reduce((sum, each) => sum + (Number.isFinite(each) ? each : 0), 0);
}
