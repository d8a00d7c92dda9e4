// SPDX-License-Identifier: AGPL-3.0-or-later

/** Something the person at the keyboard can put right: told in one line, without a stack. */
export class PlainFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PlainFailure';
  }
}
