// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { ownRows, SecretBox } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import { APP_IO_CONSENT_VERSION, type AppIoAddress, type AppIoPlace } from '../domain/app-io.js';
import { AppIoAddressEntity } from './app-io-address.entity.js';
import { openedOrNull } from './opened.js';

export type NewAppIoAddress = Pick<AppIoAddressEntity, 'personId' | 'fiscalCode' | 'shown' | 'place' | 'setBy'>;

@Injectable()
export class AppIoAddressRepository {
  constructor(
    @InjectRepository(AppIoAddressEntity) private readonly addresses: Repository<AppIoAddressEntity>,
    private readonly box: SecretBox,
  ) {}

  async find(ctx: Ctx, personId: string): Promise<AppIoAddress | null> {
    const row = await ownRows(ctx, this.addresses).findOneBy({ personId });
    return row && { shown: row.shown, place: row.place, agreedAt: row.agreedAt, unreachedUntil: row.unreachedUntil };
  }

  /** Who of them has one, and is not known to be out of reach just now. */
  async listPlaces(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, AppIoPlace>> {
    const rows = await ownRows(ctx, this.addresses).find({
      select: { personId: true, place: true, unreachedUntil: true },
      where: { personId: Any([...personIds]) },
    });
    const now = ctx.clock.now();
    return new Map(
      rows
        .filter(({ unreachedUntil }) => unreachedUntil === null || unreachedUntil <= now)
        .map(({ personId, place }) => [personId, place]),
    );
  }

  async findFiscalCode(ctx: Ctx, personId: string): Promise<string | null> {
    const row = await ownRows(ctx, this.addresses).findOneBy({ personId });
    return row && openedOrNull(this.box, row.fiscalCode, row.id);
  }

  /** In place of one they gave before. */
  async put(ctx: Ctx, { fiscalCode, ...address }: NewAppIoAddress): Promise<void> {
    await this.remove(ctx, address.personId);
    const id = newId();
    await ownRows(ctx, this.addresses).insert({
      ...address,
      id,
      fiscalCode: this.box.seal(fiscalCode, id),
      agreedAt: ctx.clock.now(),
      version: APP_IO_CONSENT_VERSION,
      channel: ctx.channel,
      unreachedUntil: null,
    });
  }

  /** False where there was none. */
  async remove(ctx: Ctx, personId: string): Promise<boolean> {
    return (await ownRows(ctx, this.addresses).delete({ personId })) > 0;
  }

  async noteUnreached(ctx: Ctx, personId: string, until: Date): Promise<void> {
    await ownRows(ctx, this.addresses).update({ personId }, { unreachedUntil: until });
  }
}
