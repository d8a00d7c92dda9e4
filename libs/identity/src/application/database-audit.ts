// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isId, type Role } from '@reciproca/kernel';
import { type AccessAudit, type Reading, UnitOfWork } from '@reciproca/platform';
import { AccessLog, type StoredEntry } from '../persistence/access-log.js';
import { FileOpenings } from '../persistence/file-openings.js';
import { AuditExemptions } from './audit-exemptions.js';
import { People } from './people.js';
import { SeenLately } from './seen-lately.js';

/** Who sees other people's data because of their office; neighbours see what both have chosen to show. */
const OFFICE: ReadonlySet<Role> = new Set<Role>(['operator', 'coordinator', 'mediator', 'tutor', 'partner']);
/** Where a path's id is a person, on whichever lib's page: `/people/:id`, `/calls/with/:id`, `/suspensions/person/:id`. */
const PERSON_IN_PATH =
  /\/(?:people|person|with|drivers|act-for|cases)\/:(?:id|personId)|\/accounts\/:kind\/:(?:ownerId)/;

/** Every command and every reading of others' data becomes one entry; what a use case has to say of it goes into the same one. */
@Injectable()
export class DatabaseAudit implements AccessAudit {
  constructor(
    private readonly log: AccessLog,
    private readonly openings: FileOpenings,
    private readonly unitOfWork: UnitOfWork,
    private readonly exemptions: AuditExemptions,
    private readonly lately: SeenLately,
    private readonly people: People,
  ) {}

  async ensureOpen(ctx: Ctx): Promise<void> {
    const personId = personOf(ctx);
    if (personId && isOffice(ctx.actor.roles)) await this.ensureWhole(ctx, personId);
    if (!personId || personId === ctx.actor.personId || !isOffice(ctx.actor.roles) || ctx.trail?.reason) return;
    if (this.exemptions.opensFiles(ctx.trail?.route ?? '')) return;
    if (await this.openings.isShut(ctx, personId))
      throw new DomainError('person.file_closed', 'forbidden', { personId });
  }

  /** What leads to a file that was joined to another leads to that one. Throws `person.merged`. */
  private async ensureWhole(ctx: Ctx, personId: string): Promise<void> {
    const movedTo = isId(personId) ? await this.people.findSurvivor(ctx, personId) : null;
    if (movedTo) throw new DomainError('person.merged', 'conflict', { movedFrom: personId, movedTo });
  }

  async commandDone(ctx: Ctx): Promise<void> {
    const { trail } = ctx;
    if (!trail || !ctx.actor.personId || !ctx.enteId) return;
    const notes = trail.notes.splice(0);
    for (const note of notes) await this.log.store(ctx, { ...note, subjectIds: note.personId ? [note.personId] : [] });
    if (trail.hasWritten) return;
    trail.hasWritten = true;
    const personId = personOf(ctx) ?? ctx.beneficiaryId;
    // What an operator or a delegate touched is about whoever was loaded; a neighbour's own act is about themselves.
    const others = isOffice(ctx.actor.roles) ? [...trail.seen].filter((id) => id !== ctx.actor.personId) : [];
    await this.log.store(ctx, {
      action: 'write',
      personId,
      detail: {},
      subjectIds: personId ? [personId, ...others] : others,
    });
  }

  async readingDone({ principal, seed, trail, isRefresh, url }: Reading): Promise<void> {
    const forOther = seed.beneficiaryId && seed.beneficiaryId !== principal.personId ? seed.beneficiaryId : null;
    if (!forOther && !isOffice(principal.roles)) return;
    const others = [...trail.seen].filter((id) => id !== principal.personId);
    const notes = trail.notes.splice(0);
    if (notes.length === 0 && this.exemptions.showsNobody(trail.method, trail.route)) return;
    const key = `${principal.personId} ${url}`;
    if (isRefresh && this.lately.hasShown(key, others, seed.clock.now())) return;
    await this.unitOfWork.run({ ...seed, trail }, (ctx) =>
      this.log.store(ctx, readingEntry(ctx, notes, forOther, others)),
    );
    this.lately.remember(key, others, seed.clock.now());
  }
}

function readingEntry(
  ctx: Ctx,
  notes: readonly Pick<StoredEntry, 'action' | 'personId' | 'detail'>[],
  forOther: string | null,
  others: readonly string[],
): StoredEntry {
  const search = notes.find(({ action }) => action === 'search');
  const personId = notes.find((note) => note.personId)?.personId ?? personOf(ctx) ?? forOther;
  const detail = Object.assign({}, ...notes.map((note) => note.detail)) as Record<string, unknown>;
  return {
    action: search ? 'search' : 'read',
    personId: search ? null : personId,
    detail,
    subjectIds: personId ? [personId, ...others] : others,
  };
}

function isOffice(roles: readonly Role[]): boolean {
  return roles.some((role) => OFFICE.has(role));
}

function personOf({ trail }: Ctx): string | null {
  if (!trail || !PERSON_IN_PATH.test(trail.route)) return null;
  return trail.params['id'] ?? trail.params['personId'] ?? trail.params['ownerId'] ?? null;
}
