// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Language } from '@reciproca/kernel';
import { countSegments } from '../domain/gsm7.js';
import { TEXT_WORDS, type TextWords } from './text-words.port.js';

/** How many texts the operator charges for what the office writes, with what is put around it. */
@Injectable()
export class TextParts {
  constructor(private readonly modules: ModuleRef) {}

  count(words: string, language: Language): number {
    return countSegments(this.modules.get<TextWords>(TEXT_WORDS, { strict: false }).ofOffice(words, language));
  }
}
