// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventMap, Topic } from '@reciproca/kernel';
import { Subscriptions } from '@reciproca/platform';
import {
  agreementMade,
  agreementMoved,
  agreementSettled,
  agreementShifted,
  minutesMoved,
} from '../domain/agreement.drafts.js';
import { commitmentClosed, commitmentMade, hoursDecided, hoursRecorded } from '../domain/civic.drafts.js';
import { circleAgreed, circleDissolved, circleProposed } from '../domain/circle.drafts.js';
import type { Draft } from '../domain/draft.js';
import { announcementPublished, disputeMoved, suspensionMoved } from '../domain/fairness.drafts.js';
import { listingClosed, listingOpened } from '../domain/listing.drafts.js';
import { auditBroken, erasureAsked } from '../domain/privacy.drafts.js';
import { proposalAccepted, proposalDeclined, proposalsMade, proposalsWithdrawn } from '../domain/proposal.drafts.js';
import { roundAccepted, roundDeclined, roundProposed } from '../domain/round.drafts.js';
import { runFailed, runWaiting } from '../domain/run.drafts.js';
import { signalMoved } from '../domain/sentinels.drafts.js';
import { documentDecided, validityEnding } from '../domain/vetting.drafts.js';
import { BoardSignal } from './board-signal.js';
import { Notify } from './notify.js';

const nobody = (): Draft[] => [];

/** Whom each piece of news is told to. All of them change the operators' board; some are told to nobody else. */
const TOLD = {
  'exchange.listing_opened': listingOpened,
  'exchange.listing_closed': listingClosed,
  'exchange.listing_pending': nobody,
  'exchange.listing_changed': nobody,
  'exchange.proposals_made': proposalsMade,
  'exchange.proposals_withdrawn': proposalsWithdrawn,
  'exchange.proposal_accepted': proposalAccepted,
  'exchange.proposal_declined': proposalDeclined,
  'exchange.proposal_awaiting_approval': nobody,
  'planning.circle_proposed': circleProposed,
  'planning.circle_accepted': nobody,
  'planning.circle_awaiting_approval': nobody,
  'planning.circle_agreed': circleAgreed,
  'planning.circle_dissolved': circleDissolved,
  'planning.run_waiting': runWaiting,
  'planning.run_failed': runFailed,
  'exchange.agreement_made': agreementMade,
  'exchange.agreement_moved': agreementMoved,
  'exchange.agreement_shifted': agreementShifted,
  'exchange.agreement_settled': agreementSettled,
  'trasporto.round_proposed': roundProposed,
  'trasporto.round_accepted': roundAccepted,
  'trasporto.round_declined': roundDeclined,
  'civic.attendance_recorded': hoursRecorded,
  'civic.attendance_decided': hoursDecided,
  'civic.commitment_made': commitmentMade,
  'civic.commitment_closed': commitmentClosed,
  'sentinels.signal_posted': nobody,
  'sentinels.signal_moved': signalMoved,
  'disputes.dispute_moved': disputeMoved,
  'conduct.suspension_moved': suspensionMoved,
  'conduct.announcement_published': announcementPublished,
  'vetting.validity_ending': validityEnding,
  'vetting.document_decided': documentDecided,
  'vetting.document_waiting': nobody,
  'ledger.transferred': minutesMoved,
  'ledger.correction_proposed': nobody,
  'privacy.audit_broken': auditBroken,
  'privacy.erasure_asked': erasureAsked,
} satisfies { readonly [Told in Topic]?: (news: EventMap[Told]) => Draft[] };

@Injectable()
export class TellNews implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly notify: Notify,
    private readonly board: BoardSignal,
  ) {}

  onModuleInit(): void {
    for (const topic of Object.keys(TOLD) as (keyof typeof TOLD)[]) this.tell(topic);
  }

  private tell<Told extends keyof typeof TOLD>(topic: Told): void {
    const draftsOf = TOLD[topic] as (news: EventMap[Told]) => Draft[];
    this.subscriptions.on(topic, 'notifications.tell', async (ctx, { payload }) => {
      await this.notify.notifyMany(ctx, draftsOf(payload));
      this.board.touch(ctx);
    });
  }
}
