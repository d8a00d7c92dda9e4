// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti, People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, notFound } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import type { PushTarget } from '../domain/push-device.js';
import type { PushMessage, PushOutcome } from '../domain/push-message.js';
import { PushDeviceRepository } from '../persistence/push-device.repository.js';
import { PushSender } from './push-sender.js';

export const DEVICE_TRIALS = ['sent', 'gone', 'later'] as const;
export type DeviceTrial = (typeof DEVICE_TRIALS)[number];

export interface ReadyTrial {
  readonly deviceId: string;
  readonly target: PushTarget;
  readonly message: PushMessage;
}

/** Nobody turns a switched-off device on to read that a trial went well. */
const TRIAL_SECONDS = 300;

/** A notice that tells of nothing, to see whether notices arrive on one's own device. */
@Injectable()
export class TryDevice {
  constructor(
    private readonly devices: PushDeviceRepository,
    private readonly sender: PushSender,
    private readonly people: People,
    private readonly enti: Enti,
  ) {}

  /** What is to be sent; it goes out once no transaction is open. Throws `push.off`, `push_device.not_found`. */
  async prepare(ctx: Ctx, deviceId: string): Promise<ReadyTrial> {
    const { personId } = ctx.actor;
    if (!personId) throw forbidden();
    const target = await this.devices.findTarget(ctx, personId, deviceId);
    if (!target) throw notFound('push_device');
    const ente = await this.enti.getEnte(ctx);
    if (this.sender.publicKey === null || ente.practiceOf !== null) throw new DomainError('push.off', 'conflict');
    const { uiLanguage } = await this.people.getPerson(ctx, personId);
    const body = translator(uiLanguage)('notifications:devices.trial.words');
    const about = `${personId} /me/devices`;
    return {
      deviceId,
      target,
      message: { title: ente.name, body, link: '/me/devices', about, isUrgent: true, seconds: TRIAL_SECONDS },
    };
  }

  send({ target, message }: ReadyTrial): Promise<PushOutcome> {
    return this.sender.send(target, message);
  }

  /** A device its push service knows no more is none. */
  async settle(ctx: Ctx, { deviceId }: ReadyTrial, { kind }: PushOutcome): Promise<DeviceTrial> {
    if (kind === 'gone') await this.devices.drop(ctx, deviceId);
    return kind === 'taken' ? 'sent' : kind === 'gone' ? 'gone' : 'later';
  }
}
