// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { translator } from '@reciproca/ui';
import { BoardSources, sqlBoardSource } from '@reciproca/web';
import { NAMES, ON_BOARD } from '../persistence/evaluation-board.read-model.js';

/** What a table asks of the office: seats without anybody, minutes that are disputed, and what was taken on until it is done. */
@Injectable()
export class EvaluationBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      sqlBoardSource({
        key: 'evaluation',
        textKey: 'evaluation:board',
        emptyKey: 'evaluation:board.none',
        order: 86,
        days: 'of',
        sql: ON_BOARD,
        names: NAMES,
        kindKeys: {
          evaluation_seat: 'evaluation:board.kind.seat',
          evaluation_meeting: 'evaluation:board.kind.minutes',
          evaluation_undertaking: 'evaluation:board.kind.undertaking',
        },
        noteOf: ({ note }, ctx) =>
          typeof note === 'string' && isNote(note) ? translator(ctx.language)(`evaluation:board.note.${note}`) : null,
      }),
    );
  }
}

function isNote(note: string): note is 'vacant' | 'disputed' | 'open' | 'late' {
  return ['vacant', 'disputed', 'open', 'late'].includes(note);
}
