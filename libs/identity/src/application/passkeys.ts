// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff, newId, notFound } from '@reciproca/kernel';
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { MOST_PASSKEYS, type Passkey } from '../domain/passkey.js';
import { mayUsePassword } from '../domain/sign-in.rules.js';
import { CredentialRepository } from '../persistence/credential.repository.js';
import { PasskeyRepository } from '../persistence/passkey.repository.js';
import { Enti } from './enti.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { People } from './people.js';

/** What a device needs to make a key, and our ticket for it. */
export interface PasskeyOffer {
  readonly options: PublicKeyCredentialCreationOptionsJSON;
  readonly ticket: string;
}

export interface PasskeyInput {
  /** What the device answered, as JSON. */
  readonly credential: string;
  readonly ticket: string;
  readonly name: string;
}

/** Somebody's own keys: made, named and taken away by themselves. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly passkeys: PasskeyRepository,
    private readonly challenges: PasskeyChallenges,
    private readonly credentials: CredentialRepository,
    private readonly people: People,
    private readonly enti: Enti,
  ) {}

  async list(ctx: Ctx): Promise<Passkey[]> {
    const rows = await this.passkeys.list(ctx, ownId(ctx));
    return rows.map(({ credentialId: _, ...key }) => key);
  }

  /** Null for residents of an ente that lets them in by SPID and CIE alone. */
  async offer(ctx: Ctx): Promise<PasskeyOffer | null> {
    const personId = ownId(ctx);
    if (!(await this.mayHave(ctx, personId))) return null;
    const known = await this.passkeys.list(ctx, personId);
    if (known.length >= MOST_PASSKEYS) return null;
    const { fullName } = await this.people.getPerson(ctx, personId);
    const login = (await this.credentials.findByPerson(ctx, personId))?.login ?? fullName;
    const { challenge, ticket } = this.challenges.make(ctx.clock.now(), personId);
    const options = await generateRegistrationOptions({
      rpName: `Reciproca ${(await this.enti.getEnte(ctx)).name}`,
      rpID: this.challenges.site.host,
      userName: login,
      userDisplayName: fullName,
      // Nothing of the person: it stays on a device that may be lost.
      userID: Uint8Array.from(Buffer.from(newId())),
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      excludeCredentials: known.map(({ credentialId: id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return { options, ticket };
  }

  /** Throws `passkey.not_for_residents`, `.too_late`, `.wrong`, `.known`, `.too_many`. */
  async register(ctx: Ctx, { credential, ticket, name }: PasskeyInput): Promise<void> {
    const personId = ownId(ctx);
    if (!(await this.mayHave(ctx, personId))) throw forbidden('passkey.not_for_residents');
    await this.people.lock(ctx, personId);
    if ((await this.passkeys.list(ctx, personId)).length >= MOST_PASSKEYS)
      throw new DomainError('passkey.too_many', 'conflict', { most: MOST_PASSKEYS });
    const expectedChallenge = await this.challenges.take(ctx, ticket, personId);
    const made = await this.verify(credential, expectedChallenge);
    if (!(await this.passkeys.insert(ctx, personId, { ...made, name })))
      throw new DomainError('passkey.known', 'conflict');
  }

  /** Throws `passkey.not_found`. */
  async rename(ctx: Ctx, id: string, name: string): Promise<void> {
    if (!(await this.passkeys.rename(ctx, ownId(ctx), id, name))) throw notFound('passkey');
  }

  /** Throws `passkey.not_found`, and `totp.required` for the last second factor of staff whose ente asks for one. */
  async remove(ctx: Ctx, id: string): Promise<void> {
    const personId = ownId(ctx);
    await this.people.lock(ctx, personId);
    if (!(await this.passkeys.remove(ctx, personId, id))) throw notFound('passkey');
    if (!isStaff(ctx) || (await this.enti.getEnte(ctx)).settings.staffSecondFactor !== 'required') return;
    const hasApp = Boolean((await this.credentials.findByPerson(ctx, personId))?.totp_enabled_at);
    if (!hasApp && !(await this.passkeys.has(ctx, personId))) throw new DomainError('totp.required', 'conflict');
  }

  /** Not residents of an ente that lets them in by SPID and CIE alone. */
  async mayHave(ctx: Ctx, personId = ownId(ctx)): Promise<boolean> {
    const { roles } = await this.people.getPerson(ctx, personId);
    return mayUsePassword(roles, (await this.enti.getEnte(ctx)).settings.residentPasswords);
  }

  private async verify(credential: string, expectedChallenge: string) {
    const { host, origin } = this.challenges.site;
    try {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: JSON.parse(credential) as RegistrationResponseJSON,
        expectedChallenge,
        expectedOrigin: origin,
        expectedRPID: host,
        requireUserVerification: true,
      });
      if (!verified) throw new Error('not verified');
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
      return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: [...transports] };
    } catch {
      throw new DomainError('passkey.wrong', 'invalid', { field: 'credential' });
    }
  }
}

function ownId(ctx: Ctx): string {
  if (!ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
