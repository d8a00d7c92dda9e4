// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, hasRole, isStaffRole, isSystem, newId, notFound } from '@reciproca/kernel';
import { emit, JobSchedule, PLATFORM_CONFIG, type PlatformConfig, siteAddress } from '@reciproca/platform';
import { STAFF_INVITED } from '../domain/identity.events.js';
import {
  type InvitationState,
  invitationEnd,
  invitationPath,
  invitationState,
  KEPT_UNUSED_DAYS,
  type InvitedRole,
  type StaffInvitation,
} from '../domain/staff-invitation.js';
import { AccessLog } from '../persistence/access-log.js';
import { newSessionToken } from '../persistence/session-token.js';
import { type KeptInvitation, StaffInvitationRepository } from '../persistence/staff-invitation.repository.js';
import { People } from './people.js';

export interface StaffInput {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly role: InvitedRole;
}

export interface ShownInvitation extends StaffInvitation {
  readonly state: InvitationState;
  /** For whoever hands it on by themselves; null once it opens nothing. */
  readonly address: string | null;
}

const DAY_MS = 86_400_000;

type Invited = Pick<StaffInvitation, 'personId' | 'givenName' | 'familyName' | 'email' | 'role'>;

/**
 * Asks somebody by mail to come in and work here. A new link for the same person ends the ones before it.
 * For coordinators, and for whoever opens an ente.
 */
@Injectable()
export class InviteStaff implements OnModuleInit {
  constructor(
    private readonly invitations: StaffInvitationRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
    private readonly schedule: JobSchedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every('25 2 * * *', 'forget-invitations', (ctx) =>
      this.invitations.forget(ctx, new Date(ctx.clock.now().getTime() - KEPT_UNUSED_DAYS * DAY_MS)),
    );
  }

  execute(ctx: Ctx, input: StaffInput): Promise<ShownInvitation> {
    mayInvite(ctx);
    return this.write(ctx, { ...input, personId: null }, 'staff_invited');
  }

  /** For a colleague who cannot get in any more. Throws `invitation.no_staff`, and `person.email_needed` where nobody knows where to write. */
  async again(ctx: Ctx, personId: string): Promise<ShownInvitation> {
    mayInvite(ctx);
    const { givenName, familyName, email, roles } = await this.people.keepPerson(ctx, personId);
    if (!roles.some(isStaffRole)) throw new DomainError('invitation.no_staff', 'conflict');
    if (!email) throw new DomainError('person.email_needed', 'invalid', { field: 'email' });
    return this.write(ctx, { personId, givenName, familyName, email, role: null }, 'staff_reset');
  }

  /** To another address, or to the same once more: the link of before is worth nothing from now on. Throws `invitation.not_found`, `invitation.used`. */
  async correct(ctx: Ctx, id: string, email: string): Promise<ShownInvitation> {
    mayInvite(ctx);
    const { personId, givenName, familyName, role } = await this.endOpen(ctx, id);
    return this.write(ctx, { personId, givenName, familyName, email, role }, 'staff_invited');
  }

  /** Throws `invitation.not_found`, `invitation.used`. */
  async withdraw(ctx: Ctx, id: string): Promise<void> {
    mayInvite(ctx);
    await this.endOpen(ctx, id);
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'invitation_withdrawn' } });
  }

  /** Newest first, with what became of each. */
  async list(ctx: Ctx): Promise<ShownInvitation[]> {
    mayInvite(ctx);
    return (await this.invitations.list(ctx)).map((one) => this.shown(ctx, one));
  }

  /** Those that whoever looks after the installation has written, and nobody of the ente. */
  async listOfInstallation(ctx: Ctx): Promise<ShownInvitation[]> {
    if (!isSystem(ctx)) throw forbidden();
    return (await this.invitations.listOfInstallation(ctx)).map((one) => this.shown(ctx, one));
  }

  /** Throws `invitation.not_found`. */
  async get(ctx: Ctx, id: string): Promise<ShownInvitation> {
    mayInvite(ctx);
    const found = await this.invitations.find(ctx, id);
    if (!found) throw notFound('invitation');
    return this.shown(ctx, found);
  }

  /** What goes into the mail; null where it is no longer worth writing. */
  async findToSend(ctx: Ctx, id: string): Promise<(ShownInvitation & { readonly address: string }) | null> {
    const found = await this.invitations.find(ctx, id);
    const shown = found && this.shown(ctx, found);
    return shown?.address ? { ...shown, address: shown.address } : null;
  }

  noteSent(ctx: Ctx, id: string): Promise<void> {
    return this.invitations.noteSent(ctx, id);
  }

  private async write(ctx: Ctx, invited: Invited, what: string): Promise<ShownInvitation> {
    const now = ctx.clock.now();
    const token = newSessionToken();
    const invitation = {
      ...invited,
      id: newId(),
      createdAt: now,
      expiresAt: invitationEnd(now),
      sentAt: null,
      usedAt: null,
      withdrawnAt: null,
      token,
    };
    const { email, givenName, familyName } = invited;
    await this.invitations.withdraw(ctx, { email, givenName, familyName });
    await this.invitations.insert(ctx, invitation);
    await this.accessLog.record(ctx, { action: 'write', personId: invited.personId, detail: { what } });
    await emit(ctx, { topic: STAFF_INVITED, payload: { invitationId: invitation.id } });
    return this.shown(ctx, invitation);
  }

  private async endOpen(ctx: Ctx, id: string): Promise<StaffInvitation> {
    const found = await this.invitations.find(ctx, id);
    if (!found) throw notFound('invitation');
    if ((await this.invitations.withdraw(ctx, { id })) === 0) throw new DomainError('invitation.used', 'conflict');
    return found;
  }

  private shown(ctx: Ctx, { token, ...invitation }: KeptInvitation): ShownInvitation {
    const state = invitationState(invitation, ctx.clock.now());
    const address = token && state === 'open' ? siteAddress(this.config, invitationPath(token)) : null;
    return { ...invitation, state, address };
  }
}

function mayInvite(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator') && !isSystem(ctx)) throw forbidden();
}
