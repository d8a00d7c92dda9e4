// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, isStaff, newId, notFound } from '@reciproca/kernel';
import { ensureRoomForNote, type PersonNote } from '../domain/person-note.js';
import { AccessLog } from '../persistence/access-log.js';
import { PersonNoteRepository } from '../persistence/person-note.repository.js';
import { People } from './people.js';

export interface ShownNote extends PersonNote {
  readonly writtenByName: string;
}

/** Notes that stand on top of a person's pages: for staff, and for helpers where staff say so. */
@Injectable()
export class PersonNotes {
  constructor(
    private readonly notes: PersonNoteRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Oldest first; the reading is written down by whoever shows the person. */
  async list(ctx: Ctx, personId: string): Promise<ShownNote[]> {
    if (!isStaff(ctx)) throw forbidden();
    await this.people.getPerson(ctx, personId);
    const notes = await this.notes.listStanding(ctx, personId);
    const names = await this.people.listPeopleByIds(
      ctx,
      notes.map(({ writtenBy }) => writtenBy),
    );
    return notes.map((note) => ({ ...note, writtenByName: names.get(note.writtenBy)?.fullName ?? '' }));
  }

  /** Throws `person.not_found`, `person.too_many_notes`, `person.note_again`. */
  async write(ctx: Ctx, personId: string, said: { text: string; forHelpers: boolean }): Promise<ShownNote[]> {
    const writtenBy = ctx.actor.personId;
    if (!isStaff(ctx) || !writtenBy) throw forbidden();
    await this.people.keepPerson(ctx, personId);
    ensureRoomForNote(await this.notes.listStanding(ctx, personId), said.text);
    await this.notes.insert(ctx, { id: newId(), personId, ...said, writtenBy, writtenAt: ctx.clock.now() });
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'note' } });
    return this.list(ctx, personId);
  }

  /** Throws `note.not_found`. */
  async remove(ctx: Ctx, personId: string, noteId: string): Promise<ShownNote[]> {
    if (!isStaff(ctx)) throw forbidden();
    await this.people.keepPerson(ctx, personId);
    if (!(await this.notes.remove(ctx, personId, noteId))) throw notFound('note');
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'note_removed' } });
    return this.list(ctx, personId);
  }
}
