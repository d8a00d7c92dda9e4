// SPDX-License-Identifier: AGPL-3.0-or-later
import { AGREEMENT_TRANSITIONS, type AgreementState } from '@reciproca/exchange';
import { scoreOf } from '@reciproca/matching';
import { type DemoCalendar, plusMinutes } from '../plan/demo-calendar.js';
import { categoryOf, type DemoEnte } from '../plan/demo-person.js';
import type { Draft } from '../plan/demo-plan.js';
import type { Dice } from '../plan/dice.js';
import type { Deal, PastState } from './deal.js';
import type { LedgerBook } from './ledger-book.js';

interface Ids {
  readonly offer: string;
  readonly offerSlot: string;
  readonly request: string;
  readonly requestSlot: string;
}

/** The states an agreement went through, and what each step is called. */
const WAYS: Readonly<Record<PastState, readonly (readonly [act: string, to: AgreementState])[]>> = {
  settled: [
    ['agree', 'agreed'],
    ['start', 'under_way'],
    ['complete', 'done'],
    ['confirm', 'confirmed'],
    ['settle', 'settled'],
  ],
  done: [
    ['agree', 'agreed'],
    ['start', 'under_way'],
    ['complete', 'done'],
  ],
  disputed: [
    ['agree', 'agreed'],
    ['start', 'under_way'],
    ['complete', 'done'],
    ['dispute', 'disputed'],
  ],
  cancelled: [
    ['agree', 'agreed'],
    ['cancel', 'cancelled'],
  ],
  no_show: [
    ['agree', 'agreed'],
    ['no_show', 'no_show'],
  ],
};
const DISPUTE_NOTE = 'È durato meno di quanto scritto.';

/** One agreement with its proposal, its history and, when it is settled, its transfer. */
export function writeAgreement(
  draft: Draft,
  ente: DemoEnte,
  deal: Deal,
  ids: Ids,
  book: LedgerBook,
  calendar: DemoCalendar,
  dice: Dice,
): void {
  const agreedAt = plusMinutes(deal.startsAt, -60 * dice.int(12, 40));
  // Nothing that has happened may lie after the start of today.
  const doneAt = new Date(
    Math.min(plusMinutes(deal.endsAt, dice.int(0, 180)).getTime(), calendar.now.getTime() - 60_000),
  );
  const settledAt = new Date(Math.min(plusMinutes(doneAt, dice.int(5, 36 * 60)).getTime(), calendar.now.getTime()));
  const wasDone = ['settled', 'done', 'disputed'].includes(deal.state);
  const id = dice.id(agreedAt);
  const proposalId = writeProposal(draft, ente, deal, ids, agreedAt, dice);
  const transferId =
    deal.state === 'settled'
      ? book.book({
          at: settledAt,
          reason: 'exchange',
          from: deal.payer,
          to: deal.payee,
          minutes: deal.minutes,
          reference: { type: 'agreement', id },
          memo: deal.title,
          key: `agreement:${id}`,
          createdBy: deal.receiver.id,
        })
      : null;
  draft.add('agreements', {
    id,
    ente_id: ente.id,
    service: deal.service,
    category_id: categoryOf(ente, deal.category).id,
    proposal_id: proposalId,
    request_id: ids.request,
    offer_id: ids.offer,
    request_slot_id: ids.requestSlot,
    offer_slot_id: ids.offerSlot,
    giver_id: deal.giver.id,
    receiver_id: deal.receiver.id,
    title: deal.title,
    starts_at: deal.startsAt,
    ends_at: deal.endsAt,
    minutes: deal.minutes,
    units: deal.units,
    state: deal.state,
    giver_confirmed_at: wasDone ? doneAt : null,
    receiver_confirmed_at: deal.state === 'settled' ? settledAt : null,
    done_at: wasDone ? doneAt : null,
    giver_comune: wasDone ? deal.giver.home.comuneCode : null,
    receiver_comune: wasDone ? deal.receiver.home.comuneCode : null,
    transfer_id: transferId,
    created_at: agreedAt,
    updated_at: wasDone ? settledAt : agreedAt,
  });
  writeHistory(draft, ente, deal, id, { agreedAt, doneAt, settledAt }, dice);
}

function writeProposal(draft: Draft, ente: DemoEnte, deal: Deal, ids: Ids, agreedAt: Date, dice: Dice): string {
  const share = (): number => Math.round((0.45 + dice.next() * 0.55) * 1000) / 1000;
  const parts = {
    closeness: share(),
    time: share(),
    suitability: share(),
    reciprocity: share(),
    freshness: share(),
    load: share(),
  };
  const madeAt = plusMinutes(agreedAt, -60 * dice.int(1, 7));
  const id = dice.id(madeAt);
  draft.add('proposals', {
    id,
    ente_id: ente.id,
    service: deal.service,
    request_id: ids.request,
    offer_id: ids.offer,
    requester_id: deal.receiver.id,
    offerer_id: deal.giver.id,
    request_slot_id: ids.requestSlot,
    offer_slot_id: ids.offerSlot,
    units: deal.units,
    starts_at: deal.startsAt,
    ends_at: deal.endsAt,
    minutes: deal.minutes,
    score: scoreOf(parts),
    parts,
    reasons: deal.reasons,
    state: 'agreed',
    expires_at: deal.startsAt,
    created_at: madeAt,
    updated_at: agreedAt,
  });
  return id;
}

function writeHistory(
  draft: Draft,
  ente: DemoEnte,
  deal: Deal,
  id: string,
  at: { agreedAt: Date; doneAt: Date; settledAt: Date },
  dice: Dice,
): void {
  let from = null as AgreementState | null;
  for (const [act, to] of WAYS[deal.state]) {
    if (from && !AGREEMENT_TRANSITIONS[from].includes(to)) throw new Error(`No way from ${from} to ${to}`);
    const when =
      act === 'agree' || act === 'cancel'
        ? at.agreedAt
        : act === 'start'
          ? deal.startsAt
          : act === 'complete'
            ? at.doneAt
            : at.settledAt;
    const who = act === 'start' || act === 'complete' || act === 'agree' ? deal.giver : deal.receiver;
    const byStaff = who.device !== 'smartphone';
    draft.add('exchange_acts', {
      id: dice.id(when),
      ente_id: ente.id,
      subject: 'agreement',
      subject_id: id,
      act,
      from_state: from,
      to_state: to,
      actor_id: byStaff ? dice.pick(ente.staff).id : who.id,
      beneficiary_id: who.id,
      channel: byStaff ? 'phone' : 'web',
      note: act === 'dispute' ? DISPUTE_NOTE : null,
      at: when,
    });
    from = to;
  }
}
