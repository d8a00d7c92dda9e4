// SPDX-License-Identifier: AGPL-3.0-or-later
import { AskPerson } from './ask-person.js';
import { Favourites } from './favourites.js';
import { MetPeople } from './met-people.js';

/** Those one has had to do with: kept as favourites, asked by name. */
export const metProviders = [AskPerson, Favourites, MetPeople];
