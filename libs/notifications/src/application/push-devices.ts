// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, notFound } from '@reciproca/kernel';
import { MOST_DEVICES, type PushDevice, type PushTarget } from '../domain/push-device.js';
import { PushDeviceRepository } from '../persistence/push-device.repository.js';
import { PushSender } from './push-sender.js';

/** The devices somebody is told of news on: turned on there by themselves, taken away by them or by staff on their word. */
@Injectable()
export class PushDevices {
  constructor(
    private readonly devices: PushDeviceRepository,
    private readonly sender: PushSender,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  list(ctx: Ctx): Promise<PushDevice[]> {
    return this.devices.list(ctx, ownId(ctx));
  }

  /** Throws `push.off`, `push.endpoint`, `push.too_many`. */
  async add(ctx: Ctx, target: PushTarget, userAgent: string): Promise<void> {
    const personId = ownId(ctx);
    const { sessionId } = ctx.actor;
    if (!sessionId) throw forbidden();
    if (this.sender.publicKey === null) throw new DomainError('push.off', 'conflict');
    this.sender.ensureEndpoint(target.endpoint);
    await this.people.lock(ctx, personId);
    await this.devices.dropOfBrowser(ctx, { personId, sessionId, endpoint: target.endpoint });
    if ((await this.devices.list(ctx, personId)).length >= MOST_DEVICES)
      throw new DomainError('push.too_many', 'conflict', { most: MOST_DEVICES });
    await this.devices.insert(ctx, { ...target, personId, sessionId, userAgent: userAgent.slice(0, 200) });
  }

  /** Reciproca was opened there. Throws `push_device.not_found` where the device is, or is now, none of theirs. */
  async see(ctx: Ctx, endpoint: string): Promise<void> {
    const { sessionId } = ctx.actor;
    if (!sessionId || !(await this.devices.see(ctx, { personId: ownId(ctx), sessionId, endpoint })))
      throw notFound('push_device');
  }

  /** Throws `push_device.not_found`. */
  async remove(ctx: Ctx, id: string): Promise<void> {
    if (!(await this.devices.remove(ctx, ownId(ctx), id))) throw notFound('push_device');
  }

  listOf(ctx: Ctx, personId: string): Promise<PushDevice[]> {
    mayHelp(ctx);
    return this.devices.list(ctx, personId);
  }

  /** The device was lost, says its person on the telephone. Throws `push_device.not_found`. */
  async removeFor(ctx: Ctx, personId: string, id: string): Promise<void> {
    mayHelp(ctx);
    await this.people.getPerson(ctx, personId);
    if (!(await this.devices.remove(ctx, personId, id))) throw notFound('push_device');
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'push_device_removed' } });
  }
}

function mayHelp(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}

function ownId(ctx: Ctx): string {
  if (!ctx.actor.personId) throw forbidden();
  return ctx.actor.personId;
}
