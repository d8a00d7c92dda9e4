// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  birthDateOfFiscalCode,
  ensureWelcome,
  Enti,
  fiscalCodeIdentifier,
  type Identifier,
  isMinor,
  OpenSession,
  People,
  type PersonCard,
  PersonIdentifiers,
  type SignedIn,
} from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaffRole, romeDay } from '@reciproca/kernel';
import type { Provider } from '../domain/provider.js';
import { type Claims, readIdentity, type ShownIdentity } from '../domain/shown-identity.js';
import { staffIdentifiers } from '../domain/staff-identifier.js';
import { OutsideSessionRepository, type Tokens } from '../persistence/outside-session.repository.js';
import { AskToJoin } from './ask-to-join.js';

export interface Shown {
  readonly provider: Provider;
  readonly claims: Claims;
  readonly tokens: Tokens;
  readonly userAgent: string;
}

export type Admitted =
  | { readonly kind: 'signed_in'; readonly session: SignedIn }
  | { readonly kind: 'asked'; readonly joinRequestId: string };

/**
 * Whom a provider has named: the person of the ente who is known by it, or a request to join. It gives no role to anybody.
 * Throws `openid.no_identifier`, `.no_birth_date`, `.minor`, `.left`, `.no_staff`, `.staff_level_needed`, and those of {@link ensureWelcome}.
 */
@Injectable()
export class AdmitPerson {
  constructor(
    private readonly identifiers: PersonIdentifiers,
    private readonly people: People,
    private readonly enti: Enti,
    private readonly openSession: OpenSession,
    private readonly outside: OutsideSessionRepository,
    private readonly askToJoin: AskToJoin,
  ) {}

  execute(ctx: Ctx, shown: Shown): Promise<Admitted> {
    const identity = readIdentity(shown.claims, shown.provider.claims);
    return shown.provider.kind === 'staff'
      ? this.admitStaff(ctx, shown, identity)
      : this.admitCitizen(ctx, shown, identity);
  }

  private async admitStaff(ctx: Ctx, shown: Shown, identity: ShownIdentity): Promise<Admitted> {
    const { settings } = await this.enti.getEnte(ctx);
    if (settings.staffSecondFactor === 'required' && shown.provider.levels.length === 0)
      throw forbidden('openid.staff_level_needed');
    for (const identifier of staffIdentifiers(shown.provider.id, identity)) {
      const personId = await this.identifiers.findOwner(ctx, identifier);
      const person = personId && (await this.people.getPerson(ctx, personId));
      if (person && person.roles.some(isStaffRole)) return this.open(ctx, person, shown);
    }
    throw forbidden('openid.no_staff');
  }

  private async admitCitizen(ctx: Ctx, shown: Shown, identity: ShownIdentity): Promise<Admitted> {
    const today = romeDay(ctx.clock.now());
    const identifier = identifierOf(identity);
    const birthDate =
      identity.birthDate || (identifier.kind === 'fiscal_code' ? birthDateOfFiscalCode(identifier.value, today) : '');
    if (!birthDate) throw forbidden('openid.no_birth_date');
    if (isMinor(birthDate, today)) throw forbidden('openid.minor');
    const personId = await this.identifiers.findOwner(ctx, identifier);
    if (!personId)
      return {
        kind: 'asked',
        joinRequestId: await this.askToJoin.execute(ctx, identifier, { ...identity, birthDate }),
      };
    const person = await this.people.getPerson(ctx, personId);
    if (isMinor(person.birthDate, today)) throw forbidden('openid.minor');
    return this.open(ctx, person, shown);
  }

  private async open(ctx: Ctx, { id: personId, state }: PersonCard, shown: Shown): Promise<Admitted> {
    if (state === 'left') throw forbidden('openid.left');
    const ente = await this.enti.getEnte(ctx);
    ensureWelcome({ state, ente_state: ente.state }, 'web');
    const { provider, tokens, userAgent } = shown;
    const entrant = { personId, enteId: ctx.enteId, secondFactor: provider.levels.length > 0 };
    const session = await this.openSession.execute(ctx, entrant, { kind: 'web', userAgent });
    await this.outside.insert(ctx, { sessionId: session.sessionId, personId, providerId: provider.id, tokens });
    return { kind: 'signed_in', session };
  }
}

/** Throws `openid.no_identifier` where there is neither a fiscal code that can be right nor another country's number. */
function identifierOf({ fiscalCode, foreignId }: ShownIdentity): Identifier {
  if (fiscalCode) {
    try {
      return fiscalCodeIdentifier(fiscalCode);
    } catch {
      throw new DomainError('openid.no_identifier', 'forbidden');
    }
  }
  if (!foreignId) throw new DomainError('openid.no_identifier', 'forbidden');
  return { kind: 'foreign', value: foreignId, shown: `${foreignId.slice(0, 6)}••••` };
}
