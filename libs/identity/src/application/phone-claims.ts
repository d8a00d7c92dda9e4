// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { emit, JobSchedule, SecretBox } from '@reciproca/platform';
import { PHONE_CODE_MADE } from '../domain/identity.events.js';
import { canBeProved, CLAIM_LASTS_DAYS, MOST_CODES_A_DAY, type PhoneClaim } from '../domain/phone-claim.js';
import type { PersonCard } from '../domain/person-card.js';
import { isMobile } from '../domain/phone.rules.js';
import { AccessLog } from '../persistence/access-log.js';
import { PersonChanges } from '../persistence/person-changes.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { PhoneClaimRepository } from '../persistence/phone-claim.repository.js';
import { People } from './people.js';
import { SmsConsents } from './sms-consents.js';

const DAY_MS = 86_400_000;

/**
 * A number people write on their own card: it is theirs once they type the code that was sent to it. Where no text can go, and where
 * the number is somebody's already (a household has one telephone), staff say whose it is.
 */
@Injectable()
export class PhoneClaims implements OnModuleInit {
  constructor(
    private readonly claims: PhoneClaimRepository,
    private readonly repository: PersonRepository,
    private readonly people: People,
    private readonly consents: SmsConsents,
    private readonly changes: PersonChanges,
    private readonly accessLog: AccessLog,
    private readonly box: SecretBox,
    private readonly schedule: JobSchedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every('20 2 * * *', 'forget-phone-claims', (ctx) =>
      this.claims.dropOlder(ctx, new Date(ctx.clock.now().getTime() - CLAIM_LASTS_DAYS * DAY_MS)),
    );
  }

  find(ctx: Ctx, personId: string): Promise<PhoneClaim | null> {
    return this.claims.find(ctx, personId);
  }

  drop(ctx: Ctx, personId: string): Promise<void> {
    return this.claims.drop(ctx, personId);
  }

  /** Who wants nothing but calls is sent no code either. Throws `phone.too_many_codes`. */
  async claim(ctx: Ctx, { id: personId, callOnly }: Pick<PersonCard, 'id' | 'callOnly'>, phone: string): Promise<void> {
    const now = ctx.clock.now();
    const before = await this.claims.findForUpdate(ctx, personId);
    const isCounted = before?.codeSentAt && now.getTime() - before.codeSentAt.getTime() < DAY_MS;
    const claim: PhoneClaim = {
      personId,
      phone,
      code: null,
      codeSentAt: before?.codeSentAt ?? null,
      tries: 0,
      codesSent: isCounted ? before.codesSent : 0,
      claimedAt: now,
    };
    if (callOnly || !(await this.mayBeSentTo(ctx, claim))) return this.claims.save(ctx, claim);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.claims.save(ctx, {
      ...claim,
      code: this.box.seal(code, personId),
      codeSentAt: now,
      codesSent: claim.codesSent + 1,
    });
    await emit(ctx, { topic: PHONE_CODE_MADE, payload: { personId } });
  }

  /** Another code to the same number. Throws `phone.no_claim` or `phone.too_many_codes`. */
  async sendAgain(ctx: Ctx, personId: string): Promise<void> {
    const { phone } = await this.get(ctx, personId);
    await this.claim(ctx, await this.people.getPerson(ctx, personId), phone);
  }

  /** Where the code goes, and what it says; null when it is not needed any more. */
  async findCode(ctx: Ctx, personId: string): Promise<{ readonly phone: string; readonly code: string } | null> {
    const claim = await this.claims.find(ctx, personId);
    if (!claim?.code || !canBeProved(claim, ctx.clock.now())) return null;
    return { phone: claim.phone, code: this.box.open(claim.code, personId) };
  }

  /** False for a wrong code, which is counted: nothing is thrown, so that the count stays. Throws `phone.no_claim` or `phone.code_over`. */
  async prove(ctx: Ctx, personId: string, typed: string): Promise<boolean> {
    const claim = await this.claims.findForUpdate(ctx, personId);
    if (!claim) throw noClaim();
    if (!claim.code || !canBeProved(claim, ctx.clock.now()))
      throw new DomainError('phone.code_over', 'conflict', { field: 'code' });
    if (!isSame(this.box.open(claim.code, personId), typed)) {
      await this.claims.save(ctx, { ...claim, tries: claim.tries + 1 });
      return false;
    }
    await this.keep(ctx, claim);
    return true;
  }

  /** Staff know whose number it is. Throws `phone.no_claim`, or `phone.own` for their own. */
  async confirm(ctx: Ctx, personId: string): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    if (ctx.actor.personId === personId) throw new DomainError('phone.own', 'conflict');
    await this.people.keepPerson(ctx, personId);
    await this.keep(ctx, await this.get(ctx, personId));
  }

  private async get(ctx: Ctx, personId: string): Promise<PhoneClaim> {
    const claim = await this.claims.findForUpdate(ctx, personId);
    if (!claim) throw noClaim();
    return claim;
  }

  private async keep(ctx: Ctx, { personId, phone }: PhoneClaim): Promise<void> {
    const before = await this.people.getPerson(ctx, personId);
    await this.repository.update(ctx, personId, { phone });
    await this.claims.drop(ctx, personId);
    await this.consents.follow(ctx, before, { channels: before.channels, phone });
    await this.changes.keep(ctx, personId, { phone: before.phone }, { phone }, null);
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'changed', fields: ['phone'] } });
  }

  private async mayBeSentTo(ctx: Ctx, { phone, codesSent }: PhoneClaim): Promise<boolean> {
    if (!isMobile(phone)) return false;
    if ((await this.people.listPhoneOwners(ctx, phone)).length > 0) return false;
    const lately = await this.claims.countCodes(ctx, phone, new Date(ctx.clock.now().getTime() - DAY_MS));
    if (codesSent >= MOST_CODES_A_DAY || lately >= MOST_CODES_A_DAY)
      throw new DomainError('phone.too_many_codes', 'too_many', { field: 'phone' });
    return true;
  }
}

const noClaim = (): DomainError => new DomainError('phone.no_claim', 'conflict');

function isSame(code: string, typed: string): boolean {
  const given = typed.replace(/\D/g, '');
  return given.length === code.length && timingSafeEqual(Buffer.from(given), Buffer.from(code));
}
