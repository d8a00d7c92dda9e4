// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Visibility } from '@reciproca/exchange';
import type { CondominioOffer, CondominioRequest } from '@reciproca/condominio';
import { CONDOMINIO_TEXTS, type HelpText } from '../data/condominio-texts.js';
import type { DemoCalendar } from './demo-calendar.js';
import { categoryOf, type DemoPerson, isActiveAdult, isElder } from './demo-person.js';
import type { Dice } from './dice.js';
import type { PostingDesk } from './posting-desk.js';
import { oneOffWhen, weeklyWhen } from './when.js';

/** How often each kind of help is offered and asked for. */
const WEIGHTS: Readonly<Record<string, readonly [offered: number, asked: number]>> = {
  elderly_company: [40, 26],
  elderly_care: [18, 14],
  babysitting: [42, 26],
  grandparents_hire: [18, 10],
  hairdressing: [24, 16],
  shopping: [46, 28],
  social_concierge: [20, 10],
  small_repairs: [30, 22],
  paperwork: [24, 18],
  homework: [20, 20],
};
const WHERE = ['giver_home', 'receiver_home', 'elsewhere'] as const;

export function helpCodes(desk: PostingDesk): string[] {
  return [...desk.ente.categories.values()]
    .filter((category) => category.service === 'condominio')
    .map((category) => category.code);
}

/** Who can give such help: cleared by the ente where it must be, grandparents of an age. */
export function giversOf(desk: PostingDesk, code: string): DemoPerson[] {
  const { vetting } = categoryOf(desk.ente, code);
  const able = desk.ente.residents.filter(
    (person) => isActiveAdult(person) && person.age <= 78 && person.cast === null,
  );
  const fitting = code === 'grandparents_hire' ? able.filter((person) => person.age >= 56) : able;
  return vetting ? fitting.filter((person) => person.vettedUntil !== null) : fitting;
}

export function askersOf(desk: PostingDesk, code: string): DemoPerson[] {
  const { residents } = desk.ente;
  const adults = residents.filter((person) => isActiveAdult(person) && person.cast === null);
  if (code.startsWith('elderly')) return adults.filter(isElder);
  if (['babysitting', 'grandparents_hire', 'homework'].includes(code)) {
    const guardians = new Set(residents.map((person) => person.guardianId));
    return adults.filter((person) => guardians.has(person.id));
  }
  return code === 'paperwork' ? adults : adults.filter((person) => isElder(person) || person.age % 2 === 0);
}

export function planHelpOffers(desk: PostingDesk, count: number, calendar: DemoCalendar, dice: Dice): void {
  for (let made = 0; made < count; made += 1) {
    const code = dice.weighted(helpCodes(desk), (one) => WEIGHTS[one]?.[0] ?? 5);
    const text = dice.pick(CONDOMINIO_TEXTS[code]?.offers ?? []);
    // Now and then somebody offers what they are not cleared for yet: it waits for the operator.
    const isTooEager = categoryOf(desk.ente, code).vetting && dice.chance(0.08);
    const pool = isTooEager
      ? giversOf(desk, 'shopping').filter((person) => person.vettedUntil === null)
      : giversOf(desk, code);
    const person = desk.pick(pool.length > 0 ? pool : giversOf(desk, 'shopping'));
    const details: CondominioOffer = {
      where: WHERE.filter((where) => where === text.where || dice.chance(0.45)),
      mostPeople: text.people ?? (dice.chance(0.4) ? 2 : 1),
    };
    const isWeekly = dice.chance(0.68);
    const when = isWeekly
      ? weeklyWhen(text.part, dice.int(2, 4), dice.int(0, 1), dice)
      : oneOffWhen(text.part, dice.int(1, 3), 1, calendar, dice);
    desk.post('offer', person, {
      ...wordsOf(text),
      service: 'condominio',
      category: code,
      when,
      visibility: visibilityOf(person, dice),
      details,
    });
  }
}

export function planHelpRequests(desk: PostingDesk, count: number, calendar: DemoCalendar, dice: Dice): void {
  for (let made = 0; made < count; made += 1) {
    const code = dice.weighted(helpCodes(desk), (one) => WEIGHTS[one]?.[1] ?? 5);
    const text = dice.pick(CONDOMINIO_TEXTS[code]?.requests ?? []);
    const person = desk.pick(askersOf(desk, code));
    const details: CondominioRequest = { where: text.where, people: text.people ?? 1 };
    const when = dice.chance(0.35)
      ? weeklyWhen(text.part, dice.int(1, 2), 2, dice)
      : oneOffWhen(text.part, dice.int(1, 2), 2, calendar, dice);
    const posting = { ...wordsOf(text), service: 'condominio' as const, category: code, when, details };
    desk.post(
      'request',
      person,
      { ...posting, needs: needsOf(person, code, dice), urgent: dice.chance(0.06) },
      { outcome: desk.outcome() },
    );
  }
}

function wordsOf(text: HelpText): { title: string; description?: string } {
  return { title: text.title, ...(text.description && { description: text.description }) };
}

function visibilityOf(person: DemoPerson, dice: Dice): Visibility {
  if (person.home.areaId === null) return 'ente';
  return dice.weighted(
    ['ente', 'area', 'block', 'staircase'] as const,
    (one) => ({ ente: 70, area: 20, block: 6, staircase: 4 })[one],
  );
}

function needsOf(person: DemoPerson, code: string, dice: Dice): ('same_gender' | 'speaks_own_language')[] {
  if (code === 'elderly_care' && person.gender === 'f' && dice.chance(0.3)) return ['same_gender'];
  return person.languages.includes('it') ? [] : ['speaks_own_language'];
}
