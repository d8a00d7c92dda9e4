// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff, notFound } from '@reciproca/kernel';
import { Buildings } from '@reciproca/territory';
import { spreadOverDays } from '../domain/spread-over-days.js';
import { type Audience, listNoticeRows, type NoticeRow } from '../persistence/notice-board.read-model.js';
import { ListingCodes } from './listing-codes.js';
import { PublicAddress } from './public-address.js';
import { qrSvg } from './qr-code.js';

const WEEK_MS = 7 * 86_400_000;
/** More lines than this nobody reads standing in a hallway. */
const MOST_LINES = 14;

export interface Notice extends NoticeRow {
  readonly code: string;
}

export interface NoticeColumn {
  readonly notices: readonly Notice[];
  /** How many more there are. */
  readonly left: number;
}

export interface NoticeBoard {
  /** Area, block and staircase, from large to small. */
  readonly where: { readonly area: string; readonly block: string | null; readonly staircase: string | null };
  readonly from: Date;
  readonly until: Date;
  readonly requests: NoticeColumn;
  readonly offers: NoticeColumn;
  readonly enteName: string;
  readonly officePhone: string;
  readonly officeHours: string;
  readonly qr: string;
  readonly address: string;
}

export interface BoardChoice {
  readonly id: string;
  readonly name: string;
  readonly staircases: readonly { readonly id: string; readonly name: string }[];
}

/** The sheet for a hallway: what neighbours ask and offer in the seven days to come, by code. */
@Injectable()
export class ShowNoticeBoard {
  constructor(
    private readonly buildings: Buildings,
    private readonly enti: Enti,
    private readonly codes: ListingCodes,
    private readonly addresses: PublicAddress,
  ) {}

  async listChoices(ctx: Ctx): Promise<BoardChoice[]> {
    ensureStaff(ctx);
    return (await this.buildings.listAreas(ctx)).map(({ id, name, blocks }) => ({
      id,
      name,
      staircases: blocks.flatMap((block) =>
        block.staircases.map((staircase) => ({ id: staircase.id, name: `${block.name}, ${staircase.label}` })),
      ),
    }));
  }

  /** Of a staircase or of a whole area; throws `staircase.not_found`. Listings without a code get theirs here. */
  async execute(ctx: Ctx, placeId: string): Promise<NoticeBoard> {
    ensureStaff(ctx);
    const { audience, where } = await this.getAudience(ctx, placeId);
    const from = ctx.clock.now();
    const until = new Date(from.getTime() + WEEK_MS);
    const rows = await listNoticeRows(ctx, audience, from, until);
    const [requests, offers] = [pick(rows, 'request'), pick(rows, 'offer')];
    const codes = await this.codes.ensure(
      ctx,
      [...requests.rows, ...offers.rows].map(({ id }) => id),
    );
    const coded = ({ rows: shown, left }: Picked): NoticeColumn => ({
      notices: shown
        .map((row) => ({ ...row, code: codes.get(row.id) ?? '' }))
        .toSorted((a, b) => timeOf(a) - timeOf(b)),
      left,
    });
    const { name, settings } = await this.enti.getEnte(ctx);
    const address = this.addresses.of('/');
    return {
      where,
      from,
      until,
      requests: coded(requests),
      offers: coded(offers),
      enteName: name,
      officePhone: settings.officePhone,
      officeHours: settings.officeHours,
      qr: await qrSvg(address),
      address,
    };
  }

  private async getAudience(ctx: Ctx, placeId: string): Promise<{ audience: Audience; where: NoticeBoard['where'] }> {
    for (const area of await this.buildings.listAreas(ctx)) {
      const whole = {
        audience: { areaId: area.id, blockId: null, staircaseId: null },
        where: { area: area.name, block: null, staircase: null },
      };
      if (area.id === placeId) return whole;
      for (const block of area.blocks) {
        const staircase = block.staircases.find(({ id }) => id === placeId);
        if (!staircase) continue;
        const audience = { areaId: area.id, blockId: block.id, staircaseId: staircase.id };
        return { audience, where: { area: area.name, block: block.name, staircase: staircase.label } };
      }
    }
    throw notFound('staircase');
  }
}

interface Picked {
  readonly rows: readonly NoticeRow[];
  readonly left: number;
}

function pick(rows: readonly NoticeRow[], kind: NoticeRow['kind']): Picked {
  const own = rows.filter((row) => row.kind === kind);
  return { rows: spreadOverDays(own, MOST_LINES), left: Math.max(0, own.length - MOST_LINES) };
}

const timeOf = ({ startsAt }: NoticeRow): number => startsAt?.getTime() ?? Number.POSITIVE_INFINITY;

function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
