// SPDX-License-Identifier: AGPL-3.0-or-later
import { listSourceFiles } from '../support/source-files.js';

/** Statements that stop at some number of rows. Those of one row, and those that read a page or a batch, are named otherwise. */
const CUT = /\bLIMIT (?:[2-9]\d*|1\d+|\$\{MOST\w*\})|\btake: (?:[2-9]\d*|1\d+|MOST\w*)\b/g;

/** The same where pages and use cases say how many rows they ask for, or keep the first ones. */
const ASKED =
  /\b(?:limit|take): (?:[2-9]\d*|1\d+|\w*(?:MOST|SHOWN)\w*)\b|\b\w*[lL]ist\w*\([^()]*, (?:[2-9]|1\d+|\w*(?:MOST|SHOWN)\w*)(?: \+ 1)?\)|\.slice\(0, \w*(?:MOST|SHOWN)\w*\)/g;

/** What is cut all the same, and why nobody misses the rest. */
const WHY: Readonly<Record<string, string>> = {
  'libs/calendars/src/pages/calendar.page.controller.tsx: .slice(0, MOST_AHEAD)':
    'pages a telephone fetches by itself; what is left out is kept once it is opened',
  'libs/trasporto/src/pages/agenda.page.controller.tsx: .slice(0, MOST_AHEAD)':
    'pages a telephone fetches by itself; what is left out is kept once it is opened',
  'libs/notifications/src/pages/person-news.panel.tsx: listNewsOfPerson(ctx, personId, SHOWN)':
    'the heading says that they are the latest',
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
  'libs/conversations/src/pages/conversation.page.tsx: .slice(0, MOST_MATTERS)':
    'the next things two people have to do with each other; all stand among the appointments',
  'libs/conversations/src/application/call-words-desk.ts: limit: MOST_READ_OUT':
    'what is read out in one call; the thread has all of it',
  'libs/conversations/src/application/settle-report.ts: listUpTo(ctx, message, MESSAGES_SHOWN)':
    'what stands just before a reported message, and nothing else of the two',
  'libs/calendars/src/application/view-calendar.ts: limit: MOST_OPEN_TIMES':
    'a calendar, which says that there is more',
  'libs/calendars/src/application/view-calendar.ts: .slice(0, MOST_OPEN_TIMES)':
    'a calendar, which says that there is more',
  'libs/orti/src/application/garden-days.ts: limit: MOST': 'a calendar, which says that there is more',
  'libs/orti/src/application/garden-days.ts: .slice(0, MOST)': 'a calendar, which says that there is more',
  'libs/covoiturage/src/persistence/shared-rides.read-model.ts: LIMIT ${MOST_TIMES}':
    'what another platform asks for at once; it says itself how many it wants',
  'libs/covoiturage/src/application/outside-journey.reader.ts: .slice(0, MOST_READ)':
    'of an answer of another platform, which was asked for fewer',
  'libs/covoiturage/src/application/outside-journey.reader.ts: .slice(0, MOST_SHOWN)':
    'the nearest in time of another platform, whose own pages have the rest',
  'libs/privacy/src/persistence/audit.read-model.ts: LIMIT 200': 'the staff of one ente, to choose among',
  'libs/privacy/src/persistence/audit.read-model.ts: LIMIT 20': 'people of exactly one name',
  'libs/civic/src/application/record-attendance.ts: .slice(0, MOST_LETTERS)': 'letters of a text',
  'libs/exchange/src/application/match-listing.ts: listCandidateIds(ctx, listing, slots, MOST_CANDIDATES)':
    'the nearest are rated, and nobody reads them as a list',
  'libs/identity/src/application/search-people.ts: .slice(0, MOST_FOUND)': 'a search, which says that there are more',
  'libs/identity/src/application/search-people.ts: listAlike(ctx, { givenName, familyName }, MOST_ALIKE)':
    'people of nearly one name, to be looked at before another is written down',
  'libs/orti/src/application/list-asking.ts: listNearbyIds(ctx, offer, [free], MOST_HOUSEHOLDS)':
    'as many as a form of a share can hold; who is left out asks for the next harvest',
  'libs/paper/src/application/attendance.ts: .slice(0, MOST_EXPECTED)': 'a printed sheet, with empty lines for others',
  'libs/paper/src/application/person-cards.ts: listToPrint(ctx, MOST_AT_ONCE)':
    'sheets for the printer; once they are printed the next ones come up',
  'libs/planning/src/application/view-circles.ts: limit: 5': 'nobody is in more live circles at once',
  'libs/planning/src/application/find-neighbours.ts: listCandidateIds(ctx, listing, own, MOST_CANDIDATES)':
    'the nearest are given to the solver',
  'libs/privacy/src/application/manage-notices.ts: listUntold(ctx, current.id, MOST_UNTOLD)':
    'the head of a long list, with its count',
  'libs/reporting/src/application/draw-sociogram.ts: .slice(0, MOST_NODES)': 'a drawing, which says that it is a part',
  'libs/supervision/src/application/show-call.ts: listNext(own, personId, MOST_AHEAD + 1)':
    'with a link to all of them',
  'libs/supervision/src/application/show-call.ts: .slice(0, MOST_AHEAD)': 'with a link to all of them',
  'libs/supervision/src/application/find-caller.ts: .slice(0, MOST_SHOWN)': 'a search, which says that there are more',
  'libs/supervision/src/application/show-board.ts: .slice(0, MOST_PRESSING)':
    'what presses most; all cards stand in their lists below',
  'libs/faces/src/application/write-thanks.ts: limit: MOST_DUE':
    'whoever has so many behind them is understood where they name whom they mean',
  'libs/texting/src/application/do-act.ts: .slice(0, MOST_THANKS_LETTERS)': 'as many letters as thanks may have',
  'libs/texting/src/application/waiting-texts.ts: listFromSameNumber(ctx, text.id, MOST_LINES)':
    'the end of a conversation, for reading one text',
  'libs/texting/src/application/waiting-texts.ts: listTo(ctx, phone, MOST_LINES)':
    'the end of a conversation, for reading one text',
  'libs/texting/src/application/demo-phones.ts: listTextable(ctx, MOST_PHONES)': 'telephones of the demo',
  'libs/texting/src/application/demo-phones.ts: listOfPerson(ctx, person.id, MOST_LINES)': 'telephones of the demo',
  'libs/texting/src/application/demo-phones.ts: listTo(ctx, person.phone, MOST_LINES)': 'telephones of the demo',
  'libs/texting/src/pages/phones.page.controller.tsx: .slice(0, FIRST_SHOWN)': 'telephones of the demo',
  'libs/trasporto/src/application/plan-delivery-round.ts: .slice(0, MOST_PARTS)':
    'the longest parts of the hours are tried',
  'libs/conduct/src/pages/conduct.panels.tsx: limit: 3': 'with a link to all of them',
  'libs/diary/src/pages/closing-days.page.controller.tsx: .slice(0, MOST_CLOSINGS)':
    'empty lines of a form, no more than it takes',
  'libs/exchange/src/application/ask-person.ts: .slice(0, MOST_LISTED)':
    'favourites first, then the latest; whoever else is wanted is kept as a favourite',
  'libs/exchange/src/application/available-now.ts: limit: MOST_LOOKED_AT':
    'the last offers, for a button that makes another one; any kind is offered by the form',
  'libs/exchange/src/pages/answer-listing.page.tsx: .slice(0, MOST_TIMES)':
    'the next times to choose among; others are answered from their own date',
  'libs/exchange/src/pages/agreement-sheet.page.controller.tsx: limit: MOST': 'says so in its last line',
  'libs/exchange/src/pages/home.page.controller.tsx: listNext(ctx, personId, 6)': 'with a link to all of them',
  'libs/exchange/src/pages/home.page.controller.tsx: limit: 5': 'with a link to all of them',
  'libs/exchange/src/pages/queue.page.controller.tsx: .slice(0, MOST_AT_ONCE)': 'as many ticks as one form may send',
  'libs/exchange/src/api/queue.request.ts: .slice(0, MOST_AT_ONCE)': 'as many ticks as one form may send',
  'libs/ledger/src/pages/statement.page.controller.tsx: limit: 25': 'in pages',
  'libs/reporting/src/application/freeze-reports.ts: listNames(ctx, projectId, MOST_NAMED)':
    'the newest reports, among which one that was wrong is chosen; all of them have a page',
  'libs/ledger/src/pages/corrections.page.controller.tsx: limit: 20': 'in pages',
  'libs/maps/src/pages/point-list.tsx: .slice(0, MOST_MARKERS)': 'the others stand in the list without a number',
  'libs/notifications/src/pages/person-news.panel.tsx: limit: SHOWN': 'says so, with a link where there are all',
  'libs/notifications/src/pages/person-news.panel.tsx: listOfPerson(ctx, personId, SHOWN + 1)': 'says so',
  'libs/notifications/src/pages/calls.page.tsx: .slice(0, SHOWN)': 'the rest opens with a press',
  'libs/exchange/src/pages/home.page.tsx: .slice(0, SHOWN_AT_ONCE)': 'the rest opens with a press',
  'libs/privacy/src/pages/audit.page.controller.tsx: limit: 50': 'in pages',
  'libs/privacy/src/pages/audit.page.controller.tsx: limit: 500': 'read page by page',
  'libs/privacy/src/api/audit.controller.ts: limit: 100': 'in pages',
  'libs/trasporto/src/pages/new-round.page.controller.tsx: .slice(0, MOST_PARCELS)':
    'as many as one round may carry are ticked beforehand',
};

it('no list ends without saying so', () => {
  const among = (folders: RegExp, words: RegExp): string[] =>
    listSourceFiles('libs')
      .filter(({ path }) => folders.test(path) && !path.endsWith('.migration.ts'))
      .flatMap(({ path, text }) => (text.match(words) ?? []).map((found) => `${path}: ${found}`));
  const cut = [...among(/\/persistence\//, CUT), ...among(/\/(?:application|pages|api)\//, ASKED)];
  expect(cut.filter((one) => !(one in WHY))).toEqual([]);
  expect(Object.keys(WHY).filter((one) => !cut.includes(one))).toEqual([]);
});
