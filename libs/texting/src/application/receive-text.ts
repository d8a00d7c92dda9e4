// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Enti, findPhone, People } from '@reciproca/identity';
import { DomainError, newId, systemClock } from '@reciproca/kernel';
import { type CtxSeed, emit, narrowTo, parseInput, UnitOfWork } from '@reciproca/platform';
import { inboundShape } from './inbound.input.js';
import { REST_MS, waitsForRest } from '../domain/cut-text.js';
import { TEXT_RECEIVED, type TextReceived } from '../domain/texting.events.js';
import { InboundRepository } from '../persistence/inbound.repository.js';
import { InboundSecrets } from './inbound-secrets.js';
import { isSigned, type SignedBody } from './signature.js';

/** Takes in a text a provider brings: written down and done with later, so that the provider need not wait. */
@Injectable()
export class ReceiveText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enti: Enti,
    private readonly people: People,
    private readonly inbound: InboundRepository,
    private readonly secrets: InboundSecrets,
  ) {}

  /** Throws `sms.signature_wrong`, for an ente that does not exist too. */
  async execute(slug: string, signed: SignedBody): Promise<void> {
    const secret = this.secrets.orNobodys(slug);
    if (!isSigned(secret, signed, systemClock.now())) throw new DomainError('sms.signature_wrong', 'unauthenticated');
    const { messageId, from, text } = parseInput(inboundShape, readJson(signed.rawBody));
    const number = findPhone(from);
    // A sender that is no telephone number, such as a shop's name: nobody to answer.
    if (!number) return;
    await this.unitOfWork.run(seedOf(''), async (anywhere) => {
      const ente = (await this.enti.listEnti(anywhere)).find((one) => one.slug === slug);
      if (!ente) throw new DomainError('sms.signature_wrong', 'unauthenticated');
      const ctx = await narrowTo(anywhere, ente.id);
      const owners = await this.people.listPhoneOwners(ctx, number);
      const isKnown = owners.length === 1;
      const id = await this.inbound.insert(ctx, {
        providerId: messageId,
        personId: isKnown ? (owners[0] ?? null) : null,
        number: isKnown ? null : number,
        numberHash: createHmac('sha256', secret).update(`number:${number}`).digest(),
        body: text,
      });
      const payload: TextReceived = { inboundId: id ?? '', isShared: owners.length > 1 };
      const restBy = new Date(ctx.clock.now().getTime() + REST_MS);
      if (id)
        await emit(ctx, { topic: TEXT_RECEIVED, payload }, isKnown && waitsForRest(text) ? { runAt: restBy } : {});
    });
  }
}

function readJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw new DomainError('sms.body_wrong', 'invalid');
  }
}

function seedOf(enteId: string): CtxSeed {
  const actor = { personId: null, roles: [], sessionId: null };
  return {
    enteId,
    actor,
    beneficiaryId: null,
    channel: 'system',
    language: 'it',
    requestId: newId(),
    clock: systemClock,
  };
}
