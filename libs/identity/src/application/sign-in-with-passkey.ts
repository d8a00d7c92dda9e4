// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden } from '@reciproca/kernel';
import { type CtxSeed, networkOf, overAllEnti, UnitOfWork } from '@reciproca/platform';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { readEnteSettings } from '../domain/ente-settings.js';
import { mayUsePassword, MOST_FROM_ADDRESS } from '../domain/sign-in.rules.js';
import { type OwnedPasskey, PasskeyRepository } from '../persistence/passkey.repository.js';
import { Attempts } from './attempts.js';
import { ensureWelcome, OpenSession, type SignedIn } from './open-session.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import type { Client } from './sign-in.js';

const ANYBODY = 'anybody';

export interface PasskeyQuestion {
  readonly options: PublicKeyCredentialRequestOptionsJSON;
  readonly ticket: string;
}

export interface PasskeyAnswer {
  /** What the device answered, as JSON. */
  readonly credential: string;
  readonly ticket: string;
}

const wrong = (): DomainError => new DomainError('passkey.unknown', 'unauthenticated');

/** A key on one's own device, opened there: password and second factor in one. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly passkeys: PasskeyRepository,
    private readonly challenges: PasskeyChallenges,
    private readonly attempts: Attempts,
    private readonly openSession: OpenSession,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async ask(now: Date): Promise<PasskeyQuestion> {
    const { challenge, ticket } = this.challenges.make(now, ANYBODY);
    const options = await generateAuthenticationOptions({
      rpID: this.challenges.site.host,
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      userVerification: 'required',
    });
    return { options, ticket };
  }

  /**
   * Over all enti: a key tells of which somebody is.
   * Throws `passkey.too_late`, `passkey.unknown`, `sign_in.too_many`, `.residents_need_spid`, and those of {@link ensureWelcome}.
   */
  execute(seed: CtxSeed, answer: PasskeyAnswer, client: Client): Promise<SignedIn> {
    const network = `passkey ${networkOf(client.address)}`;
    this.attempts.take(network, MOST_FROM_ADDRESS, seed.clock.now());
    return this.unitOfWork.read(overAllEnti(seed), async (ctx) => {
      const expectedChallenge = await this.challenges.take(ctx, answer.ticket, ANYBODY);
      const owned = await this.open(ctx, answer.credential, expectedChallenge);
      this.attempts.giveBack(network);
      ensureWelcome(owned, client.kind);
      if (!mayUsePassword(owned.roles, readEnteSettings(owned.settings).residentPasswords))
        throw forbidden('sign_in.residents_need_spid');
      const { personId, enteId } = owned;
      return this.openSession.execute(ctx, { personId, enteId, secondFactor: true }, client);
    });
  }

  private async open(ctx: Ctx, credential: string, expectedChallenge: string): Promise<OwnedPasskey> {
    const response = readCredential(credential);
    const owned = response && (await this.passkeys.findOwned(ctx, response.id));
    if (!owned) throw wrong();
    const { host, origin } = this.challenges.site;
    const { credentialId: id, publicKey, counter } = owned;
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
      credential: { id, publicKey: Uint8Array.from(publicKey), counter: Number(counter) },
    }).catch(() => null);
    if (!verified?.verified) throw wrong();
    await this.passkeys.noteUsed(ctx, owned.id, verified.authenticationInfo.newCounter);
    return owned;
  }
}

function readCredential(text: string): AuthenticationResponseJSON | null {
  try {
    const read = JSON.parse(text) as AuthenticationResponseJSON;
    return typeof read.id === 'string' ? read : null;
  } catch {
    return null;
  }
}
