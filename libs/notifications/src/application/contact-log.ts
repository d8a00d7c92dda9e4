// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import type { Contact, NewContact } from '../domain/contact.js';
import { ContactRepository } from '../persistence/contact.repository.js';

/** Every contact with a person, whoever began it: what came of it and what is to follow. Only ever added to. */
@Injectable()
export class ContactLog {
  constructor(private readonly contacts: ContactRepository) {}

  /** By whoever acts in the context, at its moment. */
  record(ctx: Ctx, contact: NewContact): Promise<string> {
    return this.contacts.insert(ctx, contact);
  }

  /** Newest first. */
  listOfPerson(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<Contact>> {
    return this.contacts.listOfPerson(ctx, personId, page);
  }
}
