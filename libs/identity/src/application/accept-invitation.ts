// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, notFound } from '@reciproca/kernel';
import { type CtxSeed, overAllEnti, UnitOfWork } from '@reciproca/platform';
import { invitationState, type StaffInvitation } from '../domain/staff-invitation.js';
import { ensurePassword } from '../domain/password.rules.js';
import { CredentialRepository } from '../persistence/credential.repository.js';
import { PasskeyRepository } from '../persistence/passkey.repository.js';
import { StaffInvitationRepository } from '../persistence/staff-invitation.repository.js';
import { asNobody } from './as-nobody.js';
import { ChangeRoles } from './change-roles.js';
import { EndSession } from './end-session.js';
import { Enti } from './enti.js';
import { hashPassword } from './password-hash.js';
import { People } from './people.js';
import { RegisterPerson } from './register-person.js';

export interface AcceptInput {
  /** Not asked of whom the ente knows already. */
  readonly birthDate?: string | undefined;
  /** Not asked of who has one. */
  readonly login?: string | undefined;
  readonly password: string;
}

export interface OpenInvitation extends Pick<StaffInvitation, 'givenName' | 'familyName' | 'email' | 'role'> {
  readonly id: string;
  readonly enteId: string;
  readonly enteName: string;
  readonly personId: string | null;
  /** What they sign in with already. */
  readonly login: string | null;
}

/** Whoever holds the link comes in: once, in its days, as whom the ente has written to. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: StaffInvitationRepository,
    private readonly enti: Enti,
    private readonly people: People,
    private readonly register: RegisterPerson,
    private readonly roles: ChangeRoles,
    private readonly credentials: CredentialRepository,
    private readonly endSession: EndSession,
    private readonly passkeys: PasskeyRepository,
  ) {}

  /** Throws `invitation.not_found` where there is none, `invitation.over`, `invitation.used` and `invitation.withdrawn`. */
  async find(seed: CtxSeed, token: string): Promise<OpenInvitation> {
    const known = await this.unitOfWork.read(overAllEnti(seed), (ctx) => this.invitations.findByToken(ctx, token));
    if (!known) throw notFound('invitation');
    return this.unitOfWork.read(asNobody(seed, known.enteId), (ctx) => this.load(ctx, known.id));
  }

  /** Throws what {@link find} does, and the refusals of registering somebody, of roles, logins and passwords. */
  async execute(seed: CtxSeed, token: string, input: AcceptInput): Promise<void> {
    const { id, enteId } = await this.find(seed, token);
    await this.unitOfWork.run(asNobody(seed, enteId), async (ctx) => {
      const invitation = await this.load(ctx, id);
      if (!(await this.invitations.use(ctx, id))) throw new DomainError('invitation.used', 'conflict');
      const personId = invitation.personId ?? (await this.registerThem(ctx, invitation, input));
      if (!invitation.personId) await this.invitations.keepPerson(ctx, id, personId);
      await this.giveAccess(ctx, personId, invitation.login ?? input.login, input.password);
    });
  }

  private async load(ctx: Ctx, id: string): Promise<OpenInvitation> {
    const found = await this.invitations.find(ctx, id);
    if (!found) throw notFound('invitation');
    const state = invitationState(found, ctx.clock.now());
    if (state !== 'open') throw new DomainError(`invitation.${state}`, 'conflict');
    const { givenName, familyName, email, role, personId } = found;
    const ente = await this.enti.getEnte(ctx);
    if (ente.state !== 'open') throw forbidden(`sign_in.ente_${ente.state}`);
    const account = personId ? await this.credentials.findByPerson(ctx, personId) : null;
    return {
      ...{ id, givenName, familyName, email, role, personId },
      enteId: ente.id,
      enteName: ente.name,
      login: account?.login ?? null,
    };
  }

  private async registerThem(ctx: Ctx, invitation: OpenInvitation, { birthDate }: AcceptInput): Promise<string> {
    if (!birthDate) throw new DomainError('person.birth_date_needed', 'invalid', { field: 'birthDate' });
    const { givenName, familyName, email, role } = invitation;
    const card = {
      givenName,
      familyName,
      birthDate,
      email,
      devices: 'smartphone',
      channels: ['socket', 'email'],
    } as const;
    const { id } = await this.register.execute(ctx, card, { evenIfAlike: true }).catch((error: unknown) => {
      // A card that is there already is for the ente to open to them, not for a link.
      if (!(error instanceof DomainError) || error.code !== 'person.already_registered') throw error;
      throw new DomainError('invitation.already_here', 'conflict', { field: 'birthDate' });
    });
    // Who coordinates does all that an operator does.
    await this.roles.grant(ctx, id, 'operator');
    if (role === 'coordinator') await this.roles.grant(ctx, id, 'coordinator');
    // Whoever is registered is a resident; staff are not, unless they live there and say so.
    await this.roles.revoke(ctx, id, 'resident');
    return id;
  }

  private async giveAccess(ctx: Ctx, personId: string, login: string | undefined, password: string): Promise<void> {
    await this.people.keepPerson(ctx, personId);
    // Whoever had to be let in anew: a key may be lost, or be somebody else's.
    await this.passkeys.removeAll(ctx, personId);
    if (!login) throw new DomainError('account.login_needed', 'invalid', { field: 'login' });
    ensurePassword(password, login);
    if (!(await this.credentials.put(ctx, personId, login, await hashPassword(password))))
      throw new DomainError('account.login_taken', 'conflict', { field: 'login' });
    await this.endSession.all(ctx, personId);
  }
}
