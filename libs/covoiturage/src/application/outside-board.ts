// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardSources } from '@reciproca/web';
import { outsideOnBoard } from '../persistence/outside-board.read-model.js';
import '../texts/covoiturage-texts.js';

/** What waits for the office, on the operators’ board. */
@Injectable()
export class OutsideBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(outsideOnBoard);
  }
}
