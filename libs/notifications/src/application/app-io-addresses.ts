// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  AccessLog,
  FiscalCodes,
  fiscalCodeIdentifier,
  isMinor,
  listFiscalCodeDoubts,
  People,
  type PersonCard,
} from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, romeDay } from '@reciproca/kernel';
import type { AppIoAddress, AppIoPlace } from '../domain/app-io.js';
import { AppIoAddressRepository } from '../persistence/app-io-address.repository.js';
import { AppIoServices } from './app-io-services.js';

/** On a person's page another field asks for the code that SPID goes by. */
const CODE_FIELD = 'appIoCode';

export interface AppIoAgreement {
  readonly fiscalCode: string;
  readonly place: AppIoPlace;
}

export interface SeenAppIo {
  readonly address: AppIoAddress | null;
  /** Whether one can say yes to it here just now. */
  readonly isOffered: boolean;
  readonly isMinor: boolean;
}

/** Whom App IO reaches: who has given their fiscal code for it, themselves or on the telephone. */
@Injectable()
export class AppIoAddresses {
  constructor(
    private readonly addresses: AppIoAddressRepository,
    private readonly services: AppIoServices,
    private readonly people: People,
    private readonly codes: FiscalCodes,
    private readonly accessLog: AccessLog,
  ) {}

  /** How those of them are told in App IO who are; nobody while nothing goes out that way. */
  async listPlaces(ctx: Ctx, people: readonly PersonCard[]): Promise<Map<string, AppIoPlace>> {
    const today = romeDay(ctx.clock.now());
    const asked = people.filter(({ state, birthDate }) => state === 'active' && !isMinor(birthDate, today));
    if (asked.length === 0 || (await this.services.findKey(ctx)) === null) return new Map();
    return this.addresses.listPlaces(
      ctx,
      asked.map(({ id }) => id),
    );
  }

  async see(ctx: Ctx, personId: string): Promise<SeenAppIo> {
    mayAct(ctx, personId);
    const { birthDate } = await this.people.getPerson(ctx, personId);
    return {
      address: await this.addresses.find(ctx, personId),
      isOffered: (await this.services.findKey(ctx)) !== null,
      isMinor: isMinor(birthDate, romeDay(ctx.clock.now())),
    };
  }

  /**
   * Their yes, in words of their own or said to staff. Throws `app_io.off`, `app_io.of_age`, `app_io.other_person` for a code that
   * is somebody else's, and what is wrong with one that is none.
   */
  async agree(ctx: Ctx, personId: string, { fiscalCode, place }: AppIoAgreement): Promise<void> {
    const setBy = mayAct(ctx, personId);
    const person = await this.people.keepPerson(ctx, personId);
    if ((await this.services.findKey(ctx)) === null) throw new DomainError('app_io.off', 'conflict');
    if (isMinor(person.birthDate, romeDay(ctx.clock.now()))) throw new DomainError('app_io.of_age', 'forbidden');
    const { value, shown } = fiscalCodeIdentifier(fiscalCode, CODE_FIELD);
    await this.ensureTheirs(ctx, person, value);
    await this.people.lock(ctx, personId);
    await this.addresses.put(ctx, { personId, fiscalCode: value, shown, place, setBy });
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'app_io_agreed' } });
  }

  /** Throws `person.not_found`. */
  async remove(ctx: Ctx, personId: string): Promise<void> {
    mayAct(ctx, personId);
    await this.people.getPerson(ctx, personId);
    if (!(await this.addresses.remove(ctx, personId))) return;
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'app_io_ended' } });
  }

  /** With another day of birth, or somebody else's name beside it, news would go to a stranger. */
  private async ensureTheirs(ctx: Ctx, person: PersonCard, code: string): Promise<void> {
    const holder = await this.codes.findHolder(ctx, code);
    const isOther = holder !== null && holder.id !== person.id;
    if (isOther || listFiscalCodeDoubts(code, person).length > 0)
      throw new DomainError('app_io.other_person', 'invalid', { field: CODE_FIELD });
  }
}

/** Whoever it is, or staff on their word; who acts. */
function mayAct(ctx: Ctx, personId: string): string {
  const { personId: actorId } = ctx.actor;
  if (!actorId || (actorId !== personId && !isStaff(ctx))) throw forbidden();
  return actorId;
}
