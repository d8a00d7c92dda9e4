// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment, readConfig, watchDisk } from '@reciproca/platform';
import { documentConfigShape } from './document.config.js';

const KEY = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

/** Files on disk under names that say nothing, readable by the server's own account only. */
@Injectable()
export class DocumentStore {
  private readonly root: string;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.root = resolve(readConfig(documentConfigShape, environment).DOCUMENTS_DIR);
    watchDisk(this.root);
  }

  /** Whole or not at all; returns the key it is found by. */
  async put(content: Buffer): Promise<string> {
    const name = randomUUID();
    const key = `${name.slice(0, 2)}/${name}`;
    const path = this.pathOf(key);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
    return key;
  }

  /** Null when there is no such file. */
  async find(key: string): Promise<Buffer | null> {
    return readFile(this.pathOf(key)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** Keys of files last written before then. */
  async listOlderThan(then: Date): Promise<string[]> {
    const names = await readdir(this.root, { recursive: true }).catch(() => []);
    const old: string[] = [];
    for (const key of names) {
      if (KEY.test(key) && (await stat(this.pathOf(key))).mtime < then) old.push(key);
    }
    return old;
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('Not a key of this store');
    return join(this.root, key);
  }
}
