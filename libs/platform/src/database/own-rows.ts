// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, DomainError, type PageAsk, type PageOf, pageOf } from '@reciproca/kernel';
import {
  Any,
  type DeepPartial,
  type FindManyOptions,
  type FindOptionsOrder,
  type FindOptionsSelect,
  type FindOptionsWhere,
  type QueryDeepPartialEntity,
  type Repository,
} from 'typeorm';
import { repositoryOf } from './db-transaction.js';
import { listPage } from './list-page.js';

interface TenantRow {
  enteId: string;
}
type Where<Row> = FindOptionsWhere<Row>;
type NewRow<Row> = Own<Row> | Partial<Own<Row>>;

/** A row as it leaves the repository: plain, and without the ente, which the context knows. */
export type Own<Row> = Omit<Row, 'enteId'>;

/**
 * The rows of one table that belong to the context's ente, in its transaction. The ente is put into every statement here,
 * so that no repository can forget it.
 */
export class OwnRows<Row extends TenantRow> {
  private readonly rows: Repository<Row>;

  constructor(
    private readonly ctx: Ctx,
    injected: Repository<Row>,
  ) {
    this.rows = repositoryOf(ctx, injected);
  }

  async find(options: FindManyOptions<Row> & { readonly where?: Where<Row> | Where<Row>[] } = {}): Promise<Own<Row>[]> {
    return (await this.rows.find({ ...options, where: this.own(options.where) })).map(plain);
  }

  /** One page of them in this order, which the id completes: those after the row last seen, wherever it stands by now. */
  async findPage(
    this: OwnRows<Row & { id: string }>,
    { where, order, select }: Pick<FindManyOptions<Row>, 'order' | 'select'> & { where?: Where<Row> | Where<Row>[] },
    { after, limit }: PageAsk,
  ): Promise<PageOf<Own<Row>>> {
    const options = {
      where: this.own(where as Where<Row & { id: string }>),
      // The id comes last, unless the order names it itself.
      order: { ...order, ...(!Object.keys(order ?? {}).includes('id') && { id: 'DESC' }) } as FindOptionsOrder<
        Row & { id: string }
      >,
    };
    const wanted = select && { select: { ...select, id: true } as FindOptionsSelect<Row & { id: string }> };
    if (after === undefined) {
      const first = (await this.rows.find({ ...options, ...wanted, take: limit + 1 })).map(plain);
      return pageOf(first as unknown as (Own<Row> & { id: string })[], limit, ({ id }) => id);
    }
    // Numbered by the database, so that neither a moment's last digits nor what is empty is compared here.
    const [ordered, params] = this.rows
      .createQueryBuilder('row')
      .setFindOptions({ ...options, select: { id: true } as FindOptionsSelect<Row & { id: string }> })
      .getQueryAndParameters();
    const page = await listPage<{ row_id: string }, 'row_id'>(this.ctx, ordered, params, { after, limit }, 'row_id');
    const ids = Any(page.items.map(({ row_id: id }) => id));
    const items = await this.find({
      ...wanted,
      where: { id: ids } as Where<Row & { id: string }>,
      order: options.order,
    });
    return { items: items as unknown as Own<Row>[], next: page.next };
  }

  async findBy(where: Where<Row> | Where<Row>[]): Promise<Own<Row>[]> {
    return (await this.rows.findBy(this.own(where))).map(plain);
  }

  async findOneBy(where: Where<Row>): Promise<Own<Row> | null> {
    const row = await this.rows.findOneBy(this.own(where));
    return row && plain(row);
  }

  /** Locked until the transaction ends, in the statement that reads it. */
  async lockOneBy(where: Where<Row>): Promise<Own<Row> | null> {
    const row = await this.rows.findOne({ where: this.own(where), lock: { mode: 'pessimistic_write' } });
    return row && plain(row);
  }

  countBy(where: Where<Row> | Where<Row>[]): Promise<number> {
    return this.rows.countBy(this.own(where));
  }

  existsBy(where: Where<Row> | Where<Row>[]): Promise<boolean> {
    return this.rows.existsBy(this.own(where));
  }

  async insert(...rows: readonly NewRow<Row>[]): Promise<void> {
    if (rows.length === 0) return;
    await this.rows.insert(rows.map((row) => this.withEnte(row)));
  }

  /** Whether it was written: false where a row stands that it may not stand beside. */
  async insertNew(row: NewRow<Row>): Promise<boolean> {
    const { raw } = await this.rows
      .createQueryBuilder()
      .insert()
      .values(this.withEnte(row))
      .orIgnore()
      .returning('ente_id')
      .updateEntity(false)
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** Writes it, or what of it is new where a row of the ente with the same values of `key` is there. */
  async upsert(row: NewRow<Row>, key: readonly (keyof Row & string)[]): Promise<void> {
    const changing = Object.keys(row).filter((name) => !(key as readonly string[]).includes(name));
    const { raw } = await this.rows
      .createQueryBuilder()
      .insert()
      .values(this.withEnte(row))
      .orUpdate(this.columnsOf(changing), this.columnsOf(key), {
        overwriteCondition: { where: { enteId: this.ctx.enteId } },
      })
      .returning('ente_id')
      .updateEntity(false)
      .execute();
    if ((raw as unknown[]).length === 0) throw new Error('This row belongs to another ente');
  }

  /** How many rows were changed. */
  async update(where: Where<Row>, change: DeepPartial<Row>): Promise<number> {
    const { affected } = await this.rows.update(this.own(where), change as QueryDeepPartialEntity<Row>);
    return affected ?? 0;
  }

  /**
   * A step of a state machine: `where` names one row and the state it comes from. Throws `<noun>.wrong_state` where it does
   * not stand there any more.
   */
  async move(noun: string, where: Where<Row>, change: DeepPartial<Row>): Promise<void> {
    if ((await this.update(where, change)) === 0) throw new DomainError(`${noun}.wrong_state`, 'conflict');
  }

  async delete(where: Where<Row>): Promise<number> {
    const { affected } = await this.rows.delete(this.own(where));
    return affected ?? 0;
  }

  private columnsOf(names: readonly string[]): string[] {
    const columns = names.map((name) => this.rows.metadata.findColumnWithPropertyName(name));
    return columns.flatMap((column) => column?.databaseName ?? []);
  }

  private own<Given extends Where<Row> | Where<Row>[] | undefined>(where: Given): Where<Row> | Where<Row>[];
  private own(where: Where<Row>): Where<Row>;
  private own(where: Where<Row> | Where<Row>[] = {}): Where<Row> | Where<Row>[] {
    const own = (one: Where<Row>): Where<Row> => ({ ...one, enteId: this.ctx.enteId });
    return Array.isArray(where) ? where.map(own) : own(where);
  }

  /** TypeORM's own type for rows cannot express free-form jsonb. */
  private withEnte(row: NewRow<Row>): QueryDeepPartialEntity<Row> {
    return { ...row, enteId: this.ctx.enteId } as unknown as QueryDeepPartialEntity<Row>;
  }
}

function plain<Row extends TenantRow>({ enteId: _, ...row }: Row): Own<Row> {
  return row;
}

/** The context's own rows of an injected repository. */
export function ownRows<Row extends TenantRow>(ctx: Ctx, injected: Repository<Row>): OwnRows<Row> {
  return new OwnRows(ctx, injected);
}
