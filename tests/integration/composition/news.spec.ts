// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { domainModules } from '@reciproca/composition';
import { type Draft, LANGUAGES, type Topic } from '@reciproca/kernel';
import { Titles } from '@reciproca/notifications';
import { type DraftsOf, NewsWords, nobody, Subscriptions } from '@reciproca/platform';
import { takeUnknownTexts } from '@reciproca/ui';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { NEWS_SAMPLES, STORED_TYPES, TOLD_DIRECTLY } from '../../support/news-samples.js';
import { NOBODYS_BUSINESS } from '../../support/nobodys-business.js';

let database: TestDatabase;
let house: INestApplicationContext;
let words: NewsWords;
/** The topics people are told of, with what the samples make of each. */
const told = new Map<string, readonly Draft[]>();
const forTheBoard: string[] = [];

function collect<Told extends Topic>(topic: Told, draftsOf: DraftsOf<Told>): void {
  if (draftsOf === nobody) forTheBoard.push(topic);
  else told.set(topic, (NEWS_SAMPLES[topic] ?? []).flatMap(draftsOf));
}

beforeAll(async () => {
  database = await createTestDatabase();
  const module = await Test.createTestingModule({
    imports: domainModules({ DATABASE_URL: database.url, JOBS: 'off', LOG_LEVEL: 'silent' }),
  }).compile();
  module.useLogger(false);
  house = await module.init();
  words = house.get(NewsWords);
  words.eachTopic(collect);
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

describe('the news of the whole house', () => {
  it('are told by one handler a topic, under the name their deliveries are stored with', () => {
    const handlers = house.get(Subscriptions).list();
    const telling = handlers.filter(({ name }) => name === 'notifications.tell').map(({ topic }) => topic);
    expect(telling.toSorted()).toEqual([...told.keys(), ...forTheBoard].toSorted());
    expect(telling.length).toBeGreaterThan(35);
  });

  it('have a sample for each topic, and each tells somebody', () => {
    expect([...told].filter(([, drafts]) => drafts.length === 0).map(([topic]) => topic)).toEqual([]);
  });

  it('are of types that somebody has words for, each type with somebody who tells it', () => {
    const drafted = [...told.values()].flat().map(({ type }) => type);
    expect(drafted.filter((type) => !words.find(type))).toEqual([]);
    const telling: readonly string[] = [...drafted, ...TOLD_DIRECTLY];
    expect(words.listTypes().filter((type) => !telling.includes(type))).toEqual([]);
  });

  it('name the event they tell of, so that nobody is told of it twice', () => {
    for (const drafts of told.values())
      for (const { eventKey } of drafts) expect(eventKey).not.toMatch(/undefined|null/);
  });

  it('have a short title in every language, with no gap left, quiet about what is nobody else’s business', () => {
    const titles = house.get(Titles, { strict: false });
    const params = { name: 'Anna', forName: 'Rita', startsAt: '2026-11-24T09:00:00+01:00', minutes: 95, count: 3 };
    const all = words
      .listTypes()
      .flatMap((type) =>
        LANGUAGES.flatMap((language) =>
          [params, { ...params, count: 1 }, {}].map((given) => titles.of({ type, params: given }, language)),
        ),
      );
    expect(all.filter((title) => /\{\{|undefined|news\.|^$/.test(title) || title.length > 140)).toEqual([]);
    expect(all.filter((title) => NOBODYS_BUSINESS.test(title))).toEqual([]);
    expect(takeUnknownTexts().filter((key) => key.includes(':news.'))).toEqual([]);
  });

  it.each([
    ['lei', 'it', /\b(tu|te|ti|tuo|tua|tuoi|tue|hai|puoi|guarda|rinnovalo|confermala|chiamaci|scrivi|dici|dai)\b/i],
    ['desk', 'it', /\b(tu|te|ti|tuo|tua|tuoi|tue|hai|puoi|guarda(lo)?|lei|le|sua confer|chiamaci|dici|va bene\?)\b/i],
    ['desk', 'en', /\b(you|your|see|please|renew|us)\b/i],
  ] as const)('speak to who reads them: %s, %s', (context, language, wrong) => {
    const titles = house.get(Titles, { strict: false });
    const params = { name: 'Anna', startsAt: '2026-11-24T09:00:00+01:00', minutes: 95, isOtherLegOpen: true };
    // Told to staff alone, who are rung by nobody.
    const staffs = ['run_waiting', 'run_failed', 'card_assigned', 'card_taken_over', 'text_alarm', 'audit_broken'];
    const said = [...words.listTypes(), 'of_a_lib_that_is_gone']
      .filter((type) => context === 'desk' || ![...staffs, 'of_a_lib_that_is_gone'].includes(type))
      .flatMap((type) =>
        [0, 1, 3].flatMap((count) =>
          [{}, { leg: 'out' as const }, { leg: 'back' as const }].map(
            (leg) => `${type}: ${titles.of({ type, params: { ...params, ...leg, count } }, language, context)}`,
          ),
        ),
      );
    expect(said.filter((line) => wrong.test(line.replace(/^.*?: /, '')))).toEqual([]);
  });

  it('are still said in their own words where an earlier version stored them', () => {
    expect(STORED_TYPES).toHaveLength(51);
    expect(STORED_TYPES.filter((type) => !words.find(type))).toEqual([]);
  });
});
