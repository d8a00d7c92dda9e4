// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, type Language, noteSeen, type Role, romeDay } from '@reciproca/kernel';
import type { CallHours } from '../domain/call-hours.js';
import type { CardGuardianship } from '../domain/guardianship.js';
import type { Device, Gender, PersonCard, PersonState, TellingChannel } from '../domain/person-card.js';
import { fullName, shortName } from '../domain/person-name.js';
import { ownRows } from '@reciproca/platform';
import { Any, Between, IsNull, type Repository } from 'typeorm';
import { nameKeyOf } from './name-key.js';
import { PersonEntity } from './person.entity.js';
import { nameKey } from '../domain/likeness.rules.js';

export interface PersonRow {
  readonly id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: string;
  readonly gender: Gender | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly spoken_languages: string[];
  readonly ui_language: Language;
  readonly devices: Device;
  readonly channels: TellingChannel[];
  readonly call_hours: CallHours | null;
  readonly call_only: boolean;
  readonly large_text: boolean;
  readonly credit_exempt: boolean;
  readonly vetted_helpers_only: boolean;
  readonly vetted_until: string | null;
  readonly covered_until: string | null;
  readonly guardian_id: string | null;
  readonly guardianship: CardGuardianship | null;
  readonly state: PersonState;
  readonly roles: Role[];
}

/** What is written down when somebody is registered. */
export type NewPerson = Pick<
  PersonCard,
  | 'id'
  | 'givenName'
  | 'familyName'
  | 'birthDate'
  | 'gender'
  | 'phone'
  | 'email'
  | 'spokenLanguages'
  | 'uiLanguage'
  | 'devices'
  | 'channels'
  | 'callHours'
  | 'callOnly'
  | 'largeText'
  | 'creditExempt'
  | 'vettedHelpersOnly'
  | 'guardianId'
>;

export type PersonChange = Partial<
  Omit<NewPerson, 'id'> & Pick<PersonEntity, 'vettedUntil' | 'vettedBy' | 'coveredUntil' | 'languageChosen'>
>;

/** Columns of a {@link PersonRow} of table `people p`. */
export const PERSON_COLUMNS = `p.id, p.given_name, p.family_name, p.birth_date::text, p.gender, p.phone, p.email,
  p.spoken_languages, p.ui_language, p.devices, p.channels, p.call_hours, p.call_only, p.large_text, p.credit_exempt, p.vetted_helpers_only, p.vetted_until::text,
  p.covered_until::text, p.guardian_id, p.state,
  CASE WHEN p.guardian_kind IS NOT NULL THEN json_build_object('kind', p.guardian_kind, 'decidesAlone', p.guardian_decides_alone,
    'from', p.guardian_from, 'until', p.guardian_until) END AS guardianship,
  ARRAY(SELECT g.role FROM role_grants g WHERE g.person_id = p.id AND g.revoked_at IS NULL ORDER BY g.role) AS roles`;

@Injectable()
export class PersonRepository {
  constructor(@InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>) {}

  /** Those of the given people who belong to the ente. */
  async listByIds(ctx: Ctx, ids: readonly string[]): Promise<PersonCard[]> {
    if (ids.length === 0) return [];
    const rows = await ctx.tx.query<PersonRow>(
      `SELECT ${PERSON_COLUMNS} FROM people p WHERE p.ente_id = $1 AND p.id = ANY($2::uuid[])`,
      [ctx.enteId, [...ids]],
    );
    noteSeen(
      ctx,
      rows.map(({ id }) => id),
    );
    return rows.map(personCard);
  }

