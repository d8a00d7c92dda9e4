// SPDX-License-Identifier: AGPL-3.0-or-later

/** Which of the neighbouring ente's ids belong where the path names this; a path that names none of them is asked with all. */
const LISTINGS = ['offer', 'request', 'openOffer', 'openRequest', 'pending', 'harvestOffer'];
const PEOPLE = ['giver', 'receiver', 'driver', 'gardener', 'coordinator'];
const KINDS: Readonly<Record<string, readonly string[]>> = {
  people: PEOPLE,
  drivers: PEOPLE,
  departures: ['departure', ...PEOPLE],
  'act-for': PEOPLE,
  offers: LISTINGS,
  requests: LISTINGS,
  listings: LISTINGS,
  approvals: LISTINGS,
  proposals: ['proposal', 'openProposal'],
  agreements: ['settled', 'agreement'],
  accounts: [...PEOPLE, 'garden', 'household'],
  places: ['place hospital', 'place market', 'place garden'],
  rounds: ['round'],
  harvests: ['harvest'],
  gardens: ['garden'],
  'garden-work': ['work'],
  corrections: ['correction'],
  transfers: ['transfer'],
  delegations: ['delegation'],
  notifications: ['notification'],
  inbox: ['notification'],
  'call-tasks': ['call'],
  calls: ['call'],
  sessions: ['session'],
  staff: [...PEOPLE, 'invitation'],
  invitations: ['invitation'],
  cases: PEOPLE,
  erasures: ['erasure'],
  organisations: ['organisation'],
  categories: ['category shopping', 'category ride'],
  circles: ['circle'],
  signals: ['signal'],
  sentinels: PEOPLE,
  documents: ['document'],
  letters: ['letter'],
  letterhead: ['picture'],
  imports: ['intake'],
  'report-targets': ['target'],
  frozen: ['frozen'],
  reports: ['target'],
  texts: ['text'],
  civic: ['civic', 'attendance'],
  'civic-returns': ['civic'],
  'civic-attendance': ['attendance'],
  'join-requests': ['joinRequest'],
  records: ['signInRecord'],
  callback: ['provider'],
  passkeys: ['passkey'],
  disputes: ['dispute'],
  of: ['settled'],
  suspensions: ['suspension'],
  announcements: ['announcement'],
  'privacy-notices': ['notice'],
  notices: ['notice'],
};

/** Those ids, with their names, that belong in a path. */
export function idsFor(ids: Readonly<Record<string, string>>, path: string): [string, string][] {
  const noun = path.startsWith('/calls/with/') ? 'people' : path.split('/').find((part) => part in KINDS);
  return Object.entries(ids).filter(([name]) => !noun || KINDS[noun]?.includes(name));
}
