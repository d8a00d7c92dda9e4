// SPDX-License-Identifier: AGPL-3.0-or-later

const MOST = 2_000;

/**
 * Texts made before, by what they were made of: the hours of one exchange are written for each who is told of it and on each list
 * it stands in. When there are too many all are dropped; those still asked for are soon there again.
 */
export class Written {
  private readonly texts = new Map<string, string>();

  get(key: string, write: () => string): string {
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    if (this.texts.size >= MOST) this.texts.clear();
    const text = write();
    this.texts.set(key, text);
    return text;
  }
}
