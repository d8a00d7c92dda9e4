// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM_CONFIG, type PlatformConfig } from './platform.config.js';

const SEALED = /^v1\.([\w-]+)\.([\w-]+)\.([\w-]+)$/;

/**
 * Small secrets as the database may keep them: AES-256-GCM with a key that is not in it. What a secret belongs to is part
 * of the seal, so that it cannot be moved to somebody else's row. Without a key they are kept as they are.
 */
@Injectable()
export class SecretBox {
  private readonly keys: readonly Buffer[];

  constructor(@Inject(PLATFORM_CONFIG) { SECRETS_KEY: keys }: Pick<PlatformConfig, 'SECRETS_KEY'>) {
    this.keys = keys.map((key) => createHash('sha256').update(key).digest());
  }

  /** Whether there is anything to seal with. */
  get hasKey(): boolean {
    return this.keys.length > 0;
  }

  /**
   * What finds a value again that may not be read: one digest a key, that of the first to be kept, all of them to be looked for.
   * Nobody without a key can try values out against it.
   */
  digests(value: string): Buffer[] {
    return this.keys.map((key) =>
      createHmac('sha256', createHmac('sha256', key).update('digest').digest()).update(value).digest(),
    );
  }

  /** With the first of the keys. */
  seal(secret: string, belongsTo: string): string {
    const [key] = this.keys;
    if (!key) return secret;
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(belongsTo));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return `v1.${[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')}`;
  }

  /** With whichever of the keys sealed it; what was never sealed is returned as it is. */
  open(kept: string, belongsTo: string): string {
    const [, iv, tag, sealed] = SEALED.exec(kept) ?? [];
    if (!iv || !tag || !sealed) return kept;
    for (const key of this.keys) {
      const opened = tryOpen(key, { iv, tag, sealed }, belongsTo);
      if (opened !== null) return opened;
    }
    throw new Error('SECRETS_KEY does not hold the key a stored secret was sealed with');
  }

  /** Whether it would be kept otherwise by now: it was never sealed, and there is a key. */
  isOutdated(kept: string): boolean {
    return this.keys.length > 0 && !SEALED.test(kept);
  }
}

interface Parts {
  readonly iv: string;
  readonly tag: string;
  readonly sealed: string;
}

function tryOpen(key: Buffer, { iv, tag, sealed }: Parts, belongsTo: string): string | null {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes(iv), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(belongsTo)).setAuthTag(bytes(tag));
    return Buffer.concat([cipher.update(bytes(sealed)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