  /**
   * How these people stand, and that it stays so until the transaction ends: whoever takes one of them away waits. By their ids,
   * so that two who keep the same never wait for each other.
   */
  async keep(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PersonState>> {
    const rows = await ctx.tx.query<{ id: string; state: PersonState }>(
      'SELECT id, state FROM people WHERE ente_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR KEY SHARE',
      [ctx.enteId, [...new Set(ids)]],
    );
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  /** For whoever takes somebody away: waits for all who keep them, and they for this. */
  async lock(ctx: Ctx, id: string): Promise<void> {
    await ctx.tx.query('SELECT 1 FROM people WHERE id = $1 AND ente_id = $2 FOR UPDATE', [id, ctx.enteId]);
  }

  async listActiveIds(ctx: Ctx): Promise<string[]> {
    const rows = await ownRows(ctx, this.people).find({
      select: { id: true },
      where: { state: 'active' },
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  /** Active people under this guardian. */
  async listWards(ctx: Ctx, guardianId: string): Promise<PersonCard[]> {
    const rows = await ctx.tx.query<PersonRow>(
      `SELECT ${PERSON_COLUMNS} FROM people p WHERE p.ente_id = $1 AND p.guardian_id = $2 AND p.state = 'active' ORDER BY p.id`,
      [ctx.enteId, guardianId],
    );
    noteSeen(
      ctx,
      rows.map(({ id }) => id),
    );
    return rows.map(personCard);
  }

  /** Somebody with the same name and birth date, or null. */
  async findSame(ctx: Ctx, givenName: string, familyName: string, birthDate: string): Promise<string | null> {
    const [row] = await ctx.tx.query<{ id: string }>(
      `SELECT id FROM people WHERE ente_id = $1 AND ${nameKeyOf('family_name')} = $3 AND ${nameKeyOf('given_name')} = $2
         AND birth_date = $4 AND state <> 'left' LIMIT 1`,
      [ctx.enteId, nameKey(givenName), nameKey(familyName), birthDate],
    );
    return row?.id ?? null;
  }

  async listRegisteredAt(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Date>> {
    const rows = await ownRows(ctx, this.people).find({
      select: { id: true, createdAt: true },
      where: { id: Any([...ids]) },
    });
    return new Map(rows.map(({ id, createdAt }) => [id, createdAt]));
  }

  /** Why somebody is suspended or has left, as staff wrote it. */
  async findStateReason(ctx: Ctx, id: string): Promise<string | null> {
    const [found] = await ownRows(ctx, this.people).find({ select: { id: true, stateReason: true }, where: { id } });
    return found?.stateReason ?? null;
  }

  /** Whose telephone each number is. Who has left is nobody's, and a minor's card bears the number of who brings them up. */
  async listPhonesOwners(ctx: Ctx, phones: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await ctx.tx.query<{ phone: string; ids: string[] }>(
      `SELECT phone, array_agg(id ORDER BY id) AS ids FROM people WHERE ente_id = $1 AND phone = ANY($2::text[]) AND state <> 'left'
         AND NOT (guardian_id IS NOT NULL AND birth_date > $3::date - interval '18 years') GROUP BY phone`,
      [ctx.enteId, phones, romeDay(ctx.clock.now())],
    );
    return new Map(rows.map(({ phone, ids }) => [phone, ids]));
  }

  async listPhoneOwners(ctx: Ctx, phone: string): Promise<string[]> {
    return (await this.listPhonesOwners(ctx, [phone])).get(phone) ?? [];
  }

  /** Who a judge has put beside them, or nobody any more. */
  async putGuardian(
    ctx: Ctx,
    id: string,
    put: (CardGuardianship & { readonly guardianId: string }) | null,
  ): Promise<void> {
    await ownRows(ctx, this.people).update(
      { id },
      {
        guardianId: put?.guardianId ?? null,
        guardianKind: put?.kind ?? null,
        guardianDecidesAlone: put?.decidesAlone ?? null,
        guardianFrom: put?.from ?? null,
        guardianUntil: put?.until ?? null,
      },
    );
  }

  /** Which file somebody's is now that was joined to another; null where it was not. Through files joined one after the other. */
  async findSurvivor(ctx: Ctx, id: string): Promise<string | null> {
    const [row] = await ctx.tx.query<{ id: string }>(
      `WITH RECURSIVE way AS (SELECT id, merged_into FROM people WHERE id = $1 AND ente_id = $2
         UNION SELECT p.id, p.merged_into FROM people p JOIN way w ON p.id = w.merged_into WHERE p.ente_id = $2)
       SELECT id FROM way WHERE merged_into IS NULL AND id <> $1`,
      [id, ctx.enteId],
    );
    return row?.id ?? null;
  }

  /** False when it is not active any more. Its number is the other file's from now on. */
  async closeAsJoined(ctx: Ctx, id: string, mergedInto: string): Promise<boolean> {
    const closed = await ownRows(ctx, this.people).update(
      { id, state: 'active' },
      { state: 'left', stateReason: null, mergedInto, phone: null, email: null },
    );
    return closed > 0;
  }

  insert(ctx: Ctx, person: NewPerson): Promise<void> {
    return ownRows(ctx, this.people).insert({ ...person, createdAt: ctx.clock.now() });
  }

  /** Somebody nothing else hangs on. */
  async remove(ctx: Ctx, id: string): Promise<void> {
    const own = [id, ctx.enteId];
    await ctx.tx.query('DELETE FROM role_grants WHERE person_id = $1 AND ente_id = $2', own);
    await ctx.tx.query('DELETE FROM sms_consents WHERE person_id = $1 AND ente_id = $2', own);
    await ctx.tx.query('DELETE FROM people WHERE id = $1 AND ente_id = $2', own);
  }

  /** Active people with a date in `field` from `from` to `to`, the earliest first. */
  async listEnding(
    ctx: Ctx,
    field: 'vettedUntil' | 'coveredUntil',
    from: string,
    to: string,
  ): Promise<{ personId: string; until: string }[]> {
    const rows = await ownRows(ctx, this.people).find({
      select: { id: true, [field]: true },
      where: { state: 'active', [field]: Between(from, to) },
      order: { [field]: 'ASC', id: 'ASC' },
    });
    return rows.map((person) => ({ personId: person.id, until: person[field] as string }));
  }

  /** Who helps with the ente’s word, or is covered already. */
  listInsured(ctx: Ctx): Promise<{ personId: string; until: string | null }[]> {
    return ctx.tx.query(
      `SELECT id AS "personId", covered_until::text AS until FROM people
       WHERE ente_id = $1 AND state = 'active' AND (covered_until IS NOT NULL OR vetted_until >= $2) ORDER BY id`,
      [ctx.enteId, romeDay(ctx.clock.now())],
    );
  }

  async update(ctx: Ctx, id: string, change: PersonChange): Promise<void> {
    if (Object.keys(change).length > 0) await ownRows(ctx, this.people).update({ id }, change);
  }

  /** False when the person is no longer in the state `from`, or has been erased. */
  async changeState(ctx: Ctx, id: string, from: PersonState, to: PersonState, reason: string | null): Promise<boolean> {
    const isThere = { id, state: from, erasedAt: IsNull() };
    const changed = await ownRows(ctx, this.people).update(isThere, { state: to, stateReason: reason });
    return changed > 0;
  }
}

export function personCard(row: PersonRow): PersonCard {
  const short = shortName(row.given_name, row.family_name);
  return {
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    shortName: short,
    displayName: short,
    fullName: fullName(row.given_name, row.family_name),
    birthDate: row.birth_date,
    gender: row.gender,
    phone: row.phone,
    email: row.email,
    spokenLanguages: row.spoken_languages,
    uiLanguage: row.ui_language,
    devices: row.devices,
    channels: row.channels,
    callHours: row.call_hours,
    callOnly: row.call_only,
    largeText: row.large_text,
    creditExempt: row.credit_exempt,
    vettedHelpersOnly: row.vetted_helpers_only,
    vettedUntil: row.vetted_until,
    coveredUntil: row.covered_until,
    guardianId: row.guardian_id,
    guardianship: row.guardianship,
    state: row.state,
    roles: row.roles,
  };
}
