// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync, readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';

const FOLDER = new URL('../pictures/', import.meta.url);
const ENDING = '.jpg';

/** The pictures of pages that guides show: made by a journey through them, and read once when the house starts. */
@Injectable()
export class GuidePictures {
  private readonly pictures = new Map(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith(ENDING))
      .map((file) => [file.slice(0, -ENDING.length), readFileSync(new URL(file, FOLDER))]),
  );

  has(name: string): boolean {
    return this.pictures.has(name);
  }

  find(name: string): Buffer | null {
    return this.pictures.get(name) ?? null;
  }
}
