// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, repositoryOf, SecretBox } from '@reciproca/platform';
import { IsNull, LessThan, type Repository } from 'typeorm';
import type { StaffInvitation } from '../domain/staff-invitation.js';
import { hashSessionToken } from './session-token.js';
import { StaffInvitationEntity } from './staff-invitation.entity.js';

/** With what opens it, for who may hand it on. */
export type KeptInvitation = StaffInvitation & { readonly token: string | null };

/** An office may have one mailbox for all of its people. */
export type Addressee = Pick<StaffInvitation, 'email' | 'givenName' | 'familyName'>;

@Injectable()
export class StaffInvitationRepository {
  constructor(
    @InjectRepository(StaffInvitationEntity) private readonly invitations: Repository<StaffInvitationEntity>,
    private readonly box: SecretBox,
  ) {}

  async insert(ctx: Ctx, { token, ...invitation }: StaffInvitation & { readonly token: string }): Promise<void> {
    await ownRows(ctx, this.invitations).insert({
      ...invitation,
      token: this.box.seal(token, invitation.id),
      tokenHash: hashSessionToken(token),
      invitedBy: ctx.actor.personId,
    });
  }

  /** Newest first. */
  async list(ctx: Ctx): Promise<KeptInvitation[]> {
    const rows = await ownRows(ctx, this.invitations).find({ order: { createdAt: 'DESC', id: 'DESC' } });
    return rows.map((row) => this.opened(row));
  }

  async listOfInstallation(ctx: Ctx): Promise<KeptInvitation[]> {
    const rows = await ownRows(ctx, this.invitations).find({
      where: { invitedBy: IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => this.opened(row));
  }

  async find(ctx: Ctx, id: string): Promise<KeptInvitation | null> {
    const row = await ownRows(ctx, this.invitations).findOneBy({ id });
    return row && this.opened(row);
  }

  /** Over all enti: which one it is of is in nothing but the link. */
  async findByToken(ctx: Ctx, token: string): Promise<{ id: string; enteId: string } | null> {
    const [row] = await ctx.tx.query<{ id: string; enteId: string }>(
      'SELECT id, ente_id AS "enteId" FROM staff_invitations WHERE token_hash = $1',
      [hashSessionToken(token)],
    );
    return row ?? null;
  }

  /** False where somebody was quicker, or it is over. */
  async use(ctx: Ctx, id: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `UPDATE staff_invitations SET used_at = $3, token = NULL
       WHERE id = $1 AND ente_id = $2 AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > $3 RETURNING id`,
      [id, ctx.enteId, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  async keepPerson(ctx: Ctx, id: string, personId: string): Promise<void> {
    await ownRows(ctx, this.invitations).update({ id }, { personId });
  }

  async noteSent(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.invitations).update({ id }, { sentAt: ctx.clock.now() });
  }

  /** Names and addresses of those who never came. */
  async forget(ctx: Ctx, before: Date): Promise<void> {
    await repositoryOf(ctx, this.invitations).delete({ usedAt: IsNull(), expiresAt: LessThan(before) });
  }

  /** Those that nobody has used: of that id, or to the same. How many there were. */
  withdraw(ctx: Ctx, which: { readonly id: string } | Addressee): Promise<number> {
    const { id, email, givenName, familyName } = which as { readonly id?: string } & Addressee;
    return ownRows(ctx, this.invitations).update(
      { ...(id ? { id } : { email, givenName, familyName }), usedAt: IsNull(), withdrawnAt: IsNull() },
      { withdrawnAt: ctx.clock.now(), token: null },
    );
  }

  private opened({
    tokenHash: _,
    invitedBy: __,
    token,
    ...row
  }: Omit<StaffInvitationEntity, 'enteId'>): KeptInvitation {
    return { ...row, token: token && this.box.open(token, row.id) };
  }
}
