// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  type AgreementResponse,
  AgreementTroubles,
  type ServicePlug,
  ServicePlugs,
  ViewAgreements,
} from '@reciproca/exchange';
import { AccessLog, Enti, People, type PersonCard } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff, notFound } from '@reciproca/kernel';
import type { Voice } from '@reciproca/ui';

/** What one of the two is told on the telephone. */
export interface Agreed {
  readonly person: PersonCard;
  readonly agreement: AgreementResponse;
  /** The other of the two. */
  readonly other: AgreementResponse['giver'];
  readonly isGiver: boolean;
  readonly words: ServicePlug['words'];
  /** Whether it has an end that is told, or only a beginning. */
  readonly hasEnd: boolean;
  readonly car: string | null;
  /** Why it will not do as things are, for staff alone. */
  readonly troubles: readonly string[];
  /** How the ente speaks to people on the telephone. */
  readonly voice: Voice;
}

/** An agreement as it is read aloud: only what the two of it may know. */
@Injectable()
export class ShowAgreed {
  constructor(
    private readonly people: People,
    private readonly agreements: ViewAgreements,
    private readonly troubles: AgreementTroubles,
    private readonly accessLog: AccessLog,
    private readonly plugs: ServicePlugs,
    private readonly enti: Enti,
  ) {}

  /** Throws `person.not_found`, or `agreement.not_found` for one that is not theirs. */
  async execute(ctx: Ctx, personId: string, agreementId: string): Promise<Agreed> {
    if (!isStaff(ctx)) throw forbidden();
    const person = await this.people.getPerson(ctx, personId);
    const agreement = await this.agreements.get({ ...ctx, beneficiaryId: personId }, agreementId);
    const { giver, receiver } = agreement;
    if (giver.id !== personId && receiver.id !== personId) throw notFound('agreement');
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'agreement', agreementId } });
    const { settings } = await this.enti.getEnte(ctx);
    const isGiver = giver.id === personId;
    const plug = this.plugs.get(agreement.service);
    const car = isGiver ? null : ((await plug.recognisedBy?.(ctx, giver.id)) ?? null);
    const hasEnd = plug.questions('request').timing !== 'moment';
    return {
      person,
      agreement,
      other: isGiver ? receiver : giver,
      isGiver,
      words: plug.words,
      hasEnd,
      car,
      voice: settings.phoneVoice,
      troubles: await this.troubles.list(ctx, agreementId),
    };
  }
}
