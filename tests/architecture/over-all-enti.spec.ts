// SPDX-License-Identifier: AGPL-3.0-or-later
import { listSourceFiles } from '../support/source-files.js';

/** Who reaches over all enti, and why. */
const DOOR: Readonly<Record<string, string>> = {
  'apps/console/src/commands/match.command.ts': 'a run is named by its number alone',
  'apps/console/src/demo/load/load-demo.ts': 'the demo writes two enti in one transaction',
  'libs/calendars/src/application/read-feed.ts': 'an address tells of which ente somebody is',
  'libs/evaluation/src/application/view-story.ts': 'an address tells of which ente a published table is',
  'libs/identity/src/application/accept-invitation.ts': 'a link tells of which ente somebody will be',
  'libs/identity/src/application/sign-in-with-passkey.ts': 'a key tells of which ente somebody is',
  'libs/identity/src/application/sign-in.ts': 'a login tells of which ente somebody is',
  'libs/identity/src/persistence/database-session-authenticator.ts': 'a session tells of which ente somebody is',
  'libs/ledger/src/persistence/ledger-check.read-model.ts': 'the ledger of every ente is counted again at one instant',
  'libs/listening/src/application/open-link.ts': 'an address tells of which ente a questionnaire is',
  'libs/notifications/src/live/socket-reads.ts': 'the sockets of a process are of people of every ente',
  'libs/paper/src/application/person-cards.ts': 'who finds a card is told whom to telephone, of whatever ente it is',
  'libs/privacy/src/application/show-notice.ts': 'the notice of each ente is for everybody to read',
  'libs/platform/src/outbox/claimed-work.ts': 'long work of every ente stands in one line',
  'libs/platform/src/outbox/deliver-next.ts':
    'messages of every ente stand in one line, and jobs look after all of them',
  'libs/platform/src/outbox/job-schedule.ts': 'turns of jobs are of no ente',
  'libs/platform/src/outbox/known-subscriptions.ts': 'messages of every ente are handed on',
};

/** The owner’s own connections: migrating, comparing, saving. */
const OWNER: Readonly<Record<string, string>> = {
  'libs/composition/src/migration-source.ts': 'migrations fill the rows of every ente',
};

const sources = listSourceFiles('apps', 'libs').filter(({ path }) => !path.startsWith('libs/platform/src/database/'));
const pathsWith = (words: RegExp): string[] => sources.filter(({ text }) => words.test(text)).map(({ path }) => path);

describe('the door over all enti', () => {
  it('is used by those who stand here, and by nobody else', () => {
    expect(pathsWith(/\boverAllEnti\(/).toSorted()).toEqual(Object.keys(DOOR).toSorted());
    expect(pathsWith(/\boverAll\(/)).toEqual(Object.keys(OWNER));
  });

  it('is the only one: nobody sets what the policies read, or reaches past it', () => {
    expect(pathsWith(/reciproca\.(ente|over_all_enti)|OVER_ALL_SETTING|\boverPool\([^)]*'all'/)).toEqual([
      'libs/platform/src/outbox/claim.ts',
    ]);
    expect(pathsWith(/\bSET (LOCAL |SESSION )?ROLE\b|row_security/i)).toEqual([
      'apps/console/src/demo/load/empty-database.ts',
    ]);
  });

  it('is narrowed by `narrowTo`: a context that only says it is another ente’s still reaches as far as before', () => {
    const PRETENDS: Readonly<Record<string, string>> = {
      'apps/console/src/demo/load/demo-writer.ts': 'the demo, in one transaction over all enti',
      'apps/console/src/demo/load/find-operator.ts': 'the demo',
      'apps/console/src/demo/load/load-activities.ts': 'the demo',
      'apps/console/src/demo/load/load-book.ts': 'the demo',
      'apps/console/src/demo/load/load-demo.ts': 'the demo',
      'apps/console/src/demo/load/load-evaluation.ts': 'the demo',
      'apps/console/src/demo/load/load-faces.ts': 'the demo',
      'apps/console/src/demo/load/load-plots.ts': 'the demo',
      'apps/console/src/demo/load/load-week.ts': 'the demo',
      'apps/console/src/demo/load/tell-cast.ts': 'the demo',
      'libs/paper/src/application/person-cards.ts': 'reads what is known of every ente',
    };
    expect(pathsWith(/\{ \.\.\.(ctx|anywhere|tx\w*), enteId\b/).toSorted()).toEqual(Object.keys(PRETENDS));
  });

  it('is not gone round by a connection of one’s own', () => {
    expect(pathsWith(/\bDataSource\b/).toSorted()).toEqual([
      'apps/console/src/migration/generate-migration.ts',
      'apps/console/src/migration/list-migration-states.ts',
      'libs/composition/src/list-drift.ts',
      'libs/composition/src/migration-source.ts',
      'libs/composition/src/verify-schema.ts',
      'libs/identity/src/persistence/database-acting.policy.ts',
      'libs/identity/src/persistence/database-session-authenticator.ts',
      'libs/platform/src/observe/metrics.ts',
      'libs/platform/src/observe/readiness.ts',
      'libs/platform/src/outbox/job-schedule.ts',
      'libs/platform/src/outbox/known-subscriptions.ts',
    ]);
  });
});
