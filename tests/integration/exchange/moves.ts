// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  AcceptProposal,
  CancelAgreement,
  DeclineProposal,
  DisputeAgreement,
  ExchangeLocks,
  ExpireProposal,
  HideListing,
  LeaveExchange,
  SetAside,
  SlotBook,
  WithdrawListing,
} from '@reciproca/exchange';
import { newId } from '@reciproca/kernel';
import type { ExchangeStage } from './exchange-stage.js';
import type { Scene } from './scene.js';

export type Move = (stage: ExchangeStage, scene: Scene) => Promise<unknown>;

/** Whatever can happen to the two places of one offer. */
export const MOVES: Readonly<Record<string, Move>> = {
  'the first yes of somebody who waits': (stage, { waiterId, waitingId }) =>
    stage.as(waiterId, (ctx) => stage.get(AcceptProposal).execute(ctx, waitingId)),
  'the second yes': (stage, { giverId, keptId }) =>
    stage.as(giverId, (ctx) => stage.get(AcceptProposal).execute(ctx, keptId)),
  'the second yes to another offer': (stage, { keeperId, keptElsewhereId }) =>
    stage.as(keeperId, (ctx) => stage.get(AcceptProposal).execute(ctx, keptElsewhereId)),
  'a no': (stage, { giverId, keptId }) =>
    stage.as(giverId, (ctx) => stage.get(DeclineProposal).execute(ctx, keptId, null)),
  'the end of its time': (stage, { keptId }) => stage.as(null, (ctx) => stage.get(ExpireProposal).execute(ctx, keptId)),
  'the request taken back': (stage, { keeperId, keptRequestId }) =>
    stage.as(keeperId, (ctx) => stage.get(WithdrawListing).execute(ctx, 'request', keptRequestId)),
  'the offer taken back': (stage, { giverId, offerId }) =>
    stage.as(giverId, (ctx) => stage.get(WithdrawListing).execute(ctx, 'offer', offerId)),
  'the offer hidden': (stage, { offerId }) => stage.as(null, (ctx) => stage.get(HideListing).hide(ctx, offerId, null)),
  'the agreement called off': (stage, { giverId, agreementId }) =>
    stage.as(giverId, (ctx) => stage.get(CancelAgreement).execute(ctx, agreementId, null)),
  'somebody who did not come': async (stage, { receiverId, agreementId }) => {
    await stage.ente.letPass(agreementId);
    await stage.as(receiverId, (ctx) => stage.get(CancelAgreement).execute(ctx, agreementId, null, 'no_show'));
  },
  'a dispute that ends with nothing': (stage, { disputedId }) =>
    stage.as(null, (ctx) => stage.get(DisputeAgreement).resolve(ctx, disputedId, { outcome: 'void', note: 'Nulla' })),
  'the giver set aside': (stage, { giverId }) => stage.as(null, (ctx) => stage.get(SetAside).execute(ctx, giverId)),
  'the asker forgotten': (stage, { keeperId }) =>
    stage.as(null, (ctx) => stage.get(LeaveExchange).execute(ctx, keeperId)),
  'a place given as thanks': (stage, { offerId }) =>
    stage.as(null, async (ctx) => {
      const offer = await stage.get(ExchangeLocks).listing(ctx, offerId);
      await stage.get(SlotBook).take(ctx, offer, { units: 1, reason: 'thanks', referenceId: newId() });
    }),
};
