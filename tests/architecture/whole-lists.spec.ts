// SPDX-License-Identifier: AGPL-3.0-or-later
import { listSourceFiles } from '../support/source-files.js';

/** Statements that stop at some number of rows. Those of one row, and those that read a page or a batch, are named otherwise. */
const CUT = /\bLIMIT (?:[2-9]\d*|1\d+|\$\{MOST\w*\})|\btake: (?:[2-9]\d*|1\d+|MOST\w*)\b/g;

/** What is cut all the same, and why nobody misses the rest. */
const WHY: Readonly<Record<string, string>> = {
  'libs/supervision/src/persistence/past-request.read-model.ts: LIMIT ${MOST}':
    'what is asked for usually is worked out from the latest; the rest stands on the person’s page',
  'libs/supervision/src/persistence/caller.read-model.ts: LIMIT 5':
    'told while somebody is on the telephone; all of them stand on the person’s page',
  'libs/paper/src/persistence/notice-board.read-model.ts: LIMIT ${MOST_READ}': 'a printed sheet has so much room',
  'libs/notifications/src/persistence/call-task.repository.ts: LIMIT 10':
    'the last calls, which may have been ended by mistake',
  'libs/exchange/src/persistence/listing-view.read-model.ts: LIMIT 60':
    'the next dates of a series, which says its rule in words',
  'libs/texting/src/persistence/open-rides.read-model.ts: LIMIT 5':
    'choices that a text message has room for; who writes on is called',
  'libs/privacy/src/persistence/audit.read-model.ts: LIMIT 200': 'the staff of one ente, to choose among',
  'libs/privacy/src/persistence/audit.read-model.ts: LIMIT 20': 'people of exactly one name',
};

it('no list ends without saying so', () => {
  const cut = listSourceFiles('libs')
    .filter(({ path }) => path.includes('/persistence/') && !path.endsWith('.migration.ts'))
    .flatMap(({ path, text }) => (text.match(CUT) ?? []).map((found) => `${path}: ${found}`));
  expect(cut.filter((one) => !(one in WHY))).toEqual([]);
  expect(Object.keys(WHY).filter((one) => !cut.includes(one))).toEqual([]);
});
