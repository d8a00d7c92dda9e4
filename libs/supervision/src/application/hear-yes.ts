// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  AnswerSeries,
  ExchangeLocks,
  GuardianYes,
  HeardYeses,
  heardThrough,
  KeptProposals,
  type Proposal,
  Proposals,
} from '@reciproca/exchange';
import { type Ctx, DomainError, forbidden, isStaff, notFound } from '@reciproca/kernel';
import { CallList, ContactLog } from '@reciproca/notifications';
import { type CallerSaid, ensureMayAgree, heardFrom, type Speaker } from '../domain/speaker.rules.js';
import type { SpokenConsent } from '../domain/spoken-consent.js';
import { ConsentRepository } from '../persistence/consent.repository.js';
import { Speakers } from './speakers.js';

export interface Heard {
  /** Set when both have said yes. */
  readonly agreementId: string | null;
}
export type HelperAnswer = 'said_yes' | 'said_no' | 'no_answer';

const NOT_YET: Heard = { agreementId: null };

/**
 * Answers heard on the telephone, each with who heard it. A yes is given as the person's own, so all the rules of answering hold;
 * what goes with it, such as the way back with the same driver, is agreed with it or nothing is.
 */
@Injectable()
export class HearYes implements OnModuleInit {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly proposals: Proposals,
    private readonly consents: ConsentRepository,
    private readonly answers: AnswerSeries,
    private readonly contacts: ContactLog,
    private readonly calls: CallList,
    private readonly kept: KeptProposals,
    private readonly heardYeses: HeardYeses,
    private readonly guardianYes: GuardianYes,
    private readonly speakers: Speakers,
  ) {}

  onModuleInit(): void {
    this.kept.add((ctx, ids) => this.consents.listHeard(ctx, ids));
    this.heardYeses.add(async (ctx, yes) => {
      if (!(await this.consents.isJustKept(ctx, yes))) await this.keep({ ...ctx, channel: heardThrough(ctx) }, yes);
    });
  }

  /** The caller takes this match, or whoever will come when none is named. */
  async fromCaller(
    ctx: Ctx,
    callerId: string,
    requestId: string,
    proposalId: string | null,
    said: CallerSaid = {},
  ): Promise<Heard> {
    const asked = await this.listLive(ctx, callerId, requestId);
    const chosen = proposalId ? asked.find(({ id }) => id === proposalId) : null;
    if (proposalId && !chosen) throw notFound('proposal');
    if (asked.length === 0) throw new DomainError('call.nobody_found', 'conflict');
    ensureNotOwn(ctx, callerId, chosen ? [chosen] : asked);
    const speaker = await this.findSpeaker(ctx, callerId, said, asked);
    await this.keep(spokenBy(ctx, callerId), { personId: callerId, side: 'request', requestId, proposalId }, speaker);
    return chosen ? this.agree(ctx, chosen, ['request']) : NOT_YET;
  }

  /** What a helper said when called, or that they did not answer. */
  async fromHelper(
    ctx: Ctx,
    callerId: string,
    requestId: string,
    proposalId: string,
    answer: HelperAnswer,
  ): Promise<Heard> {
    const proposal = (await this.listLive(ctx, callerId, requestId)).find(({ id }) => id === proposalId);
    if (!proposal) throw notFound('proposal');
    const helperId = proposal.offererId;
    ensureNotOwn(ctx, helperId, [proposal]);
    if (answer === 'no_answer') {
      await this.contacts.record(ctx, {
        personId: helperId,
        channel: 'phone',
        direction: 'out',
        about: { kind: 'listing', id: requestId },
        outcome: answer,
      });
      return NOT_YET;
    }
    const heard =
      answer === 'said_yes' ? await this.helperSaidYes(ctx, proposal) : await this.sayNo(ctx, helperId, proposal);
    if (!heard.agreementId)
      await this.contacts.record(ctx, {
        personId: helperId,
        channel: 'phone',
        direction: 'out',
        about: { kind: 'proposal', id: proposalId },
        outcome: answer,
      });
    return heard;
  }

  /** What waited for this person's answer, whichever side is theirs; the contact is kept with it. */
  async answer(ctx: Ctx, personId: string, proposalId: string, yes: boolean, said: CallerSaid = {}): Promise<Heard> {
    const heard = await this.hear(ctx, personId, proposalId, yes, said);
    const speaker = await this.speakers.find(ctx, personId, said, null);
    if (speaker || (yes && !heard.agreementId))
      await this.contacts.record(ctx, {
        ...heardFrom(speaker),
        personId,
        channel: 'phone',
        direction: 'in',
        about: { kind: 'proposal', id: proposalId },
        outcome: yes ? 'said_yes' : 'said_no',
      });
    return heard;
  }

  /** Like {@link answer}, for who keeps the contact with the person themselves. */
  async hear(ctx: Ctx, personId: string, proposalId: string, yes: boolean, said: CallerSaid = {}): Promise<Heard> {
    if (!isStaff(ctx)) throw forbidden();
    const proposal = await this.proposals.get(ctx, proposalId);
    const side = proposal.offererId === personId ? 'offer' : proposal.requesterId === personId ? 'request' : null;
    if (!side) throw notFound('proposal');
    ensureNotOwn(ctx, personId, [proposal]);
    const speaker = await this.findSpeaker(ctx, personId, said, [proposal]);
    if (!yes) return this.sayNo(ctx, personId, proposal);
    await this.keep(spokenBy(ctx, personId), { personId, side, requestId: proposal.requestId, proposalId }, speaker);
    return this.agree(ctx, proposal, [side]);
  }

  /** Kept as said by who spoke for them, or who answers for a child. Throws `proposal.guardian_missing`. */
  private async keep(ctx: Ctx, yes: Omit<SpokenConsent, 'saidById'>, speaker: Speaker | null = null): Promise<void> {
    const guardian = await this.guardianYes.findGuardian(ctx, yes.personId);
    await this.consents.insert(ctx, { ...yes, saidById: speaker?.personId ?? guardian?.id ?? null });
  }

  /** Who decides instead of the person; throws what {@link Speakers.find} and {@link ensureMayAgree} do. */
  private async findSpeaker(
    ctx: Ctx,
    personId: string,
    said: CallerSaid,
    about: readonly Proposal[],
  ): Promise<Speaker | null> {
    const speaker = await this.speakers.find(ctx, personId, said, about[0]?.service ?? null);
    ensureMayAgree(speaker);
    return speaker;
  }

  private async helperSaidYes(ctx: Ctx, proposal: Proposal): Promise<Heard> {
    const { offererId: personId, requestId, id: proposalId } = proposal;
    await this.keep(spokenBy(ctx, personId), { personId, side: 'offer', requestId, proposalId });
    const both = await this.consents.hasCallersYes(ctx, requestId, proposalId);
    return this.agree(ctx, proposal, both ? ['request', 'offer'] : ['offer']);
  }

  private async agree(ctx: Ctx, proposal: Proposal, sides: readonly ('request' | 'offer')[]): Promise<Heard> {
    const all = [proposal, ...(await this.proposals.listOtherLegs(ctx, proposal))];
    await this.locks.forProposals(ctx, all);
    const together = new Set(all.map(({ requestId }) => requestId));
    const heard = await this.acceptFor(ctx, proposal, sides, together);
    for (const leg of all.slice(1)) await this.acceptFor(ctx, leg, sides, together);
    for (const personId of [proposal.requesterId, proposal.offererId]) {
      const isAnswered =
        heard.agreementId !== null || sides.includes(personId === proposal.offererId ? 'offer' : 'request');
      if (isAnswered)
        await this.calls.settle(ctx, personId, [`/proposals/${proposal.id}`, `/requests/${proposal.requestId}`]);
      // Who was told on the telephone is not called once more to be told.
      const about = heard.agreementId && { kind: 'agreement', id: heard.agreementId };
      const wasHeard = isAnswered && (await this.wasHeard(ctx, proposal, personId));
      if (about && wasHeard)
        await this.contacts.record(ctx, {
          personId,
          channel: 'phone',
          direction: personId === proposal.offererId ? 'out' : 'in',
          about,
          outcome: 'agreed',
        });
    }
    return heard;
  }

  private async wasHeard(ctx: Ctx, proposal: Proposal, personId: string): Promise<boolean> {
    if (personId === proposal.requesterId) return this.consents.hasCallersYes(ctx, proposal.requestId, proposal.id);
    return this.consents.hasHelpersYes(ctx, proposal.id);
  }

  /** The sides that are still missing, one after the other: the second makes the agreement. */
  private async acceptFor(
    ctx: Ctx,
    { id, requesterId, offererId, state }: Proposal,
    sides: readonly ('request' | 'offer')[],
    together: ReadonlySet<string>,
  ): Promise<Heard> {
    const missing = sides.filter((side) => state !== `accepted_by_${side}`);
    for (const side of missing) {
      const { agreementId } = await this.answers.accept(
        spokenBy(ctx, side === 'request' ? requesterId : offererId),
        id,
        { together, heard: [side] },
      );
      if (agreementId) return { agreementId };
    }
    return NOT_YET;
  }

  private async sayNo(ctx: Ctx, personId: string, proposal: Proposal): Promise<Heard> {
    const all = [proposal, ...(await this.proposals.listOtherLegs(ctx, proposal))];
    await this.locks.forProposals(ctx, all);
    for (const one of all) await this.answers.decline(spokenBy(ctx, personId), one.id, null);
    await this.calls.settle(ctx, personId, [`/proposals/${proposal.id}`]);
    return NOT_YET;
  }

  private async listLive(ctx: Ctx, callerId: string, requestId: string): Promise<Proposal[]> {
    if (!isStaff(ctx)) throw forbidden();
    const live = await this.proposals.listLive(ctx, { requestId });
    return live.filter(({ requesterId, circleId }) => requesterId === callerId && circleId === null);
  }
}

/** Who is one of the two answers for themselves, never for the other. */
function ensureNotOwn(ctx: Ctx, speakerId: string, proposals: readonly Proposal[]): void {
  const me = ctx.actor.personId;
  if (speakerId === me) return;
  if (proposals.some(({ requesterId, offererId }) => requesterId === me || offererId === me))
    throw forbidden('call.own_matter');
}

function spokenBy(ctx: Ctx, personId: string): Ctx {
  return { ...ctx, beneficiaryId: personId, channel: 'phone' };
}
