// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ListingKind, Posting } from '@reciproca/exchange';
import { type DemoCalendar, plusMinutes } from './demo-calendar.js';
import type { DemoEnte, DemoPerson } from './demo-person.js';
import type { Draft, Outcome, PlannedPosting } from './demo-plan.js';
import type { Dice } from './dice.js';

const ENTERED_BY_STAFF = 0.72;

/** Listing something for a person, by themselves or by the operator they phoned. */
export class PostingDesk {
  private readonly openByPerson = new Map<string, number>();

  constructor(
    private readonly draft: Draft,
    readonly ente: DemoEnte,
    private readonly calendar: DemoCalendar,
    private readonly dice: Dice,
  ) {}

  post(
    kind: ListingKind,
    person: DemoPerson,
    posting: Posting,
    more: { outcome?: Outcome; preferredId?: string; byStaff?: boolean } = {},
  ): void {
    const { dice, calendar, ente } = this;
    const isModerated = ente.moderated.has('*') || ente.moderated.has(posting.category);
    // Where operators look at everything first, most of what is open went through their hands.
    const byStaff = more.byStaff ?? (person.device !== 'smartphone' || (isModerated && dice.chance(ENTERED_BY_STAFF)));
    const createdAt = plusMinutes(calendar.at(-dice.int(1, 24), dice.int(8, 17)), dice.int(0, 59));
    const isConfirmedAgain = dice.chance(0.4);
    this.openByPerson.set(person.id, (this.openByPerson.get(person.id) ?? 0) + 1);
    const planned: PlannedPosting = {
      enteId: ente.id,
      kind,
      personId: person.id,
      enteredBy: byStaff ? dice.pick(ente.staff).id : null,
      channel: byStaff
        ? dice.weighted(['phone', 'counter', 'home_visit'] as const, (channel) => (channel === 'phone' ? 6 : 1))
        : 'web',
      createdAt,
      confirmedAt: isConfirmedAgain ? calendar.at(0, 0) : createdAt,
      posting,
      outcome: more.outcome ?? 'open',
      preferredId: more.preferredId ?? null,
    };
    this.draft.postings.push(planned);
  }

  /** Somebody of the pool, those with little listed so far first. */
  pick(pool: readonly DemoPerson[]): DemoPerson {
    return this.dice.weighted(pool, (person) => 1 / (1 + 3 * (this.openByPerson.get(person.id) ?? 0)) ** 2);
  }

  /** What becomes of a request: most wait, some are answered. */
  outcome(): Outcome {
    return this.dice.weighted(
      ['open', 'agreed', 'accepted_by_offer', 'accepted_by_request', 'declined'] as const,
      (one) => ({ open: 70, agreed: 17, accepted_by_offer: 6, accepted_by_request: 5, declined: 2 })[one],
    );
  }
}
