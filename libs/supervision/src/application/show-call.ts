// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  type AgreementResponse,
  AgreementTroubles,
  listingResponse,
  type ListingResponse,
  type ProposalResponse,
  ServicePlugs,
  ViewAgreements,
  ViewListings,
  ViewProposals,
  titleIn,
} from '@reciproca/exchange';
import { AccessLog, Enti, People, type PersonCard, PersonNotes, type ShownNote } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff, type PageAsk, type PageOf } from '@reciproca/kernel';
import { Ledger, standingOf } from '@reciproca/ledger';
import { type Contact, ContactLog, type NextStep, RecordContact } from '@reciproca/notifications';
import { type HoldingNow, HoldsNow } from '@reciproca/web';
import { type UsualRequest, usualRequests } from '../domain/usual-request.rules.js';
import { findHomeAddress, listOpenSignals, type OpenSignal } from '../persistence/caller.read-model.js';
import { listPastRequests } from '../persistence/past-request.read-model.js';
import type { Spokesperson } from '../domain/speaker.rules.js';
import { ListWarnings, type Warning } from './list-warnings.js';
import { Speakers } from './speakers.js';

const MOST_AHEAD = 6;

/** What matters now of the person on the telephone. */
export interface CallSheet {
  readonly person: PersonCard;
  /** What to know before speaking. */
  readonly notes: readonly ShownNote[];
  /** What holds of them today. */
  readonly holdsNow: readonly HoldingNow[];
  readonly spokespeople: readonly Spokesperson[];
  readonly waiting: PageOf<ProposalResponse>;
  readonly ahead: readonly AgreementResponse[];
  /** Whether there is more ahead than these. */
  /** Why some of it will not do as things are, by its id. */
  readonly troubles: ReadonlyMap<string, readonly string[]>;
  readonly hasMoreAhead: boolean;
  readonly requests: PageOf<ListingResponse>;
  readonly usual: readonly UsualRequest[];
  readonly contacts: PageOf<Contact>;
  readonly steps: PageOf<NextStep>;
  readonly signals: readonly OpenSignal[];
  readonly warnings: readonly Warning[];
  /** Where they live, as it is written down. */
  readonly home: string | null;
  readonly balance: number;
  readonly isLow: boolean;
  readonly now: Date;
}

/** Which page of each of its lists is looked at. */
export const CALL_LISTS = ['waiting', 'requests', 'contacts', 'steps'] as const;
export type CallPages = Readonly<Record<(typeof CALL_LISTS)[number], PageAsk>>;

/** Everything an operator needs on one screen while somebody is on the telephone; the reading is written down. */
@Injectable()
export class ShowCall {
  constructor(
    private readonly people: People,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
    private readonly proposals: ViewProposals,
    private readonly agreements: ViewAgreements,
    private readonly troubles: AgreementTroubles,
    private readonly listings: ViewListings,
    private readonly plugs: ServicePlugs,
    private readonly contacts: ContactLog,
    private readonly steps: RecordContact,
    private readonly ledger: Ledger,
    private readonly warnings: ListWarnings,
    private readonly notes: PersonNotes,
    private readonly holdsNow: HoldsNow,
    private readonly speakers: Speakers,
  ) {}

  /** The context's beneficiary is the person. Throws `person.not_found`. */
  async execute(ctx: Ctx, personId: string, pages: CallPages): Promise<CallSheet> {
    if (!isStaff(ctx)) throw forbidden();
    const person = await this.people.getPerson(ctx, personId);
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'call' } });
    const own = { ...ctx, beneficiaryId: personId };
    const now = ctx.clock.now();
    const requests = await this.listings.list(own, 'request', { scope: 'mine', state: 'open', ...pages.requests });
    const waiting = await this.proposals.pageWaitingFor(own, personId, pages.waiting);
    const ahead = await this.agreements.listNext(own, personId, MOST_AHEAD + 1);
    const shownAhead = ahead.slice(0, MOST_AHEAD);
    const balance = await this.ledger.getBalance(ctx, { kind: 'person', ownerId: personId });
    const { settings } = await this.enti.getEnte(ctx);
    return {
      person,
      now,
      home: await findHomeAddress(ctx, personId),
      notes: await this.notes.list(ctx, personId),
      holdsNow: await this.holdsNow.listAll(ctx, personId),
      spokespeople: await this.speakers.list(ctx, personId),
      waiting: { items: waiting.items.map((one) => this.proposals.inToldHours(one)), next: waiting.next },
      ahead: shownAhead,
      troubles: await this.listTroubles(ctx, shownAhead),
      hasMoreAhead: ahead.length > MOST_AHEAD,
      requests: { items: requests.items.map((row) => listingResponse(own, row)), next: requests.next },
      usual: usualRequests(
        (await listPastRequests(ctx, personId)).map((one) => ({ ...one, title: titleIn(one, ctx.language) })),
        now,
        (service) => this.plugs.get(service).questions('request').timing,
      ),
      contacts: await this.contacts.listOfPerson(ctx, personId, pages.contacts),
      steps: await this.steps.listStepsOf(ctx, personId, pages.steps),
      signals: await listOpenSignals(ctx, personId),
      warnings: await this.warnings.execute(ctx, personId),
      balance,
      isLow: !person.creditExempt && standingOf(balance, settings.softLimitMinutes).isLow,
    };
  }

  private async listTroubles(
    ctx: Ctx,
    agreements: readonly AgreementResponse[],
  ): Promise<Map<string, readonly string[]>> {
    const found = new Map<string, readonly string[]>();
    for (const { id } of agreements) found.set(id, await this.troubles.list(ctx, id));
    return found;
  }
}
